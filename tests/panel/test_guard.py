"""What another site, another frame or an odd browser cannot do; and that our vendored files are theirs."""

from __future__ import annotations

import base64
import hashlib

import pytest
from starlette.testclient import TestClient

from panel.assets import FOLDER
from tests.panel.conftest import Village

#: Taken out of the npm packages with these integrities:
#: htmx.org@4.0.1 oF7JgXhD…mdkdqGg== and @anyblades/pico@2.5.0 nxpnsoce…OPS9PSOQ==.
VENDORED = {
    "htmx-4.0.1.min.js": "xspa3t9MrzLkwdfo67LbsusW+t3z2LG1cjkA8seYXH3kWokLTlZGrNPNGZJnHF9apv32h6Q4R8XWBCW4EiNptA==",
    "pico-2.5.0.min.css": "cPQl1K+uuc6gjyX20U9GvvmA+ewfe36S2lkyyb1IkWTDK4w3JNepKh9lchX+TTFJkoj3j9bPmqf/fT6S3f+OBw==",
}


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {},
    ],
    ids=str,
)
def test_a_form_of_another_site_is_refused_and_spends_nothing(village: Village, headers: dict[str, str]) -> None:
    link = village.link(village.cast.eva)
    stranger = TestClient(village.server, headers=headers)
    assert stranger.post(link).status_code == 403
    assert village.browser().post(link).status_code == 200


@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {"Origin": "http://testserver"}], ids=str
)
def test_our_own_form_is_heard_with_or_without_fetch_metadata(village: Village, headers: dict[str, str]) -> None:
    assert TestClient(village.server, headers=headers).post(village.link(village.cast.eva)).status_code == 200


def test_every_answer_carries_its_headers(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    for address in ("/panel/", "/panel/entrar", "/panel/no-such-page", "/panel/static/panel.css"):
        answer = browser.get(address)
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert "frame-ancestors https://web.telegram.org" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"


def test_no_page_holds_a_script_or_style_of_its_own(village: Village) -> None:
    browser = village.enter(village.cast.fidel)
    for address in ("/panel/", "/panel/entrar", "/panel/app"):
        page = browser.get(address).text
        assert "<style" not in page
        assert "style=" not in page
        assert " onclick" not in page
        assert page.count("<script") == page.count("<script src=")


def test_pages_are_not_kept_and_files_are(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    assert browser.get("/panel/").headers["cache-control"] == "no-store"
    assert "immutable" in browser.get("/panel/static/panel.css").headers["cache-control"]


def test_no_file_outside_the_folder_is_served(village: Village) -> None:
    for path in ("../app.py", "..%2fapp.py", "%2e%2e/app.py"):
        assert village.browser().get(f"/panel/static/{path}").status_code == 404


def test_a_form_larger_than_any_of_ours_is_refused(village: Village) -> None:
    assert village.browser().post("/panel/app", data={"init_data": "x" * 100_000}).status_code == 413
    assert village.browser().post("/panel/agencias", data={"list": "x" * 600_000}).status_code == 413


@pytest.mark.parametrize("name", VENDORED)
def test_the_vendored_file_is_the_one_of_the_package(name: str) -> None:
    digest = hashlib.sha512((FOLDER / "vendor" / name).read_bytes()).digest()
    assert base64.b64encode(digest).decode() == VENDORED[name]
