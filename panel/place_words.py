"""The panel's mouth for the file of branches: what is wrong with a line, and what kinds of places there are."""

from __future__ import annotations

from core.i18n import Words
from core.services.institution_file import Fault, Problem


def problem(one: Problem, _: Words) -> str:
    what = {
        Fault.NOT_UTF8: _("el archivo no está en UTF-8: guárdelo como «CSV UTF-8»"),
        Fault.TWICE: _("el mismo lugar está en el renglón {line}"),
        Fault.NOTHING: _("el archivo no trae lugares"),
        Fault.MISSING: _("faltan columnas: {names}"),
        Fault.UNKNOWN: _("columnas que no se conocen: {names}"),
        Fault.CELLS: _("no trae tantas celdas como columnas"),
        Fault.EMPTY: _("{name} está vacío"),
        Fault.LONG: _("{name} pasa de {most} letras"),
        Fault.FORMULA: _("{name} empieza con «{sign}», y una hoja de cálculo lo tomaría por fórmula"),
        Fault.CHOICE: _("{name} dice «{told}»; tiene que ser {words}"),
        Fault.ALONE: _("{name} está solo: van los dos o ninguno"),
        Fault.DEGREES: _("latitude y longitude son números como 14.9600 y -91.7900"),
        Fault.ELSEWHERE: _("{place} no está en {country}"),
        Fault.NO_DAY: _("seen dice «{seen}»; tiene que ser un día como 2026-11-24"),
        Fault.TOMORROW: _("seen dice {seen}, que todavía no llega"),
        Fault.TWO_KINDS: _("{name} es una vez {one} y otra {other}"),
    }[one.fault]
    return _("Renglón {n}: {what}.").format(n=one.line, what=what.format(**one.facts))


def kind(name: str, _: Words) -> str:
    return {"branch": _("agencia"), "agent": _("agente")}.get(name, name)
