"""The figures as a page: docs/understanding.md."""

from collections.abc import Iterable, Mapping, Sequence

from nlu import deciding
from nlu.report import scoring, slot_scoring
from nlu.report.held_out import Outcome, part
from nlu.report.scoring import Share

#: How each later set came to be, and what it showed before anybody here had read a message of it.
_WRITTEN = {
    "second": (
        "Other writers (`second_*.jsonl`), with more refusals and many sentences in which money is only hoped for, "
        "remembered or somebody else's. One person wrote them before seeing rules or figures and mended the rules "
        "afterwards: the development half was looked at for that; of the test half counts, by slot, intent and kind of "
        "writing, never a message."
    ),
    "third": (
        "Other writers again (`third_*.jsonl`), by somebody who has seen neither rules nor training nor figures and "
        "mended nothing. First measured at commit a864e38, before anything was changed for it: intents of the test "
        "half es 0.920 (162/176), en 0.902 (120/133); refused 1.000 (26/26) and 0.952 (20/21); wrong money 0/176 and "
        "0/133; amounts 64/65, recurrences 10/13, goals 21/40. Of the development half es 0.978, en 0.925; wrong money "
        "0/179 and 1/133. These are what a message that nobody here knows may expect; the figures below came after the "
        "development half was read and mended by families, with an eye on counts of the test half, by slot, intent and "
        "kind of writing."
    ),
    "fourth": (
        "Other writers once more (`fourth_*.jsonl`), who have seen neither rules nor training nor figures and mended "
        "nothing. First measured at commit 80b5186, before anything was changed for it: intents of the test half es "
        "0.903 (102/113), en 0.832 (89/107); refused 0.938 (15/16) and 1.000 (16/16); wrong money 1/113 and 0/107; "
        "amounts 47/53, recurrences 29/40, goals 18/27. Of the development half es 0.915, en 0.807 (Creole as it "
        "sounds, island English); refused 14/14 and 7/10; wrong money 1/117 and 3/83. These are what a message that "
        "nobody here knows may expect; the figures below came after the development half was read and mended by "
        "families, with an eye on counts of the test half, by slot, intent and kind of writing."
    ),
    "fifth": (
        "Other writers for a fifth time (`fifth_*.jsonl`). Its test half was written while the fourth was mended, "
        "by somebody who has seen neither rules nor training nor figures, and read by nobody who mends: es 0.955 "
        "(191/200) and en 0.906 (154/170) at commit 80b5186, wrong money 1/200 and 6/170, amounts 111/120, dates "
        "62/72, recurrences 32/35, goals 40/54. The figures below are after the mending for the fourth set and for "
        "this one's development half, which holds 810 messages of other writers: everyday amounts, days and "
        "rhythms, and 320 written to make the bot record a wrong sum (more numbers than one, corrections, halves, "
        "money that never moved). Of those 810, 70 would have recorded wrong money at 80b5186."
    ),
    "sixth": (
        "Other writers for a sixth time (`sixth_*.jsonl`), who have seen neither rules nor training nor figures. "
        "The test half, read by nobody who mends, was first measured at commit 3d462c9, before anything was "
        "changed for it: intents es 0.927 (204/220), en 0.900 (171/190); refused 29/30 and 21/24; wrong money "
        "1/220 and 0/190; amounts 140/146, dates 74/87, deadlines 25/28, recurrences 27/29, goals 70/96. These are "
        "what a message that nobody here knows may expect; the figures below came after the development half (440 "
        "messages, most of them about days, rhythms and goals) was read and mended by families, with an eye on "
        "counts of the test half by slot, intent and kind."
    ),
    "seventh": (
        "Other writers for a seventh time (`seventh_*.jsonl`), who have seen neither rules nor training nor figures. "
        "The test half, read by nobody who mends, was first measured at commit 306f058, before anything was "
        "changed for it: intents es 0.970 (194/200), en 0.917 (165/180); refused 34/35 and 29/35; wrong money "
        "1/200 and 4/180; amounts 105/111, dates 66/75, deadlines 14/14, recurrences 44/48, goals 58/74. Of the "
        "development half (420 messages, most of them about days and rhythms, or two requests in one) dates were "
        "139/204 and recurrences 54/78. These are what a message that nobody here knows may expect; the figures "
        "below came after the development half was read and mended by families."
    ),
    "eighth": (
        "Other writers for an eighth time (`eighth_*.jsonl`), who have seen neither rules nor training nor figures; "
        "both halves hold messages of all thirteen, taken in turn. First measured at commit 42a8bf2, before anything "
        "was changed for it: intents of the test half es 0.879 (138/157), en 0.876 (92/105); refused 22/23 and 15/16; "
        "wrong money 1/157 and 1/105; amounts 103/104, dates 52/54, deadlines 22/28, recurrences 28/34, goals 43/62. "
        "Of the development half es 0.888 (135/152), en 0.812 (82/101); wrong money 3/152 and 4/101. These are what "
        "a message that nobody here knows may expect; the figures below came after the development half was read and "
        "mended by families."
    ),
    "ninth": (
        "Other writers for a ninth time (`ninth_*.jsonl`), fifteen of them, who have seen neither rules nor training "
        "nor figures; spread over all intents. First measured at commit 2c04e8d, before anything was changed for it: "
        "intents of the test half es 0.959 (189/197), en 0.929 (92/99); refused 24/26 and 12/13; wrong money 0/197 "
        "and 1/99; amounts 113/115, dates 57/59, deadlines 20/23, recurrences 25/26, goals 56/70. Of the development "
        "half es 0.894 (118/132), en 0.909 (60/66); wrong money 1/132 and 0/66. These are what a message that nobody "
        "here knows may expect; the figures below came after the development half was read and mended by families."
    ),
}
THRESHOLDS = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9)


def page(
    systems: Mapping[str, Sequence[Outcome]],
    main: str,
    later: Mapping[str, Sequence[Outcome]],
    folds: Sequence[float],
    sentences: int,
    commit: str,
    day: str,
) -> str:
    chosen = part(systems[main], "test")
    return "\n".join(
        [
            *_head(chosen, folds, sentences, commit, day),
            *_systems(systems),
            *_actions(systems[main]),
            *_later_sets(later),
            *_coverage(chosen),
            *_calibration(chosen),
            *_slots(chosen),
            *_kinds(chosen),
            *_intents(chosen),
            *_confusions(chosen),
            "",
        ]
    )


def _head(chosen: Sequence[Outcome], folds: Sequence[float], sentences: int, commit: str, day: str) -> Iterable[str]:
    yield "# How well the bot understands"
    yield ""
    yield f"Written by `make nlu-report` on {day} at commit {commit}. Do not edit by hand."
    yield ""
    yield (
        "The messages are those of `tests/understanding`, written by people who saw neither the training sentences nor "
        "the rules. The development half served to choose thresholds and to look at mistakes; the test half, "
        f"{len(chosen)} messages of other writers, serves for the figures below. "
        "Nothing was trained on either; of the test half only counts, by slot, intent and kind of writing, have "
        f"directed mending, never a message. Training: {sentences} sentences in Spanish and English, one model for "
        "both."
    )
    yield ""
    mean = sum(folds) / len(folds)
    yield (
        f"Cross-validation on the training sentences ({len(folds)} folds): {mean:.3f} "
        f"({', '.join(f'{fold:.3f}' for fold in folds)}). It is lower than on the held-out messages because many "
        "training sentences are near misses, written to be hard."
        if mean < scoring.accuracy(chosen).value
        else f"Cross-validation on the training sentences ({len(folds)} folds): {mean:.3f} "
        f"({', '.join(f'{fold:.3f}' for fold in folds)})."
    )


def _systems(systems: Mapping[str, Sequence[Outcome]]) -> Iterable[str]:
    yield "\n## Intent accuracy, with 95 % intervals\n"
    yield "| system | es, test | en, test | macro-F1 es / en | es, dev | en, dev |"
    yield "|---|---|---|---|---|---|"
    for name, outcomes in systems.items():
        es, en = part(outcomes, "test", "es"), part(outcomes, "test", "en")
        dev = [_plain(scoring.accuracy(part(outcomes, "dev", language))) for language in ("es", "en")]
        f1 = f"{scoring.macro_f1(es):.3f} / {scoring.macro_f1(en):.3f}"
        test = [_shown(scoring.accuracy(half)) for half in (es, en)]
        yield f"| {name} | {test[0]} | {test[1]} | {f1} | {dev[0]} | {dev[1]} |"


def _actions(outcomes: Sequence[Outcome]) -> Iterable[str]:
    yield "\n## Refusing, asking, acting\n"
    yield (
        f"The bot acts from a confidence of {deciding.ACT} (money {deciding.ACT_MONEY}, leaving and erasing "
        f"{deciding.ACT_GRAVE}, danger {deciding.ACT_DANGER}), "
        f"asks «¿quiso decir…?» from {deciding.ASK}, and shows the menu below. *Refused*: of "
        "unrelated messages, those to which it does nothing by itself (`abstained`). *By name*: those that it calls "
        "`out_of_scope` or `nlu_fallback`. *Wrong money*: a movement would have been written that she did not tell, or "
        "with another amount, before she corrects it.\n"
    )
    yield from _actions_table(outcomes)


def _actions_table(outcomes: Sequence[Outcome]) -> Iterable[str]:
    yield "| | refused | by name | related: acts / asks / menu | right when it acts | wrong money |"
    yield "|---|---|---|---|---|---|"
    for split, language in (("test", "es"), ("test", "en"), ("dev", "es"), ("dev", "en")):
        here = part(outcomes, split, language)
        related = [one for one in here if one.row.intent != "out_of_scope" and one.understood]
        bands = [sum(one.understood.band == band for one in related if one.understood) for band in deciding.Band]
        acted = [one for one in here if one.understood and one.understood.band is deciding.Band.ACT]
        yield (
            f"| {language}, {split} | {_shown(scoring.refused(here))} | {_plain(scoring.refused_by_name(here))} | "
            f"{' / '.join(map(str, bands))} | {_plain(scoring.accuracy(acted))} | {_shown(scoring.wrong_money(here))} |"
        )


def _later_sets(sets: Mapping[str, Sequence[Outcome]]) -> Iterable[str]:
    for name, outcomes in sets.items():
        yield f"\n## The {name} set\n"
        yield _WRITTEN[name] + "\n"
        yield from _whole_set(outcomes)


def _whole_set(outcomes: Sequence[Outcome]) -> Iterable[str]:
    yield "| | intent accuracy | macro-F1 |"
    yield "|---|---|---|"
    for split, language in (("test", "es"), ("test", "en"), ("dev", "es"), ("dev", "en")):
        here = part(outcomes, split, language)
        yield f"| {language}, {split} | {_shown(scoring.accuracy(here))} | {scoring.macro_f1(here):.3f} |"
    yield ""
    yield from _actions_table(outcomes)
    yield ""
    yield from _slot_table(part(outcomes, "test"))


def _coverage(chosen: Sequence[Outcome]) -> Iterable[str]:
    yield "\n## Coverage against error\n"
    yield "| from confidence | related messages answered | wrong among them | unrelated answered |"
    yield "|---|---|---|---|"
    for threshold in THRESHOLDS:
        answered, wrong, strange = scoring.coverage(chosen, threshold)
        yield f"| {threshold} | {_plain(answered)} | {_plain(wrong)} | {_plain(strange)} |"


def _calibration(chosen: Sequence[Outcome]) -> Iterable[str]:
    yield "\n## Calibration\n"
    yield f"Expected calibration error {scoring.calibration_error(chosen):.3f}.\n"
    yield "| confidence from | mean | right | messages |"
    yield "|---|---|---|---|"
    for edge, mean, right, count in scoring.calibration(chosen):
        yield f"| {edge:.1f} | {mean:.2f} | {right:.2f} | {count} |"


def _slots(chosen: Sequence[Outcome]) -> Iterable[str]:
    yield "\n## Slots\n"
    yield "Exact, where the intent was right; a slot that was filled though nothing was stated counts as wrong.\n"
    yield from _slot_table(chosen)


def _slot_table(chosen: Sequence[Outcome]) -> Iterable[str]:
    yield "| slot | right |"
    yield "|---|---|"
    for slot, right in slot_scoring.by_slot(chosen).items():
        yield f"| {slot} | {_shown(right)} |"
    yield f"| goal, by its noun | {_shown(slot_scoring.goals_by_noun(chosen))} |"


def _kinds(chosen: Sequence[Outcome]) -> Iterable[str]:
    yield "\n## By kind of writing\n"
    yield "| kind | right |"
    yield "|---|---|"
    for kind, right in scoring.by_kind(chosen).items():
        yield f"| {kind} | {_shown(right)} |"


def _intents(chosen: Sequence[Outcome]) -> Iterable[str]:
    yield "\n## By intent\n"
    yield "| intent | precision | recall | F1 | messages |"
    yield "|---|---|---|---|---|"
    for intent, (precision, recall, f1, count) in scoring.by_intent(chosen).items():
        yield f"| {intent} | {precision:.2f} | {recall:.2f} | {f1:.2f} | {count} |"


def _confusions(chosen: Sequence[Outcome]) -> Iterable[str]:
    yield "\n## What was taken for what\n"
    yield "| meant | understood | times |"
    yield "|---|---|---|"
    for (meant, said), times in scoring.confusions(chosen):
        yield f"| {meant} | {said} | {times} |"


def _plain(share: Share) -> str:
    return f"{share.value:.3f} ({share.hits}/{share.of})"


def _shown(share: Share) -> str:
    low, high = max(0.0, share.interval[0]), share.interval[1]
    return f"**{share.value:.3f}** ({share.hits}/{share.of}; {low:.3f}-{high:.3f})"
