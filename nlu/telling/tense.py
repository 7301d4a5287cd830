"""Did it happen or is it to come? The verbs around a date decide which Friday it was."""

import re
from functools import cached_property

from nlu.telling.deeds_beside import is_told_as_done
from nlu.writing.folding import listed
from nlu.writing.normal import bare
from nlu.writing.plain_text import PlainText

_PAST = listed(
    """guarde ahorre aparte meti saque gaste mando llego llegaron recibi deposite pague cobre gane preste junte
puse pusimos eche di dio fue fui fuimos abri vino vinieron cayo cayeron hice hicimos compre compramos vendi
vendimos entro entraron mandaron enviaron envio sobro sobraron quedo quedaron guardamos ahorramos sacamos apartamos
juntamos metimos pasado guardado ahorrado sacado llegado mandado recibido gastado depositado retire retiramos
pagamos recibimos saco guardo tome tomamos agarre agarramos deje dejamos tuve tuvo tuvimos regalo regalaron
estuve estaba tenia iba hizo dijo dijeron paso pasaron cobramos ganamos prestamos prestaron cumplio vencio
olvido perdi perdimos robaron ise guardaba
saved put took withdrew got received sent spent paid earned deposited opened came arrived was were did made gave
bought sold had kept stashed happened told went lost forgot since desde gone caught wired used hit"""
)
_FUTURE = listed(
    """voy vamos van va quiero queremos quisiera quisieramos necesito necesitamos recuerdeme recuerdame
recordarme recordame recuerdenme aviseme avisame avisarme avisenme mandeme mandame pienso pensamos espero debo
debemos pagan paga llega llegan mandan manda vence toca tengo podria puedo pueda ponga pongame poneme ayudeme
    ayudame gustaria propongo acordar
    acordarme acordame recordatorio alarm alarma puede pueden can could ping turning cumple
proponemos prometo meta vendra viene llamenme llameme escribame kiero kisiera ahorrar juntar guardar apartar
will gonna want need remind going goal plan hope must should would ill save due wanna shall"""
)
_NOT_PAST = {"cafe", "asi", "aqui", "ahi", "alli", "jose", "bebe", "que", "porque", "despues", "mi", "si", "ti"}

#: A request without a verb of its own.
_ASKS = re.compile(r"\b(?:please|pls|plz|plis|por ?fa\w*|remember me|tell me|poke|rmnd|i go tu|i going)\b")
_WORD = re.compile(r"[a-z]+")


_NEAR = 40
#: With its accent, so that «guarde» stays a wish.
_DEED = re.compile(r"\b\w{2,}(?:[éó]|aron|ieron)\b")
_AHEAD = re.compile(
    r"[.,;:!?]|\b(?:y|e|and|que|q|k|para|pa|pal|antes|hasta|tardar|quiero|quisiera|avis\w+|recuerd\w+|acuerd\w+|by"
    r"|a ver|si|de \w+r)\b"
)


class Tense:
    """The verbs of one message, and which of them governs a place in it."""

    def __init__(self, plain: PlainText, told: str | None = None) -> None:
        """`told`: past or future where the whole message is known to speak of it, whatever its verbs look like."""
        self.plain, self.told = plain, told

    @cached_property
    def cues(self) -> list[tuple[int, str]]:
        cues = []
        wished = False
        before = ""
        for found in _WORD.finditer(self.plain.folded):
            if found[0] == "put" and before not in {"i", "we", "he", "she", "they", "ive", "already", "husband", "and"}:
                continue  # «put that down» asks
            tense = self._of(found[0], self.plain.message[found.start() : found.end()].lower())
            # «recuérdeme que guarde», «quiero que mande»: the accents are missing and it is a wish
            if tense == "past" and wished and before in {"que", "q", "k", "ke"}:
                tense = "future"
            wished = wished or tense == "future"
            if tense:
                cues.append((found.start(), tense))
            before = found[0]
        return cues

    @staticmethod
    def _of(folded: str, typed: str) -> str | None:
        if folded in _FUTURE:
            return "future"
        if folded in _PAST:  # «retiré» ends like «iré» and is over
            return "past"
        if re.search(r"(ar|er|ir)(é|á|emos|án)$", typed):
            return "future"
        if (
            re.search(r"^(deposit|guard|ahorr|apart|lleg|mand|recibi|sac|junt|envi)(ad|id)?[oa]s?$", folded)
            and folded[-2] in "dsa"
            and folded.endswith(("ado", "ados", "ada", "adas", "ido", "idos", "ida", "idas"))
        ):
            return "past"
        if (
            len(folded) > 4
            and folded.endswith("ed")
            and folded not in {"need", "usted", "seed", "speed", "ustd", "pared", "merced", "salud"}
        ):
            return "past"
        if len(folded) > 3 and folded not in _NOT_PAST and re.search(r"([éóí]|aron|ieron|aste|iste)$", typed):
            return "past"
        return None

    def at(self, place: int) -> str | None:
        """past, future or None for nothing said; the verb nearest to the place, rather before it than after."""
        if self.told:
            done = is_told_as_done(self.plain.folded, place) or self._has_happened(place)
            return "past" if done and self.told == "future" else self.told
        near = [(place - at if at <= place else 2 * (at - place), tense) for at, tense in self.cues]
        distance, tense = min(near, default=(0, None))
        return tense if distance < 200 else None

    def _has_happened(self, place: int) -> bool:
        """«se me murió la mula en septiembre»: right behind a deed, with nothing that looks ahead between."""
        behind = self.plain.message[max(0, place - _NEAR) : place].lower()
        deeds = [found for found in _DEED.finditer(behind) if bare(found[0]) not in _NOT_PAST]
        return bool(deeds) and not _AHEAD.search(bare(behind[deeds[-1].end() :]))

    @property
    def any_past(self) -> bool:
        return self.told == "past" or any(tense == "past" for _, tense in self.cues)

    @property
    def any_future(self) -> bool:
        if self.told:
            return self.told == "future"
        return any(tense == "future" for _, tense in self.cues) or bool(_ASKS.search(self.plain.folded))
