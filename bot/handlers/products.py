"""«Ya la abrí»: what she took at an institution, on her word; a photo is not needed and not wanted."""

from __future__ import annotations

from bot.outgoing import keyboards, money_keyboards
from bot.outgoing import money_data as data
from bot.outgoing.messages import places as words
from bot.talk import Talk
from core.domain.products import InstitutionKind, ProductKind
from core.services import help_requests, products
from nlu.entities import find_product, find_taken, institution_kind

KIND_OF = {
    "savings_account": ProductKind.ACCOUNT_OPENED,
    "term_deposit": ProductKind.ACCOUNT_OPENED,
    "insurance": ProductKind.INSURANCE,
    "credit": ProductKind.CREDIT,
}
WHERE_OF = {"bank": InstitutionKind.BANK, "credit_union": InstitutionKind.CREDIT_UNION}


def told(talk: Talk) -> None:
    """«Ya abrí mi cuenta en la cooperativa»: what is not said is asked."""
    taken = find_taken(talk.text)
    slot = talk.understood.slots.product if talk.understood else None
    named = KIND_OF.get(slot or find_product(talk.text) or "", ProductKind.ACCOUNT_OPENED)
    _with_kind(talk, ProductKind(taken) if taken else named)


def said(talk: Talk) -> bool:
    """True when her words told of a product taken, whatever else they sound like."""
    taken = find_taken(talk.text)
    if taken is not None:
        _with_kind(talk, ProductKind(taken))
    return taken is not None


def took(talk: Talk) -> None:
    """Which it was, or where, by a button."""
    tapped = talk.tapped(data.Took)
    kind = talk.one_of(ProductKind, tapped.kind)
    talk.without_buttons()
    if tapped.where is None:
        talk.inquire("product_where", product=str(kind))
    else:
        _record(talk, kind, talk.one_of(InstitutionKind, tapped.where))


def taken_at(talk: Talk, kind: ProductKind, where: InstitutionKind | None) -> None:
    """What she took, where it is known at what kind of institution; else she is asked."""
    if where is None:
        talk.inquire("product_where", product=str(kind))
    else:
        _record(talk, kind, where)


def where_told(talk: Talk) -> None:
    question, where = talk.question, WHERE_OF.get(institution_kind(talk.text) or "")
    assert question is not None
    if where is None:
        talk.ask_again()
    else:
        _record(talk, ProductKind(question.facts["product"]), where)


def undo(talk: Talk) -> None:
    products.undo(talk.session, talk.household, talk.tapped(data.ProductUndo).product, talk.now)
    talk.without_buttons()
    talk.say(words.product_undone(talk.words), keyboards.menu(talk.words))


def _with_kind(talk: Talk, kind: ProductKind) -> None:
    taken_at(talk, kind, WHERE_OF.get(institution_kind(talk.text) or ""))


def _record(talk: Talk, kind: ProductKind, where: InstitutionKind) -> None:
    question = talk.question
    if question is not None and question.kind == "product_where":
        talk.forget()
    done = products.record_product(talk.session, talk.household, kind, where, talk.now, talk.source)
    facilitator = None
    if done.is_new:
        asked = help_requests.ask_for_person(talk.session, talk.household, str(kind), talk.now)
        facilitator = asked.group.facilitator_name if asked.group and asked.is_new else None
    text = words.taken(talk.words, kind, facilitator, done.is_new)
    talk.say(text, money_keyboards.taken(talk.words, kind, done.product.id, where))
