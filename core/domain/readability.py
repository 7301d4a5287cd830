"""How hard a text is to read: syllables, the Szigriszt-Pazos (INFLESZ) and Flesch scores, seconds aloud."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

#: Syllables a second of somebody who reads slowly and clearly to another.
PACE = {"es": 5.0, "en": 4.0}
#: What a figure costs to say, about: «mil doscientos».
SYLLABLES_OF_A_FIGURE = 4

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FIGURE = re.compile(r"\d[\d,.]*")
_END = re.compile(r"[.!?…:]+(?=\s|$|[»”\")])|\n+")
_STRONG = "aeoáéó"
_BREAKS = "íú"


@dataclass(frozen=True)
class Reading:
    words: int
    syllables: int
    sentences: int

    @property
    def words_per_sentence(self) -> float:
        return self.words / max(1, self.sentences)

    @property
    def szigriszt(self) -> float:
        return 206.835 - 62.3 * self.syllables / max(1, self.words) - self.words_per_sentence

    @property
    def flesch(self) -> float:
        return 206.835 - 84.6 * self.syllables / max(1, self.words) - 1.015 * self.words_per_sentence


def reading(text: str, language: str) -> Reading:
    """Figures are left out: no formula knows how they sound."""
    count = syllables_en if language == "en" else syllables_es
    words = _WORD.findall(text)
    sentences = [piece for piece in _END.split(text) if _WORD.search(piece)]
    return Reading(len(words), sum(count(word) for word in words), len(sentences))


def ease(text: str, language: str) -> float:
    """Szigriszt for Spanish, Flesch for English; 65-80 is «bastante fácil», primary school."""
    counted = reading(text, language)
    return counted.flesch if language == "en" else counted.szigriszt


def seconds_aloud(text: str, language: str) -> float:
    figures = len(_FIGURE.findall(text)) * SYLLABLES_OF_A_FIGURE
    return (reading(text, language).syllables + figures) / PACE[language]


def syllables_es(word: str) -> int:
    """By the academy's rules: strong vowels part, weak ones join, an accented weak one parts; h is silent."""
    vowels = _vowels_es(word)
    count = sum(1 for run in vowels for _ in _nuclei(run))
    return max(1, count)


def _vowels_es(word: str) -> list[str]:
    word = unicodedata.normalize("NFC", word.casefold())
    word = re.sub(r"qu(?=[eéií])|gu(?=[eéií])", "k", word).replace("ü", "u")
    word = re.sub(r"y(?![aeiouáéíóú])", "i", word)
    word = re.sub(r"(?<=[aeiouáéíóú])h(?=[aeiouáéíóú])", "", word)
    return re.findall(r"[aeiouáéíóú]+", word)


def _nuclei(run: str) -> list[str]:
    nuclei = [run[0]]
    for before, vowel in pairwise(run):
        both_strong = before in _STRONG and vowel in _STRONG
        if both_strong or before in _BREAKS or vowel in _BREAKS or before == vowel:
            nuclei.append(vowel)
        else:
            nuclei[-1] += vowel
    return nuclei


#: What English spelling hides, among the words that lessons use.
_HEARD = {"people": 2, "idea": 3, "area": 3, "being": 2, "every": 2, "business": 2, "something": 2, "sometimes": 2}
_SILENT = re.compile(r"(?:[^aeiouyl]e|[aeiouy]le|[^aeiouytd]ed|[^aeiouyscgxzh]es)$")
_PARTED = re.compile(r"(?<![tcsg])i[ao](?!u)|[^aeiou]ier$|[aeiou]ing$|uous$")


def syllables_en(word: str) -> int:
    """A count by spelling: vowel groups, less the silent endings, more the parted vowels."""
    word = re.sub(r"['’]\w+$", "", word.casefold())
    if word in _HEARD:
        return _HEARD[word]
    groups = len(re.findall(r"[aeiouy]+", word))
    return max(1, groups - bool(_SILENT.search(word)) + len(_PARTED.findall(word)))
