"""Settings are read once, refused loudly, and never leak what they hold."""

from pathlib import Path

import pytest

from core.errors import SettingsError
from milpa.settings import KNOWN, ROOT, Settings

TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz012345"


def read(tmp_path: Path, **environ: str) -> Settings:
    return Settings.from_environ({"MILPA_VAR": str(tmp_path / "var"), **environ})


def test_with_nothing_set_it_is_the_demo_in_guatemala(tmp_path: Path) -> None:
    settings = read(tmp_path)
    assert settings.is_demo
    assert (settings.country, settings.timezone) == ("GT", "America/Guatemala")
    assert settings.database_url == f"sqlite:///{tmp_path}/var/milpa.db"
    assert settings.api_url == "https://api.telegram.org"


def test_with_a_token_it_is_no_demo(tmp_path: Path) -> None:
    assert not read(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN).is_demo


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("TELEGRAM_BOT_TOKEN", "not a token", "BotFather"),
        ("TELEGRAM_API_URL", "api.telegram.org", "http"),
        ("DATABASE_URL", "mysql://x/y", "sqlite"),
        ("DATABASE_URL", "nonsense", "sqlite"),
        ("NLU_URL", "localhost:5005", "http"),
        ("WEBHOOK_URL", "https://milpa.example.org", "WEBHOOK_SECRET"),
        ("PANEL_SECRET", "changeme-changeme-changeme", "guessed"),
        ("PANEL_SECRET", "short", "guessed"),
        ("MILPA_COUNTRY", "AR", "GT"),
        ("MILPA_TIMEZONE", "Guatemala", "America/Guatemala"),
        ("MILPA_PAID_SENDS_PER_SECOND", "30", "31 to 1000"),
        ("MILPA_PAID_SENDS_PER_SECOND", "yes", "31 to 1000"),
    ],
)
def test_an_odd_setting_is_refused_by_its_name_with_what_to_do(
    tmp_path: Path, name: str, value: str, says: str
) -> None:
    with pytest.raises(SettingsError, match=name) as refused:
        read(tmp_path, **{name: value})
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


def test_nothing_is_paid_for_unless_somebody_says_so(tmp_path: Path) -> None:
    assert read(tmp_path).paid_sends_per_second is None
    assert read(tmp_path, MILPA_PAID_SENDS_PER_SECOND="200").paid_sends_per_second == 200


def test_a_refused_token_is_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refused:
        read(tmp_path, TELEGRAM_BOT_TOKEN="12345:abc def")
    assert "abc def" not in str(refused.value)


def test_secrets_nobody_gave_are_made_once_and_kept_to_ourselves(tmp_path: Path) -> None:
    first, second = read(tmp_path), read(tmp_path)
    assert first.panel_secret == second.panel_secret != first.nlu_token
    assert len(first.panel_secret) > 30
    for file in (tmp_path / "var").glob("*.secret"):
        assert file.stat().st_mode & 0o077 == 0


def test_the_environment_counts_before_the_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("MILPA_COUNTRY=HN\nMILPA_TIMEZONE=America/Tegucigalpa\n")
    environ = {"MILPA_VAR": str(tmp_path), "MILPA_COUNTRY": "SV"}
    settings = Settings.from_environ(environ, tmp_path / ".env")
    assert (settings.country, settings.timezone) == ("SV", "America/Tegucigalpa")


def test_a_misspelt_name_in_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("MILPA_CONTRY=HN\n")
    with pytest.raises(SettingsError, match="MILPA_CONTRY"):
        Settings.from_environ({"MILPA_VAR": str(tmp_path)}, tmp_path / ".env")


def test_the_example_names_every_setting_and_no_other(tmp_path: Path) -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    assert sorted(line.partition("=")[0] for line in lines if line and not line.startswith("#")) == sorted(KNOWN)


def test_the_example_is_the_demo_as_it_stands(tmp_path: Path) -> None:
    assert Settings.from_environ({"MILPA_VAR": str(tmp_path)}, ROOT / ".env.example").is_demo
