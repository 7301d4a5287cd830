"""PostgreSQL for the tests: one cluster of its own for all of them, a fresh database for each that asks.

A machine without PostgreSQL's programs fails these tests and says how to get them; nothing is skipped in silence.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from benchmarks.postgres import Cluster, cluster


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Cluster]:
    with cluster() as own:
        yield own


@pytest.fixture
def postgres_url(postgres_cluster: Cluster) -> str:
    """The address of an empty database."""
    return postgres_cluster.fresh()
