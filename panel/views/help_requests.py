"""Who asked for a person, and answering them through the bot."""

from __future__ import annotations

from starlette.responses import Response
from wtforms import Form, TextAreaField
from wtforms.validators import DataRequired, Length

from core.errors import NotForYou
from core.services import help_requests
from panel.filters import number
from panel.visit import Visit

LONGEST = help_requests.LONGEST


class AnswerForm(Form):
    class Meta:
        locales = ("es",)

    words = TextAreaField(
        filters=[lambda text: text.strip() if text else text], validators=[DataRequired(), Length(max=LONGEST)]
    )


async def waiting(visit: Visit) -> Response:
    return await _page(visit)


async def answer(visit: Visit) -> Response:
    request_id = visit.request.path_params["request_id"]
    form = AnswerForm(await visit.request.form())
    if not form.validate():
        return await _page(visit, 422, request_id, form)
    words = str(form.words.data)
    await visit.around.write(help_requests.answer, visit.staff, request_id, words, visit.now)
    return visit.to("help")


async def act(visit: Visit) -> Response:
    """Settled otherwise, or handed on to another of the team. Raises NotForYou."""
    request_id, name = visit.request.path_params["request_id"], visit.request.path_params["act"]
    if name == "cerrar":
        await visit.around.write(help_requests.close, visit.staff, request_id, visit.now)
    elif name == "pasar":
        other = number((await visit.request.form()).get("to")) or 0
        await visit.around.write(help_requests.hand_on, visit.staff, request_id, other, visit.now)
    else:
        raise NotForYou()
    return visit.to("help")


async def _page(visit: Visit, status: int = 200, wrong: int | None = None, form: AnswerForm | None = None) -> Response:
    return visit.page(
        "help.html",
        status,
        threads=await visit.around.read(help_requests.waiting_threads, visit.staff),
        colleagues=await visit.around.read(help_requests.colleagues, visit.staff),
        wrong=wrong,
        written=form.words.data if form else "",
        longest=LONGEST,
    )
