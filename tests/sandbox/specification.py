"""The Bot API as a machine-readable statement, where it lies beside the project, and what differs from it."""

import json
from pathlib import Path
from typing import Any

PLACE = Path(__file__).parents[3] / "shared" / "data" / "bot-api" / "api.min.json"

PLAIN: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "String": (str,),
    "Boolean": (bool,),
    "True": (bool,),
    "Float": (float, int),
    "Float number": (float, int),
}
# Telegram's server still sends these, though the documentation has dropped them.
OLD_FIELDS = {"new_chat_member", "new_chat_participant"}
# Newer than the statement (Bot API 10.1), and required by aiogram's models (10.3).
NEW_FIELDS = {"can_send_welcome_messages"}


class Specification:
    def __init__(self, raw: dict[str, Any]) -> None:
        self.methods: dict[str, Any] = raw["methods"]
        self.types: dict[str, Any] = raw["types"]

    @classmethod
    def load(cls) -> "Specification | None":
        return cls(json.loads(PLACE.read_text())) if PLACE.exists() else None

    def parameters(self, method: str) -> set[str]:
        return {field["name"] for field in self.methods[method].get("fields", [])}

    def problems_of_answer(self, method: str, result: Any) -> list[str]:
        return self.problems(result, self.methods[method]["returns"], method)

    def problems(self, value: Any, types: list[str], where: str) -> list[str]:
        """Empty when the value fits one of the types, else what is wrong with the likeliest of them."""
        found = [self._problems_of_one(value, name, where) for name in types]
        return min(found, key=len)

    def _problems_of_one(self, value: Any, name: str, where: str) -> list[str]:
        if name.startswith("Array of "):
            if not isinstance(value, list):
                return [f"{where}: not an array"]
            inner = name.removeprefix("Array of ")
            return [line for n, one in enumerate(value) for line in self.problems(one, [inner], f"{where}[{n}]")]
        if name in PLAIN:
            fits = isinstance(value, PLAIN[name]) and (bool in PLAIN[name] or not isinstance(value, bool))
            return [] if fits else [f"{where}: {value!r} is no {name}"]
        described = self.types[name]
        if described.get("subtypes"):
            return self.problems(value, described["subtypes"], where)
        return self._problems_of_object(value, described, where)

    def _problems_of_object(self, value: Any, described: dict[str, Any], where: str) -> list[str]:
        if not isinstance(value, dict):
            return [f"{where}: {value!r} is no {described['name']}"]
        fields = {field["name"]: field for field in described.get("fields", [])}
        lacking = [name for name, field in fields.items() if field["required"] and name not in value]
        strange = [name for name in value if name not in fields and name not in OLD_FIELDS | NEW_FIELDS]
        lines = [f"{where}: lacks {name}" for name in lacking] + [f"{where}: knows no {name}" for name in strange]
        for name, one in value.items():
            if name in fields:
                lines += self.problems(one, fields[name]["types"], f"{where}.{name}")
        return lines
