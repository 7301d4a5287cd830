"""A form of a few questions in the chat: made, answered one by one, changed, closed."""

from sandbox.phone import Phone
from tests.conversations.test_campaigns import a_moment_later, eva_and_her_people
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village


async def sent(village: Village, eva: Phone) -> None:
    await village.talk(
        eva,
        [
            ("/campana", "Qué lección"),
            ("[Un cuestionario]", "cuál grupo"),
            ("[Las Flores]", "para qué son las preguntas"),
            ("Para preparar el taller.", "Escriba la pregunta 1"),
            ("¿Tiene cuenta?\nSí", "Faltan las respuestas"),
            ("¿Tiene cuenta?\nSí\nNo", "1\\. ¿Tiene cuenta?.*▢ Sí.*La reciben"),
            ("[Otra pregunta]", "Escriba la pregunta 2"),
            ("¿Cuántos viven en su casa?", "2\\. ¿Cuántos viven en su casa\\? \\(con palabras\\)"),
            ("[La última: un número]", "en su casa\\? \\(con un número\\)"),
        ],
    )
    a_moment_later(village)
    await village.talk(
        eva,
        [
            ("[Otra pregunta]", "Escriba la pregunta 3"),
            ("¿Qué le gustaría aprender?", "3\\. ¿Qué le gustaría"),
            ("[Mandar ahora]", "Ya va saliendo"),
        ],
    )


async def test_a_form_is_made_answered_changed_and_closed(village: Village) -> None:
    eva, ana, beto = await eva_and_her_people(village)
    await sent(village, eva)
    asked = await ana.wait_for("Para preparar el taller")
    assert asked.labels == ["Contestar", "Menos mensajes"]
    await village.talk(
        ana,
        [
            ("[Contestar]", "1/3.*Tiene cuenta"),
            ("[No]", "2/3.*Cuántos viven.*solo el número"),
            ("somos varios", "solo un número.*2/3"),
            ("5", "3/3.*Qué le gustaría aprender"),
            ("a no endeudarme", "Gracias.*Tiene cuenta\\? No.*5.*a no endeudarme"),
        ],
    )
    a_moment_later(village)
    await village.talk(
        ana,
        [
            ("[Cambiar mis respuestas]", "1/3.*Antes contestó: No"),
            ("[Sí]", "2/3.*Antes contestó: 5"),
            ("[Pasar]", "3/3.*Antes contestó: a no endeudarme"),
            ("[Dejarlo]", "."),
        ],
    )
    await eva.wait_for("terminó de mandarse")
    await village.talk(
        eva,
        [
            ("[Ver resultado]", "todavía no se muestra: son menos de cinco.*panel"),
            ("[Cerrar respuestas]", "ya no se recibe"),
        ],
    )
    await beto.wait_for("Para preparar el taller")
    await village.talk(beto, [("[Contestar]", "Ya no se reciben respuestas")])
    carla = await village.member(1003, "Carla", "volcan")
    for data in ("ft:1:0", "fs:1:0:0"):
        await forge(village, carla, "Carla", data)
        await carla.wait_for("ya no sirve")


async def in_two_languages(village: Village, eva: Phone) -> None:
    """Once in Spanish alone, which she lets go; then with the first question and the last in English too."""
    await village.talk(
        eva,
        [
            ("/campana", "Qué lección"),
            ("[Un cuestionario]", "cuál grupo"),
            ("[Las Flores]", "para qué son las preguntas"),
            ("Para preparar el taller.", "1 persona del grupo lee en inglés"),
            ("[Solo en español]", "Escriba la pregunta 1"),
            ("¿Tiene cuenta?\nSí\nNo", "▢ No.*aunque prefieren otro idioma: 1"),
            ("[No mandar]", "No se manda nada"),
        ],
    )
    a_moment_later(village)
    await village.talk(
        eva,
        [
            ("/campana", "Qué lección"),
            ("[Un cuestionario]", "cuál grupo"),
            ("[Las Flores]", "para qué son las preguntas"),
            ("Para preparar el taller.", "1 persona del grupo lee en inglés"),
            ("To prepare the workshop.", "Escriba la pregunta 1"),
            ("¿Tiene cuenta?\nSí\nNo", "lo mismo en inglés.*Tiene cuenta.*sus 2 respuestas"),
            ("Do you have an account?\nYes", "Faltan las respuestas"),
            ("Do you have an account?\nYes\nNo\nMaybe", "las mismas respuestas, en el mismo orden: 2"),
            ("Do you have an account?\nYes\nNo", "▢ No.*Do you have an account\\? · Yes · No.*La reciben"),
            ("[Otra pregunta]", "Escriba la pregunta 2"),
            ("¿Cuántos viven en su casa?", "lo mismo en inglés"),
            ("[Solo en español]", "en su casa.*aunque prefieren otro idioma: 1"),
            ("[La última: un número]", "en su casa\\? \\(con un número\\)"),
        ],
    )
    a_moment_later(village)
    await village.talk(
        eva,
        [
            ("[Lo que falta en inglés]", "lo mismo en inglés.*Cuántos viven"),
            ("[Solo en español]", "La reciben"),
        ],
    )
    a_moment_later(village)
    await village.talk(
        eva,
        [
            ("[Otra pregunta]", "Escriba la pregunta 3"),
            ("¿Qué le gustaría saber?", "lo mismo en inglés"),
        ],
    )
    # Taken out on the card above, which says so already: the English goes to no other question.
    await eva.tap("Quitar la última")
    await village.recorded()
    await village.talk(eva, [("What would you like to know?", "ya no está en el cuestionario")])
    a_moment_later(village)
    await village.talk(
        eva,
        [
            ("[Otra pregunta]", "Escriba la pregunta 3"),
            ("¿Qué le gustaría aprender?", "lo mismo en inglés"),
            ("What would you like to learn?", "3\\. ¿Qué le gustaría.*What would you like"),
            ("[Mandar ahora]", "Ya va saliendo"),
        ],
    )


async def test_john_answers_in_english_and_money_talk_is_still_heard(village: Village) -> None:
    eva, ana, _beto = await eva_and_her_people(village)
    john = await village.member(1007, "John", "flores", "en")
    await in_two_languages(village, eva)
    await john.wait_for("To prepare the workshop")
    await village.talk(
        john,
        [
            ("[Answer]", "1/3.*Do you have an account"),
            ("[Yes]", "2/3.*Cuántos viven.*Write only the number"),
            ("4", "3/3.*What would you like.*few words"),
        ],
    )
    await village.talk(john, [("I sold 450 at my shop", "I sold 450 at my shop")])
    await ana.wait_for("Para preparar el taller")
    await village.talk(ana, [("[Contestar]", "1/3"), ("[Sí]", "2/3"), ("hoy guardé 50", "Anoté Q50.00|Q50.00")])
    assert village.saved(1001) == ["50.00 GTQ"]
