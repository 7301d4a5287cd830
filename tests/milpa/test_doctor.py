"""The doctor asks everything for real, and one bad finding does not hide the next."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from core.clock import Clock
from core.services import inbox
from core.services.inbox import Arrival
from milpa.backups import new_key_told
from milpa.doctor import examine
from milpa.house import House
from milpa.settings import SANDBOX_TOKEN, Settings


def test_a_fresh_demo_is_well_but_perhaps_for_rasa(house: House) -> None:
    found = {finding.about: finding for finding in examine(house)}
    assert {about for about, finding in found.items() if finding.is_well} >= {
        "database",
        "backups",
        "disk",
        "lessons",
        "languages",
        "Telegram",
        "settings",
    }


def test_a_database_that_cannot_be_opened_is_told_and_the_rest_is_still_asked(house: House, tmp_path: Path) -> None:
    (tmp_path / "folder.db").mkdir()
    broken = House(replace(house.settings, database_url=f"sqlite:///{tmp_path}/folder.db"), Clock())
    found = {finding.about: finding for finding in examine(broken)}
    assert not found["database"].is_well
    assert "DATABASE_URL" in found["database"].words
    assert found["lessons"].is_well


def test_settings_that_others_can_read_are_told_with_what_to_do(house: House, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("TELEGRAM_BOT_TOKEN=\n")
    for mode, is_well in ((0o644, False), (0o640, False), (0o600, True)):
        file.chmod(mode)
        told = Settings.from_environ({"MILPA_VAR": str(house.settings.var)}, file)
        found = {finding.about: finding for finding in examine(replace(house, settings=told))}["settings"]
        assert found.is_well is is_well, oct(mode)
        assert ("chmod 600" in found.words) is not is_well


def test_with_people_behind_it_plain_backups_are_told_and_so_is_a_recipient_that_is_none(house: House) -> None:
    away = "http://127.0.0.1:9"
    recipient = new_key_told().rpartition("BACKUP_RECIPIENT=")[2]
    for token, given, is_well, words in (
        (SANDBOX_TOKEN, "", True, "not encrypted"),
        ("123456:a-real-one", "", False, "Not encrypted"),
        ("123456:a-real-one", "age1nobody", False, "not an age recipient"),
        ("123456:a-real-one", recipient, True, "encrypted"),
    ):
        told = replace(house.settings, token=token, api_url=away, backup_recipient=given)
        found = {finding.about: finding for finding in examine(replace(house, settings=told))}["backups"]
        assert found.is_well is is_well, (token, given)
        assert words in found.words


def test_a_sidecar_that_does_not_answer_is_told(house: House) -> None:
    away = House(replace(house.settings, nlu_url="http://127.0.0.1:9"), Clock())
    found = {finding.about: finding for finding in examine(away)}
    assert not found["Rasa"].is_well
    assert "rules" in found["Rasa"].words


def test_people_who_have_waited_for_an_hour_are_told(house: House) -> None:
    long_ago = house.clock.now() - timedelta(hours=1)
    with house.database.write() as session:
        inbox.keep(session, [Arrival(1, 1001, "{}")], long_ago, 7)
    found = {finding.about: finding for finding in examine(house)}
    assert not found["waiting"].is_well
    assert "1:00:0" in found["waiting"].words
