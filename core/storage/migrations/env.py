"""Alembic's way in: migrates the engine that `Database.alembic` hands over."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from core.storage.base import EnumWord, UTCDateTime
from core.storage.tables import METADATA


def render_item(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """A migration says what the database holds, so that it still runs when our types have changed."""
    if kind == "type" and isinstance(item, EnumWord):
        return "sa.String(20)"
    if kind == "type" and isinstance(item, UTCDateTime):
        return "sa.DateTime(timezone=True)"
    return False


engine = context.config.attributes["engine"]

with engine.connect() as connection:
    if engine.dialect.name == "postgresql":
        # A large table may take its time; but whoever waits for a lock makes all others wait behind him.
        connection.exec_driver_sql("SET statement_timeout = 0")
        connection.exec_driver_sql("SET lock_timeout = '30s'")
        connection.commit()
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        render_as_batch=engine.dialect.name == "sqlite",
        render_item=render_item,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()
    if engine.dialect.name == "postgresql":
        connection.invalidate()
