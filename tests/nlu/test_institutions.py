"""Banks and credit unions of five countries, by ear and by half their name; no neighbour, no river, no welfare."""

import pytest

from nlu.entities import find_institution


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Elga", "y si cierra la elga que pasa con lo mio"),
        ("Elga", "If Elga shuts its doors"),
        ("Yaman Kutx", "abri cuenta en yaman kuch"),
        ("Yaman Kutx", "es segura la yamankutx"),
        ("Banrural", "es seguro el ban rural"),
        ("G&T Continental", "hay g y t en san marcos"),
        ("CHN", "el crédito hipotecario tiene agencia aquí?"),
        ("Banco Hipotecario", "abri en el hipotecario"),
        ("Tonantel", "abri cuenta en la tonantel"),
        ("Guadalupana", "la cooperativa guadalupana abre hoy"),
        ("Cacil", "es segura la cacil"),
        ("Banco de Occidente", "y si quiebra el bancocci"),
        ("Fedecrédito", "abri cuenta en fede credito"),
        ("caja de credito de sonsonate", "abri cuenta en la caja de credito de sonsonate"),
        ("san jose", "guardé 50 en la cooperativa san jose"),
        ("Comédica", "comedica es segura?"),
        ("Caruna", "y si quiebra caruna"),
        ("Banco del Bienestar", "abri cuenta en el bienestar"),
        ("Banco del Bienestar", "donde queda el banco bienestar"),
        ("Western Union", "cuanto cobra guester"),
        ("Ria", "por ria cuanto cobran"),
        ("Vigo", "cuanto cobra la vigo"),
        (None, "el bienestar de mis hijos es seguro en una cuenta?"),
        (None, "quiero abrir cuenta en un banco por mi bienestar"),
        (None, "elegí abrir cuenta en un banco"),
        (None, "Helga abrió cuenta en el banco"),
        (None, "la elga me dijo que es seguro el banco"),
        (None, "abri cuenta con mi comadre guadalupe"),
        (None, "le prometí a la guadalupana abrir cuenta"),
        (None, "me reí mucho, cuánto cobra el banco"),
        (None, "me llaman de un banco"),
        (None, "vi una comedia en el banco"),
        (None, "la caja de crédito de la aldea"),
    ],
)
def test_an_institution_is_known_by_half_its_name(name: str | None, text: str) -> None:
    assert find_institution(text) == name
