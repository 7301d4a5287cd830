"""Every sum in an example is done again."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator
from decimal import Decimal

from core.library.check.edition import Edition
from core.library.check.limits import figures_of
from core.library.problems import Problem
from core.library.source import QuestionSource

OPERATORS: dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def check(edition: Edition) -> Iterator[Problem]:
    told = {figure for card in edition.source.cards for figure in figures_of(card.text)}
    for one in edition.spanish.sums:
        problem = _wrong(one)
        if problem:
            yield edition.problem("sum", problem)
        elif one.rpartition("=")[2].strip() not in told:
            yield edition.problem("sum", f"«{one}»: its result is not in the cards")
    right = {question.key: question for question in edition.spanish.questions}
    for question in edition.source.questions:
        if question.key in right:
            problem = _question(question, right[question.key])
            if problem:
                yield Problem(edition.source.quiz_path, question.line, "sum", problem)


def _question(question: QuestionSource, spanish: QuestionSource) -> str | None:
    answers = {choice.key: figures_of(choice.text) for choice in question.choices}
    if not spanish.sum:
        of_figures = sum(bool(figures) for figures in answers.values()) > 1
        return "a question whose answers are figures states its sum" if of_figures else None
    problem = _wrong(spanish.sum)
    if problem:
        return problem
    result = spanish.sum.rpartition("=")[2].strip()
    giving = sorted(key for key, figures in answers.items() if result in figures)
    return (
        None if giving == [spanish.correct] else f"{result} should stand in answer {spanish.correct}, not in {giving}"
    )


def _wrong(one: str) -> str | None:
    left, _, right = one.rpartition("=")
    try:
        result = _value(ast.parse(left.strip(), mode="eval").body)
        return None if result == Decimal(right.strip()) else f"«{one}»: it is {result.normalize():f}"
    except (SyntaxError, ValueError, ArithmeticError):
        return f"«{one}» is not a sum like 1200 / 12 = 100"


def _value(node: ast.expr) -> Decimal:
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](_value(node.left), _value(node.right))
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return Decimal(str(node.value))
    raise ValueError(ast.dump(node))
