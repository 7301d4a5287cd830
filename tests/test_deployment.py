"""What deploy/ says about containers and services, as far as it can be seen without building or starting them."""

from __future__ import annotations

import configparser
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from milpa import apart, run, sidecars
from milpa.cli import app
from milpa.settings import KNOWN
from tests.conftest import ROOT

DEPLOY = ROOT / "deploy"
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name: told for name, told in SERVICES.items() if told["image"].startswith("milpa")}
DOCKERFILE = (DEPLOY / "Dockerfile").read_text()
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
#: Where each part listens that is told nothing.
USUAL = {
    "run": run.PORT,
    "bot": apart.PORT,
    "panel": apart.PORT,
    "scheduler": apart.SCHEDULER_PORT,
    "nlu": sidecars.PORT,
}
#: Every line of a block of commands in the guide.
TYPED = [
    line
    for block in re.findall(r"^```\n(.+?)^```", (ROOT / "docs/operacion.md").read_text(), re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
]


def unit(path: Path, section: str = "Service") -> dict[str, str]:
    read = configparser.ConfigParser(strict=False, interpolation=None)
    read.optionxform = str  # type: ignore[method-assign,assignment]
    read.read(path)
    return dict(read[section])


def typed(begin: str) -> list[list[str]]:
    """The words of the guide's commands that begin so."""
    return [line.partition(" #")[0].split() for line in TYPED if line.startswith(begin)]


def port(path: Path) -> int | None:
    words = unit(path)["ExecStart"].split()
    return int(words[words.index("--port") + 1]) if "--port" in words else USUAL.get(words[1])


def refused(words: list[str]) -> str:
    """Why the command line does not know these words; empty when it does."""
    command: Any = typer.main.get_command(app)
    while (groups := getattr(command, "commands", None)) is not None:
        if not words or words[0] not in groups:
            return f"no command «{' '.join(words)}»"
        command, words = groups[words[0]], words[1:]
    options = {name for given in command.params for name in given.opts}
    return " ".join(word for word in words if word.startswith("--") and word not in options)


def commands() -> list[list[str]]:
    """Every «milpa …» of both, in words."""
    found = [told["command"] for told in OURS.values() if told["command"][0] == "milpa"]
    scripts = [told["command"][-1] for told in OURS.values() if told["command"][0] == "sh"]
    found += [re.findall(r"milpa [\w -]+", script)[0].split() for script in scripts]
    return [*found, *(unit(path)["ExecStart"].split() for path in UNITS)]


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_every_command_is_one_of_ours(words: list[str]) -> None:
    assert words[0].endswith("milpa")
    assert refused(words[1:]) == ""


def test_a_command_that_is_not_there_would_be_seen() -> None:
    assert refused(["dance"])
    assert refused(["bot", "--loud"])


def test_every_setting_is_in_the_example_and_none_that_is_secret_is_written_down() -> None:
    example = (ROOT / ".env.example").read_text()
    for name, told in OURS.items():
        for setting, value in told["environment"].items():
            assert setting in KNOWN, (name, setting)
            assert f"\n{setting}=" in example
            if re.search(r"TOKEN|SECRET|KEYS|DATABASE", setting):
                assert re.fullmatch(r"\$\{" + setting + r":[?-]\}", value), (name, setting)


def test_containers_write_no_backup_that_anybody_can_read() -> None:
    assert SERVICES["backup"]["environment"]["BACKUP_RECIPIENT"] == "${BACKUP_RECIPIENT:?}"


#: A night that passes at once: the third time it waits, what is there becomes yesterday's; the fourth is the last.
NIGHT = """#!/bin/sh
echo >> turns
case $(wc -l < turns) in
3) for made in backups/milpa-*; do touch -d '25 hours ago' $made; mv $made backups/milpa-20260101-000000.tar.gz; done ;;
4) exit 1 ;;
esac
"""


def test_containers_make_one_backup_a_day_however_often_they_look(tmp_path: Path) -> None:
    script = SERVICES["backup"]["command"][-1].replace("/var/lib/milpa", str(tmp_path))
    assert str(tmp_path) in script
    (tmp_path / "sleep").write_text(NIGHT)
    (tmp_path / "sleep").chmod(0o755)
    environ = {"PATH": f"{tmp_path}:{ROOT}/.venv/bin:/usr/bin:/bin", "MILPA_VAR": str(tmp_path)}
    subprocess.run(["/bin/sh", "-c", script], cwd=tmp_path, env=environ, check=True, timeout=120)
    made = sorted(path.name for path in (tmp_path / "backups").iterdir())
    assert made[0] == "milpa-20260101-000000.tar.gz"
    assert len(made) == 2
    assert (tmp_path / "turns").read_text() == "\n" * 4


def test_no_container_fills_the_disk_with_what_it_says() -> None:
    for name, told in SERVICES.items():
        assert {"max-size", "max-file"} <= set(told["logging"]["options"]), name


def test_all_of_ours_run_as_nobody_special_and_write_only_where_they_must() -> None:
    for name, told in OURS.items():
        assert not str(told["user"]).startswith(("0", "root")), name
        assert told["read_only"] is True
        assert told["command"][0] != "sh" or told["init"] is True
        assert told["cap_drop"] == ["ALL"]
        assert told["security_opt"] == ["no-new-privileges:true"]
        assert all(port.startswith("127.0.0.1:") for port in told.get("ports", ()))
    assert re.findall(r"^USER (\S+)$", DOCKERFILE, re.MULTILINE)[-1] == "10001:10001"


def test_the_sidecar_knows_its_token_reaches_the_bot_and_nothing_else() -> None:
    sidecar = SERVICES["understanding"]
    assert set(sidecar["environment"]) == {"NLU_TOKEN"}
    assert not {"env_file", "volumes", "secrets", "ports", "depends_on"} & set(sidecar)
    assert sidecar["networks"] == ["understanding"]
    assert COMPOSE["networks"]["understanding"]["internal"] is True
    there = {name for name, told in SERVICES.items() if "understanding" in told["networks"]}
    assert there == {"understanding", "bot"}


def test_the_database_is_on_an_inner_network_and_its_password_in_a_file() -> None:
    database = SERVICES["postgres"]
    assert database["networks"] == ["data"]
    assert COMPOSE["networks"]["data"]["internal"] is True
    assert "ports" not in database
    assert "POSTGRES_PASSWORD" not in database["environment"]
    assert database["volumes"][0].split(":")[0] in COMPOSE["volumes"]


def test_everything_that_serves_is_asked_how_it_is() -> None:
    asked = {name: str(told["healthcheck"]["test"]) for name, told in SERVICES.items() if "healthcheck" in told}
    assert set(SERVICES) - set(asked) == {"backup"}
    assert all("/readyz" in asked[name] for name in ("bot", "scheduler"))
    assert "/healthz" in asked["panel"]
    assert "'-h', '127.0.0.1'" in asked["postgres"]  # on its socket it also answers while it is being set up


def test_every_image_has_its_version() -> None:
    images = [told["image"] for told in SERVICES.values()]
    froms = [image for image, _ in re.findall(r"^FROM (\S+) AS (\w+)$", DOCKERFILE, re.MULTILINE)]
    stages = {stage for _, stage in re.findall(r"^FROM (\S+) AS (\w+)$", DOCKERFILE, re.MULTILINE)}
    assert len(froms) == DOCKERFILE.count("\nFROM ")
    for image in [*images, *(image for image in froms if image not in stages)]:
        assert re.search(r":\d+\.\d+", image), image
    assert {told["build"]["target"] for told in OURS.values()} <= stages


def test_what_goes_into_an_image_is_there_and_nothing_goes_in_by_accident() -> None:
    wanted = [
        word for line in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE) for word in line.split()
    ]
    lines = (DEPLOY / "Dockerfile.dockerignore").read_text().splitlines()
    allowed = {line[1:] for line in lines if line.startswith("!")}
    assert [name for name in wanted if not (ROOT / name).exists()] == []
    assert set(wanted) == allowed
    assert "*" in lines
    # What set-up makes in a folder that goes in whole.
    made = re.findall(r"^/(nlu/\S+?)/?$", (ROOT / ".gitignore").read_text(), re.MULTILINE)
    assert made
    assert set(made) <= set(lines)


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.stem)
def test_a_unit_runs_as_a_user_of_its_own_and_sees_little(path: Path) -> None:
    told = unit(path)
    assert told["User"] == ("milpa-nlu" if path.stem == "milpa-nlu" else "milpa")
    assert told["ProtectSystem"] == "strict"
    assert told["ProtectHome"] == told["NoNewPrivileges"] == told["PrivateTmp"] == "yes"


def test_a_unit_keeps_no_power_over_the_machine_and_all_keep_the_same() -> None:
    blocks = {
        re.findall(r"^NoNewPrivileges=.*?^UMask=0077$", path.read_text(), re.MULTILINE | re.DOTALL)[0] for path in UNITS
    }
    (block,) = blocks
    assert "\nCapabilityBoundingSet=\n" in block
    assert "\nRestrictAddressFamilies=AF_UNIX AF_INET AF_INET6\n" in block
    assert "\nSystemCallFilter=@system-service\nSystemCallFilter=~@privileged @resources\n" in block


def test_the_unit_of_the_sidecar_has_its_token_and_no_way_out() -> None:
    told = unit(DEPLOY / "systemd" / "milpa-nlu.service")
    assert told["EnvironmentFile"] == "/etc/milpa/nlu.env"
    assert (told["IPAddressDeny"], told["IPAddressAllow"]) == ("any", "localhost")
    assert {"-/opt/milpa/var", "-/opt/milpa/.env", "-/run/postgresql"} <= set(told["InaccessiblePaths"].split())
    assert "ReadWritePaths" not in told  # not its own code either
    assert not re.search(r"DATABASE|TELEGRAM", (DEPLOY / "systemd" / "milpa-nlu.service").read_text())


def enabled() -> list[set[str]]:
    """The services that the guide has started on one machine, each time."""
    return [
        {name.partition(".")[0] for name in words if name.startswith("milpa")} for words in typed("systemctl enable")
    ]


def test_the_units_of_one_machine_have_each_a_port_of_its_own_and_every_unit_is_started_by_the_guide() -> None:
    assert set.union(*enabled()) == {path.stem for path in UNITS}
    for names in enabled():
        ports = [found for path in UNITS if path.stem in names and (found := port(path))]
        assert len(set(ports)) == len(ports), names
    one, parts = sorted((names - {"milpa-backup"} for names in enabled()), key=len)
    assert [name for name in one for other in parts if f"{other}.service" not in _conflicts(name)] == []


def _conflicts(name: str) -> list[str]:
    return unit(DEPLOY / "systemd" / f"{name}.service", "Unit")["Conflicts"].split()


def test_two_units_with_one_port_would_be_seen() -> None:
    found = {path.stem: port(path) for path in UNITS}
    assert found["milpa"] == found["milpa-bot"] == 8080
    assert None not in {found[name] for names in enabled() for name in names - {"milpa-backup"}}


def test_every_setting_reaches_the_bot() -> None:
    stands_in_the_dockerfile = {"MILPA_VAR"}
    assert set(KNOWN) - set(SERVICES["bot"]["environment"]) == stands_in_the_dockerfile
