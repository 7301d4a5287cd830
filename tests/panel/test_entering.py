"""Who comes in, by which door, and that a door opens once."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from init_data_py import UnsignedInitData, User, sign
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tests.conftest import NOW
from tests.panel.conftest import OWN, TOKEN, Village


def test_looking_at_the_link_does_not_spend_it(village: Village) -> None:
    link, browser = village.link(village.cast.fidel), village.browser()
    for _ in range(3):  # Telegram's preview, her thumb, her thumb again
        assert "<button>Entrar</button>" in browser.get(link).text
    assert "<h1>Resumen</h1>" in browser.post(link).text
    assert "Fidel · coordinación" in browser.get("/panel/").text


def test_a_link_opens_once(village: Village) -> None:
    link = village.link(village.cast.eva)
    assert village.browser().post(link).status_code == 200
    again = village.browser().post(link)
    assert again.status_code == 410
    assert "Este enlace ya no sirve" in again.text


def test_a_link_of_eleven_minutes_ago_is_spent(village: Village) -> None:
    link = village.link(village.cast.eva)
    village.clock.go_on(timedelta(minutes=11))
    assert village.browser().post(link).status_code == 410


def test_a_made_up_link_is_spent(village: Village) -> None:
    assert village.browser().post("/panel/entrar/aaaa").status_code == 410


def test_who_is_not_signed_in_is_shown_how_to_come_in(village: Village) -> None:
    answer = village.browser().get("/panel/")
    assert answer.url.path == "/panel/entrar"
    assert "escriba /panel" in answer.text


def test_who_leaves_is_out_even_with_the_old_cookie(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    stolen = browser.cookies.get("milpa_panel")
    assert stolen
    browser.post("/panel/salir")
    thief = village.browser()
    thief.cookies.set("milpa_panel", stolen)
    assert thief.get("/panel/").url.path == "/panel/entrar"


def test_a_session_ends_after_its_twelve_hours(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    village.clock.go_on(timedelta(hours=12, minutes=1))
    assert browser.get("/panel/").url.path == "/panel/entrar"


def test_a_cookie_set_before_signing_in_is_not_the_one_that_is_signed_in(village: Village) -> None:
    first, second = village.enter(village.cast.eva), village.browser()
    planted = first.cookies.get("milpa_panel")
    assert planted
    second.cookies.set("milpa_panel", planted, domain="testserver.local", path="/")
    second.post(village.link(village.cast.fidel))
    assert "Eva" in first.get("/panel/").text
    assert "Fidel" not in first.get("/panel/").text


def test_a_forged_cookie_is_nobody(village: Village) -> None:
    browser = village.browser()
    browser.cookies.set("milpa_panel", "eyJ0b2tlbiI6ICJ4In0=.aaaa.bbbb")
    assert browser.get("/panel/").url.path == "/panel/entrar"


def telegram_says(user_id: int, token: str = TOKEN, minutes_ago: int = 0) -> str:
    data = UnsignedInitData(user=User(id=user_id, first_name="Eva"))
    return sign(data, token, auth_date=NOW - timedelta(minutes=minutes_ago))


def knock(browser: TestClient, word: str) -> int:
    return browser.post("/panel/app", data={"init_data": word}).status_code


def test_staff_come_in_through_the_mini_app(village: Village) -> None:
    browser = village.browser()
    answer = browser.post("/panel/app", data={"init_data": telegram_says(village.cast.eva.chat_id)})
    assert "Eva · facilitación" in answer.text


@pytest.mark.parametrize(
    "word",
    [
        telegram_says(1010, "1000001:BBanotherBBanotherBBanotherBBanother"),
        telegram_says(1010, minutes_ago=61),
        telegram_says(1010).replace("1010", "1011"),
        telegram_says(1001),  # doña Ana is no staff
        "user=%7B%22id%22%3A1010%7D",
        json.dumps({"user": {"id": 1010}}),
        "",
    ],
    ids=["another bot", "old", "altered", "not staff", "unsigned", "json", "empty"],
)
def test_what_telegram_did_not_sign_opens_nothing(village: Village, word: str) -> None:
    browser = village.browser()
    assert knock(browser, word) == 403
    assert browser.get("/panel/").url.path == "/panel/entrar"


def test_without_a_token_the_mini_app_opens_to_nobody(village: Village, make_server: Callable[..., Starlette]) -> None:
    server = make_server(village.clock, bot_token=None)
    assert knock(TestClient(server, headers=OWN), telegram_says(1010, "")) == 403


def test_the_eleventh_try_in_a_minute_waits(village: Village) -> None:
    browser = village.browser()
    tries = [browser.post("/panel/entrar/guess").status_code for _ in range(11)]
    assert tries == [410] * 10 + [429]


def test_https_asks_for_a_cookie_that_lives_inside_telegram_web(
    village: Village, make_server: Callable[..., Starlette]
) -> None:
    server = make_server(village.clock, base_url="https://milpa.example/panel")
    browser = TestClient(server, base_url="https://milpa.example", headers=OWN, follow_redirects=False)
    cookie = browser.post(village.link(village.cast.eva)).headers["set-cookie"]
    for flag in ("httponly", "samesite=none", "secure", "partitioned"):
        assert flag in cookie


def test_over_plain_http_the_cookie_is_lax_and_out_of_reach_of_scripts(village: Village) -> None:
    browser = TestClient(village.server, headers=OWN, follow_redirects=False)
    cookie = browser.post(village.link(village.cast.eva)).headers["set-cookie"]
    assert "httponly; samesite=lax" in cookie
    assert "secure" not in cookie


def test_the_door_speaks_the_language_of_the_browser(village: Village) -> None:
    browser = village.browser()
    spanish = browser.get("/panel/entrar", headers={"Accept-Language": "es-GT,es;q=0.9"}).text
    english = browser.get("/panel/entrar", headers={"Accept-Language": "en-US,en;q=0.9"}).text
    mayan = browser.get("/panel/entrar", headers={"Accept-Language": "quc"}).text
    assert '<html lang="es">' in spanish
    assert '<html lang="en">' in english
    assert "Aquí no hay contraseñas" in spanish
    assert "Aquí no hay contraseñas" not in english
    assert mayan == spanish
