"""English by ear: how the coast from Belize to Bluefields, and those who learned it abroad, write days and numbers.

Only what tells money and time; each family of spellings is one pattern, so that the next spelling is met before it
is seen. Words that are Spanish too («las», «di», «pan», «tri») are heard only in company: among English words, or
beside the word that they belong to.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from nlu.money.number_words import ORDINALS, TEENS, TENS
from nlu.writing.folding import listed

_DAY = r"d(?:a+y|aey|eh|ey|ei|ai|ie|ee|y|ya|i)(s?)"
_NAMED_DAYS = {
    "monday": r"m[aou]+n+", "tuesday": r"(?:t[yij]?|t?ch)(?:oo+|u+|ue|uo|ew|yoo|eu)[sz]+",
    "wednesday": r"(?:[wv]|g?u)e+(?:dn?e?|nd?e?)[sz]+",
    "thursday": r"(?:t(?:er|ur|or|oh?|oe)|th(?:e|u|o|er|ur|or)r?)[sz]+",
    "friday": r"fr(?:ai|ay|y|i|ei|ie|ah)", "saturday": r"sa+(?:t+|d+|th)[aeiou]?[hr]*", "sunday": r"s[aou]+n+",
    "yesterday": r"y[ei]+(?:s+|sh)t*[aeiou]?r?", "today": r"t[iu]",
}  # fmt: skip
_TEN = r"t(?:y|i|ie|ee|eh)"
_TEEN = r"t(?:ee|ii|i)n"
_WORDS = {
    "two": "tuu", "three": "chree|thri+|chri+|trii+", "four": "foah?|fowa|fowr|fuor|fuwa|foar",
    "five": "fa[iy][vbf]e?|fibe", "six": "siks|sics|sicks", "seven": "se[vb][ae]?[nm]|sevvn",
    "eight": "ayt|eit|aeit", "nine": "na[iy]ne?|nien", "eleven": "i?le[vb][ae]?n|ele[vb][ai]?n",
    "twelve": "t[wu]el[vbf]?", "thirteen": f"th?[eiou]r{_TEEN}", "fourteen": f"fo[ar]?{_TEEN}",
    "fifteen": f"fi[fvp]{_TEEN}", "sixteen": f"si(?:ks|cs|x){_TEEN}", "seventeen": f"se[vb][ae]?n?{_TEEN}",
    "eighteen": f"(?:ay|ai|ei){_TEEN}", "nineteen": f"n(?:ai|ay|i)ne?{_TEEN}",
    "twenty": "tw[ei]n[nt]+(?:y|i|ie|ee)|twinty|tuenty", "thirty": f"th?[eiou]r{_TEN}|th?irdy|tutti",
    "forty": f"fo(?:r|a|w|h){_TEN}|foti|fawty|faaty", "fifty": f"fi[fvp]{_TEN}", "sixty": f"si(?:ks|cs|x|cks){_TEN}",
    "seventy": f"se[vb][aei]?n?{_TEN}", "eighty": "ay?t[iy]|aity|eit[iy]|eightie", "ninety": f"n(?:ai|ay|i)n{_TEN}",
    "hundred": "[hj][ou]n(?:d|j|dj|g|n)r?[eiau]d[sz]?|[ou]njr?[ei]d|hunnit|hundrit",
    "thousand": "th?(?:ou|ow|au|uo)[sz]+[aei]?n[dt]?s?|tosand|touzn",
    "january": "[jy]an[iy]?[uw]*[aei]+r[iy]e?", "february": "fe[bv][iry]*[uw]*[aei]+r[iy]e?",
    "march": "maa+r?ch|martch",
    "april": "a[iy]pr[ie]l|ei?pr[aio]l", "may": "mei", "june": "joon|juun|d?yu+ne?",
    "july": "d?[jy][uo]+l+a[iy]",
    "august": "aagas|aagus|augus|agust|ogos|ogost|augusst", "september": "s[ei]p?t?emb(?:a|ah|er|ar)",
    "october": "[oa][ck]?to+b(?:a|ah|er|ar)", "november": "n[oua][vb]emb(?:a|ah|er|ar)",
    "december": "d[ei][sc]emb(?:a|ah|er|ar)",
    "month": "m[ou]nt", "months": "m[ou]n(?:t|f)s|mons", "week": "wii+k|weeek|[gu]+ik", "weeks": "wii+ks|[gu]+iks",
    "year": "yaa+r|yeer|yier|yir", "years": "yaa+rs|yeers|yiers|yirs", "day": "dei", "days": "deis",
    "night": "n(?:ait|ayt|yte|igth|ihgt)", "nights": "n(?:ait|ayt|ite)s", "noon": "nuun|nune",
    "tonight": "t[iou]n(?:ite|ait|ayt|yte|igth)", "tomorrow": "t[iu]m+[ao]+r+[ao]+[wh]?|tomoro+w?|tomorr?a",
    "morning": "ma+n+ing?|m(?:aw|ah|ow|or)n+ing?", "evening": "(?:ee+|i+)[vb]e?n+ing?|e[vb]nin[g]?",
    "afternoon": "a+ft[ae]h?n(?:oo|uu)n|aftrnoon",
    "every": "e+[vb]e?r(?:i|ie|ee)|eve?r[iy]|ebry|evrey|eevry", "each": "ecah|eech|iich",
    "other": "odd?a|udd?a|oth[aei]?r?|adda|nedd?a|odd?er|udder", "next": "nex|neks|nekst|naxt",
    "first": "f[ei]rst?|firs|furs|fu+rst|fos|fus|foss|fuss|fosh", "second": "seka?n[dt]?|secon|sekon[dt]?",
    "third": "terd|tird|thurd|therd", "last": "laas+t?|lass|laest|lst", "half": "haa?f|aaf|hahf|ja+l?f",
    "past": "paast?", "quarter": "kwaa?ta|quaa?ta|quarta|[kc][uw]arter",
    "before": "b[ei]+fo(?:a|ah|e|h|w|wa|r)?", "after": "aa?fta+h?",
    "christmas": "(?:ch?|k)h?ri+s+t?m[aou]s+", "easter": "(?:ea|ee|ii)st(?:a|ah|er)",
    "valentine": "v[ae]lent(?:ain|yn|in)e?", "dollars": "daa?l+(?:a|ah|er)[sz]?|daalaz|doll?a[zs]?|dollahs?",
    "gone": "gaan", "o clock": "aclo?ck|oclo[ck]|[ao]kl[oa]k|aclack|ocklock",
    "times": "taims", "once": "wans|wance|wonce|wunce|g?uans", "fortnight": "fort?nite|fornite",
    "time": "taim|tiem", "this": "dis", "by": "bai", "payday": "peyday|paydeh|paydai|peydeh",
}  # fmt: skip
_DAYS = [(re.compile(stem + _DAY), day) for day, stem in _NAMED_DAYS.items()]
_SPELT = [(re.compile(spelt), word) for word, spelt in _WORDS.items()]
_ORDINAL = re.compile(
    r"(?:four|fif|six|seven|eigh|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|twentie|thirtie)t"
)
#: Words of others that lie in one of the families.
_NOT_OURS = listed("tidy eighties sandy sandi sandie sandee mandy mandi mandie mandee")


@lru_cache(maxsize=4096)
def by_ear(word: str) -> str | None:
    """The English word that a folded word sounds like on the coast; None where it is no such spelling."""
    if word in _NOT_OURS or len(word) < 3:
        return None
    day = next(((found, meant) for pattern, meant in _DAYS if (found := pattern.fullmatch(word))), None)
    if day:
        return day[1] + day[0][1]
    if _ORDINAL.fullmatch(word):
        return word + "h"
    return next((meant for pattern, meant in _SPELT if pattern.fullmatch(word)), None)


#: What nobody writes who writes Spanish.
_MARKS = listed(
    """fi fah inna eena dem dat deh wahn waan wan wanna mek tek weh wid seh unu gwine gat jos ah da an dis den pon pahn
    mi di yu yuh ih shi wi evri evry memba haffi haffu neva nuh noh sen put save saved the my and with for from every
    want need please pls remind this that you have get till til lemme gimme each tink moni money las lass nex lee
    pikni sista brada madda mont shout ring bwai gyal gial dong op owt aaf it to of in is me i we they he
    she him her fram frahm likkle antie gaan
    day days week weeks month months time reminder tell first
    ai mai guant guan jav jab seiv seib plis guer guen guat jau tu ken ebri jaus nid jasban"""
)
_ALSO_SPANISH = listed("tu ai mai mi di da an las save sen me i he deh wi den pon ah to fah neva is op")
#: Only among English words: elsewhere they are Spanish, or too short to be sure of.
_IN_COMPANY = {
    "di": "the", "pan": "on", "pon": "on", "pahn": "on", "een": "in", "eena": "in", "inna": "in", "ina": "in",
    "fi": "for", "fah": "for", "nite": "night", "til": "till", "bai": "by", "ov": "of", "roun": "around",
    "aroun": "around", "bout": "about", "yr": "year", "yaa": "year", "bak": "back", "chree": "three",
    "tri": "three", "tenn": "ten", "jun": "june",
}  # fmt: skip
_BEFORE_HUNDRED = {"wun": "one", "tu": "two", "too": "two", "tree": "three", "tri": "three", "tre": "three",
                   "fo": "four", "faw": "four", "ate": "eight", "sik": "six", "fai": "five"}  # fmt: skip
_GREAT = {"hundred", "thousand", "grand"}
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_COIN = listed("dollars dollar buck quetzal lempira cordoba cord peso cent")
#: Behind these «wan» is what somebody wants.
_WHO_WANTS = listed("i y mi ah we wi you yu he she ih shi they dem dey who a me really")
_COINS = listed("dollars dolares bucks quetzales lempiras lempira cordobas cords pesos")
_STRETCHES = listed("day days week weeks month months year years")
#: A tree that is one.
_GROWN = listed("christmas mango coconut cashew one a the di that family lime orange")
_AND = {"n", "an", "ahn", "en", "nd", "y"}
_LEADS = listed("in on of for at by to from till before after around")
_LAST_OF = listed("night week month year nights day") | set(_NAMED_DAYS) | {f"{day}s" for day in _NAMED_DAYS}
_OF = {"a", "ov", "o"}
_ENDS = listed("first 1st last end middle start beginning")
#: What stands behind the number of a day: “the 1st a every month”, “last day a di month”.
_NUMBERED_DAY = listed("st nd rd th day")
_CLOCK = listed("clack klak klok clock")


WEEKDAYS = listed("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun") | listed(
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays tues thurs"
)
_MONTHS = listed("january february march april may june july august september october november december")
_ENGLISH_DAY_WORDS = (
    listed(
        "day days year morning afternoon evening night last first second third next other oder sunday week month end "
        "fifteenth"
    )
    | WEEKDAYS
)
#: Before these «deh» is a day, and elsewhere “there”.
_COUNTS_DAYS = listed("every each one two three tree chree four five six seven eight ten couple few blessed single")
_DAY_LEADS = listed("last laas las the di on pan pon")
NUMBERED = frozenset({*TEENS, *TENS, *ORDINALS.values()})


def is_english(words: Sequence[str]) -> bool:
    """Some of its words are English or of the coast, and at least one is nothing else."""
    marks = [word for word in words if word in _MARKS]
    return any(mark not in _ALSO_SPANISH for mark in marks) and (len(marks) > 1 or len(words) < 6)


def in_company(words: Sequence[str], english: bool) -> list[str]:
    """The same row of words; those that need their neighbours are read by them."""
    row = list(words)
    for at in range(len(row)):
        row[at] = _beside(row, at, english)
    return row


def _beside(row: Sequence[str], at: int, english: bool) -> str:
    word, before = row[at], row[at - 1] if at else ""
    after = row[at + 1] if at + 1 < len(row) else ""
    if word in _OF and before in WEEKDAYS and after in _MONTHS:
        return "of"
    if word in _OF and before.isdecimal() and after in {"every", "each"} and row[at + 2 : at + 3] == ["month"]:
        return "of"
    if word in {"de", "da"} and after in WEEKDAYS:
        return "the"
    if word in {"ol", "aal"} and after in {"de", "di", "da", "the"}:
        return "all"
    number = _counted(word, before, after, english)
    if number:
        return number
    if word == "las":
        return "last" if after in _LAST_OF or (before == "the" and english) else word
    if word == "pas" and before in {"half", "quarter"}:
        return "past"
    if word in _CLOCK and before in {"a", "o"}:
        return "clock"
    if word == "a" and (after in _CLOCK or (after == "'" and row[at + 2 : at + 3] == ["clock"])):
        return "o"
    if word == "noone" and before in {"at", "by", "around"}:
        return "noon"
    return _of_days(word, before, after) or _among_english(word, before, after) if english else word


def _counted(word: str, before: str, after: str, english: bool) -> str | None:
    """«wan hundred», «tree hundred an fifty»: what is a number only beside another."""
    if (
        word in {"wan", "wahn", "guan", "uan"}
        and before not in _WHO_WANTS
        and after in _GREAT | _TENS | _COIN | _STRETCHES
    ):
        return "one"
    is_four = word == "fo" and (before in {"past", "at", "around"} or (english and after in _STRETCHES | {"mont"}))
    if word == "for" and english and after == "hundred":
        return "four"  # “for a hundred” has its article
    is_two = word == "tu" and english and (after in _STRETCHES or (before in _TENS and after in _COINS))
    if word in _BEFORE_HUNDRED and (after in _GREAT or is_four or is_two):
        return _BEFORE_HUNDRED[word]
    if word == "tree" and english and after in _TENS | _COIN | _STRETCHES | {"deh"} and before not in _GROWN:
        return "three"
    joins = before in {"hundred", "thousand"} or (before in WEEKDAYS and after in WEEKDAYS)
    goes_on = after in _DAY_LEADS or (after.isdecimal() and word != "en")  # «juntar 300 en 6 meses»
    joins = joins or ((before.isdecimal() or before in NUMBERED) and goes_on)
    return "and" if word in _AND and joins and (english or word != "y") else None


def _of_days(word: str, before: str, after: str) -> str | None:
    """«tree deh back», «every deh», «first Sundeh a November», «de 15 and de last day»."""
    if word in {"deh", "dey", "dai"} and (
        before.isdecimal() or before in _COUNTS_DAYS | {"last"} or after in {"back", "bak"}
    ):
        return "days" if before.isdecimal() or before in NUMBERED | {"tree", "chree"} else "day"
    if word in _OF and (before in WEEKDAYS | _NUMBERED_DAY) and after in {"every", "each", "the", "di"}:
        return "of"
    if word in {"de", "da"} and not before.isdecimal() and (after.isdecimal() or after in _ENGLISH_DAY_WORDS):
        return "the"
    return None


def _among_english(word: str, before: str, after: str) -> str:
    if word in _OF and before in _ENDS:
        return "of"
    if word == "en" and before in {"the", "by", "till", "before", "come"} and after in _OF | {"of"}:
        return "end"
    if word == "de" and before in _LEADS:
        return "the"
    return _IN_COMPANY.get(word, word)
