"""What comparable programmes reached, with who says so: to compare with, never as targets."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Benchmark:
    programme: str
    years: str
    products: str  #: new accounts and other products in 100 sessions in person
    dollars: str  #: US$ of savings formalised in each session
    source: str
    address: str


ALL = (
    Benchmark(
        "San Marcos (GT)",
        "2019-2021",
        "9-12",
        "96",
        "The Inter-American Dialogue, Thriving in San Marcos",
        "https://www.thedialogue.org/thriving-in-san-marcos/",
    ),
    Benchmark(
        "El Salvador (FEDECACES)",
        "2016",
        "15",
        "",
        "The Inter-American Dialogue, 2016",
        "https://www.thedialogue.org/blogs/2016/11/understanding-income-remittances-and-financial-access-in-latin-america-and-the-caribbean-the-case-of-el-salvador/",
    ),
    Benchmark(
        "Moldova (EBRD)",
        "2012-2013",
        "15",
        "375",
        "IPN / Interlic, 8.10.2013",
        "https://en.interlic.md/2013-10-08/ebrd-facilitates-access-to-financial-services-for-moldovans-31677.html",
    ),
    Benchmark(
        "México (AMUCSS)",
        "2013",
        "25",
        "39",
        "GFMD, 2018",
        "https://www.gfmd.org/pfp/ppd/10505",
    ),
)
