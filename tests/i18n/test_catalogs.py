"""The sentences: collected as they are, English complete, and a third language a folder and nothing else."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po

from core.i18n import Catalogs
from milpa import catalogs
from milpa.settings import ROOT


@pytest.fixture
def village(tmp_path: Path) -> Path:
    """A small product of its own: one sentence, one count, one page."""
    (tmp_path / "bot").mkdir()
    (tmp_path / "panel" / "templates").mkdir(parents=True)
    (tmp_path / "bot" / "said.py").write_text(
        '# Translators: when she is greeted\n_("¿Cómo está, {name}?")\n_.ngettext("{n} meta", "{n} metas", 2)\n'
    )
    (tmp_path / "panel" / "templates" / "page.html").write_text("<b>{{ _('Grupos') }}</b>")
    (tmp_path / "babel.cfg").write_text((ROOT / "babel.cfg").read_text())
    folder = tmp_path / "locales" / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_bytes((ROOT / "locales/en/LC_MESSAGES/messages.po").read_bytes())
    catalogs.update(tmp_path)
    return tmp_path


def translate(root: Path, **words: str | list[str]) -> None:
    path = root / "locales/en/LC_MESSAGES/messages.po"
    with path.open("rb") as source:
        catalog = read_po(source, locale="en")
    for message in catalog:
        key = message.id[0] if isinstance(message.id, tuple | list) else message.id
        if key in words:
            message.string = words[key]
    into = BytesIO()
    write_po(into, catalog, width=0)
    path.write_bytes(into.getvalue())


ENGLISH: dict[str, str | list[str]] = {
    "¿Cómo está, {name}?": "How are you, {name}?",
    "{n} meta": ["{n} goal", "{n} goals"],
    "Grupos": "Groups",
}


def test_code_counts_and_pages_are_collected_with_the_translators_note(village: Path) -> None:
    template = (village / "locales/messages.pot").read_text()
    assert "#. when she is greeted" in template
    assert 'msgid_plural "{n} metas"' in template
    assert 'msgid "Grupos"' in template
    assert "said.py" not in template


def test_a_new_sentence_closes_the_gate_until_it_is_collected_and_translated(village: Path) -> None:
    translate(village, **ENGLISH)
    assert catalogs.complaints(village) == []
    (village / "bot" / "more.py").write_text('_("Hasta mañana")')
    assert any("stale" in complaint for complaint in catalogs.complaints(village))
    catalogs.update(village)
    assert catalogs.complaints(village) == ["locales/en/LC_MESSAGES/messages.po: does not translate «Hasta mañana»"]


def test_a_sentence_that_is_gone_leaves_the_catalogs(village: Path) -> None:
    translate(village, **ENGLISH)
    (village / "panel" / "templates" / "page.html").write_text("")
    catalogs.update(village)
    assert "Grupos" not in (village / "locales/en/LC_MESSAGES/messages.po").read_text()
    assert catalogs.complaints(village) == []


def test_a_translation_that_loses_a_field_closes_the_gate(village: Path) -> None:
    translate(village, **{**ENGLISH, "¿Cómo está, {name}?": "How are you?"})
    assert [complaint for complaint in catalogs.complaints(village) if "{fields}" in complaint]


def test_collecting_twice_changes_not_a_byte(village: Path) -> None:
    before = {path: path.read_bytes() for path in (village / "locales").rglob("*.po*")}
    catalogs.update(village)
    assert {path: path.read_bytes() for path in (village / "locales").rglob("*.po*")} == before


def test_a_third_language_needs_no_code(tmp_path: Path) -> None:
    """A made-up language says every sentence of the product, in its own words."""
    with (ROOT / "locales/messages.pot").open("rb") as source:
        catalog = read_po(source)
    for message in catalog:
        if message.id:
            message.string = f"⟦{message.id}⟧" if isinstance(message.id, str) else [f"⟦{one}⟧" for one in message.id]
    folder = tmp_path / "quc" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "messages.po").open("wb") as into:
        write_po(into, catalog)
    found = Catalogs(tmp_path)
    assert found.languages == ("es", "quc")
    sentences = [message.id for message in catalog if isinstance(message.id, str) and message.id]
    assert len(sentences) > 100
    assert all(found.words("quc")(sentence) == f"⟦{sentence}⟧" for sentence in sentences)
