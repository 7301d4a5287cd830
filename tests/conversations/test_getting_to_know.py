"""The first minutes: passed over, refused, taken up again, in another group, in another language."""

from pathlib import Path

from aiohttp import web
from sqlalchemy import select

from core.library import Library
from core.storage.events import EventRow
from nlu.client import NluClient
from tests.conversations.test_the_main_job import JOINING
from tests.conversations.village import Village, living
from tests.nlu.test_client import sidecar


def agreed_to(village: Village, user_id: int) -> set[str]:
    who = village.household(user_id)
    assert who is not None
    return {str(consent) for consent in who.consents}


async def test_everything_after_the_consent_can_be_passed_over(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(
        ana,
        [
            ("/start flores", "Le invita el grupo Las Flores"),
            ("[Sí, de acuerdo]", "puede pasar la que quiera.*recordatorios"),
            ("[Pasar]", "facilitadora y la coordinación pueden ver"),
            ("[Pasar]", "contar"),
            ("[Pasar]", "le diga"),
            ("[Pasar]", "remesa"),
            ("[Pasar]", "Ya quedó"),
            ("[Empezar la lección]", "1/"),
        ],
    )
    assert agreed_to(village, 1001) == {"service"}


async def test_it_can_all_be_answered_in_words(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(
        ana,
        [
            ("/start flores", "de acuerdo"),
            ("sí, está bien", "recordatorios"),
            ("sí", "facilitadora y la coordinación pueden ver"),
            ("no", "contar"),
            ("sí claro", "le diga"),
            ("me llamo doña Ana", "Mucho gusto, doña Ana"),
            ("no es fijo", "Ya quedó"),
        ],
    )
    assert agreed_to(village, 1001) == {"service", "reminders", "statistics"}
    who = village.household(1001)
    assert who is not None
    assert who.called == "doña Ana"


async def test_a_no_leaves_nothing_behind(village: Village) -> None:
    ana = village.phone(700123401)
    await village.talk(
        ana,
        [
            ("/start flores", "Las Flores"),
            ("[Saber más]", "Milpa es gratis"),
            ("[No, gracias]", "No guardo nada suyo"),
        ],
    )
    assert await village.forgets("700123401")
    await village.talk(ana, [("/start flores", "Le invita el grupo Las Flores"), ("no", "No guardo nada suyo")])
    assert await village.forgets("700123401")


async def test_before_her_yes_not_even_the_group_is_written_down(village: Village) -> None:
    ana, eva = village.phone(1001), await village.arrives(1010, "Eva")
    await village.talk(ana, [("/start flores", "Las Flores"), ("guardé 50", "de acuerdo")])
    await village.talk(eva, [("/grupo", "Sus grupos"), ("[Las Flores]", "0 personas")])
    await village.talk(ana, [("sí", "recordatorios")])
    await village.talk(eva, [("/grupo", "Sus grupos"), ("[Las Flores]", "1 persona")])
    with village.database.read() as session:
        agreed_in = session.scalars(select(EventRow.group_id).where(EventRow.kind == "agreed")).all()
    assert agreed_in == [1], "she is counted with those who have no group"


async def sure_of_a_saving(request: web.Request) -> web.Response:
    """A sidecar that hears a saving in everything, as a day without a verb may well sound like one."""
    ranking = [{"name": "record_saving", "confidence": 0.95}, {"name": "greet", "confidence": 0.05}]
    return web.json_response({"intent": ranking[0], "intent_ranking": ranking, "entities": []})


async def test_the_day_of_her_remittance_is_what_was_asked(tmp_path: Path, library: Library) -> None:
    async with (
        sidecar(sure_of_a_saving) as url,
        NluClient(url, "secret") as client,
        living(tmp_path, library, client=client) as village,
    ):
        ana = village.phone(1001)
        await village.talk(ana, [("/start flores", "de acuerdo"), ("[Sí, de acuerdo]", "recordatorios")])
        await village.talk(ana, [("[Pasar]", "facilitadora"), ("[Pasar]", "contar"), ("[Pasar]", "le diga")])
        await village.talk(ana, [("[Pasar]", "«el 15»"), ("el 15", "Ya quedó")])
        who = village.household(1001)
        assert who is not None
        assert who.remittance_day == "el 15"


async def test_she_leaves_and_comes_back_and_is_asked_again(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "900")
    await village.talk(
        ana,
        [
            ("guardé 20", "Lleva Q20.00"),
            ("ya no quiero que me escriban", "pausa o salir del todo"),
            ("[Salir del todo]", "ya no le escribo más"),
            ("hola", "¿Está de acuerdo?"),
            ("[Sí, de acuerdo]", "recordatorios"),
            ("[Sí]", "facilitadora"),
            ("[Sí]", "contar"),
            ("[Sí]", "Ya quedó"),
            ("cuánto llevo", "Lleva Q20.00 de Q900.00 para techo"),
        ],
    )


async def test_a_second_link_moves_her_only_if_she_says_so(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    eva, olga = await village.arrives(1010, "Eva"), await village.arrives(1020, "Olga")
    await village.talk(
        ana,
        [
            ("/start volcan", "Usted está en el grupo Las Flores. ¿Quiere cambiarse al grupo El Volcán?"),
            ("[Quedarme]", "lo dejamos así"),
        ],
    )
    await village.talk(eva, [("/grupo", "Sus grupos"), ("[Las Flores]", "1 persona")])
    await village.talk(
        ana,
        [
            ("/start volcan", "Quiere cambiarse"),
            (
                "[Cambiarme]",
                "Ya está en el grupo El Volcán. Su facilitadora es Olga.*facilitadora y la coordinación pueden ver",
            ),
        ],
    )
    assert "share" not in agreed_to(village, 1001)
    await village.talk(olga, [("/grupo", "Sus grupos"), ("[El Volcán]", "1 persona")])
    await village.talk(eva, [("/grupo", "Sus grupos"), ("[Las Flores]", "0 personas")])


async def test_the_same_link_again_and_an_unknown_one_change_nothing(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("/start flores", "Ya está en el grupo Las Flores"),
            ("/start nadie", "no lo conozco"),
            ("/start", "Qué bueno verle otra vez, doña Ana"),
        ],
    )


async def test_an_unknown_link_still_lets_a_stranger_in(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(
        ana, [("/start nadie", "no lo conozco.*de acuerdo"), ("[Sí, de acuerdo]", "recordatorios"), ("[Sí]", "contar")]
    )


async def test_the_language_can_be_changed_before_and_after(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(
        ana,
        [
            ("/start flores", "Soy Milpa"),
            ("[English]", "I am Milpa.*Las Flores"),
            ("[Español]", "Le invita el grupo Las Flores"),
            ("[Sí, de acuerdo]", "recordatorios"),
            ("/idioma", "En qué idioma"),
            ("[English]", "we go on in English"),
            ("/language", "language"),
            ("[Español]", "seguimos en español"),
            ("hábleme en kaqchikel", "todavía no lo hablo"),
        ],
    )


async def test_everything_under_settings_can_be_changed(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(ana, JOINING)
    await village.talk(
        ana,
        [
            ("/ajustes", "Le digo: doña Ana.*cada quincena.*Recordatorios: sí"),
            ("[Cómo me dice]", "le diga"),
            ("Anita", "ya lo cambié.*Le digo: Anita"),
            ("[Día de remesa]", "remesa"),
            ("el 15", "Remesa: el 15"),
            ("[Recordatorios]", "recordatorios"),
            ("[No]", "Recordatorios: no"),
            ("[Facilitadora]", "facilitadora y la coordinación pueden ver"),
            ("[No]", "ven mis lecciones: no"),
            ("[Contarme]", "contar"),
            ("[Volver]", "Sus ajustes"),
            ("[Horas de silencio]", "A qué horas"),
            ("[10 de la noche]", "Silencio: de 10:00 de la noche a 5:00 de la mañana"),
            ("[Mis datos]", "No ven sus montos"),
            ("[Una copia]", "todo lo que tengo de usted"),
            ("[Cambiar permisos]", "Sus ajustes"),
            ("[Pausa o salir]", "Le escribo menos, hago una pausa"),
            ("[Pausa: una semana]", "Pausa hasta"),
            ("[Quitar la pausa]", "sin pausa"),
        ],
    )


async def test_she_may_say_her_name_without_being_asked(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("Me llamo Anita López", "Mucho gusto, Anita López"), ("hola", "Buenas, Anita López")])


async def test_what_is_no_name_is_not_taken_for_one(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(ana, [*JOINING[:5], ("quién es usted", "Soy un programa")])
    await ana.wait_for("Cómo quiere que le diga")
    await village.talk(ana, [("no", "suele llegarle la remesa")])
    who = village.household(1001)
    assert who is not None
    assert who.called is None


async def test_whoever_comes_without_a_link_may_use_it_too(village: Village) -> None:
    await village.talk(village.phone(1001), [("hola", "de acuerdo"), ("[Sí, de acuerdo]", "recordatorios")])


async def test_she_may_have_it_in_english_by_asking_and_back(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("quiero hablar en inglés", "changed|language|English"),
            ("/help", "never ask for"),
            ("/idioma", "language"),
            ("[Español]", "Listo, seguimos en español"),
        ],
    )
