"""What the menu opens while her code is shut, its command opens as well."""

from bot.app import BUTTONS, COMMANDS, WITHOUT_CODE
from bot.handlers import menu


def test_no_place_of_the_menu_is_open_where_its_command_asks_for_the_code() -> None:
    shut = {handler for _, handler in [*COMMANDS, *BUTTONS]} - WITHOUT_CODE
    assert {to for to, place in menu.PLACES.items() if place in shut} >= {"progress", "pledge", "poll", "project"}
    assert not {to for to, place in menu.PLACES.items() if to in menu.WITHOUT_CODE and place in shut}
