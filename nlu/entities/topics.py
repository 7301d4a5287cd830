"""What she wants to learn about, in her words, and the module of the curriculum that teaches it."""

from nlu.entities.words import Word, heard_set, words
from nlu.rules.patterns import heard, phrases

_ABOUT = heard_set("sobre about abaut bout on")
_OF = heard_set("de del d")
_LESSONS = heard_set(
    "leccion lecciones tema temas esa ese that clase clases curso cursos modulo leccioncita lesson lessons "
    "class course topic one algo aprender saber aprenda enseñar informacion lo something anything"
)
_LEARN = heard_set("aprender learn enseñeme enseñame enseneme teach entender understand explique explicame saber know")
_FILLER = heard_set(
    "el la los las lo un una de del d esa ese eso esta a an the some sobre about mas more algo me us to acerca "
    "como how tu to funciona funcionan se hace hacen q que es son what is are qué"
)
_NEGATES = heard_set("no not")
_NOTHING = heard_set("nuevo nueva mas otra otro new more else now hoy today mañana ahora")
_STOP = heard_set(
    "porfa please por favor gracias thanks thx que porque hablaron seño y_quiero down pues vos ya hoy "
    "no from yesterday ayer when cuando paseme pls thats that dejame deje cual antes after pero but "
    "mandeme mande quiero"
)

_MODULES = {
    "M5": "estaf*|fraud*|scam*|engañ*|phishing|pin|falso*|seguridad_digital|robo*|hack*\ncuid* ~ engañ*|celular",
    "M6": "credit*|prestamo*|deuda*|deber|interes*|loan*|debt*|gota_a_gota|fiado|borrow*|interest|tarjeta_de_credito",
    "M7": (
        "seguro*|insur*|clima|huracan*|hurricane*|terremoto*|temblor*|lluvia*|riesgo*|risk*|enfermedad*|imprevist*_x|"
        "storm*|flood*|sequia|cosecha|emergencia_x"
    ),
    "M4": (
        "comision*|enviar|envio*|mandar_dinero|send|sending|banca_digital|app|cajero*|tarjeta_de_debito|tipo_de_cambio|"
        "exchange|fees|fee|transfer*|remitly|moneygram|western|digital|online\nrecibir ~ cuenta\nenviar|mandar ~ barat*"
    ),
    "M3": "banco*|cooperativa*|cuenta|cuentas|bank*|account*|libreta|credit_union*|coop*|deposito*|formal*|reclam*",
    "M8": "familia*|family|pareja|esposo|marido|husband|hijos|kids|niños|niño|casa|vivienda|house|housing|decidir",
    "M9": "negocio*|business|emprend*|venta*|vender|ganancia*|profit|jovenes|joven|trabajo|entrevista|job|tienda",
    "M10": "comunidad|community|comunitari*|municip*|coalicion*|collective|colectiv*",
    "M2": (
        "ahorr*|meta|metas|sav*|goal*|alcancia|cuchubal|tanda*|guardar|guardando|imprevisto*|emergenc*|juntar|fondo|"
        "aorr*"
    ),
    "M1": "presupuesto*|gast*|budget*|spend*|remesa*|remittance*|ingreso*|income|dinero|money|administr*|inflac*|pisto",
}
_TEACHES = {module: phrases(block) for module, block in _MODULES.items()}


def find_module(text: str) -> str | None:
    said = heard(text)
    return next((module for module, ways in _TEACHES.items() if ways.are_in(said)), None)


def find_topic(text: str) -> str | None:
    said = words(text)
    for start in _beginnings(said):
        topic = _read_from(text, said, start)
        if topic:
            return topic
    return None


def _beginnings(said: list[Word]) -> list[int]:
    about = [i + 1 for i, word in enumerate(said) if word.heard in _ABOUT]
    of = [i + 1 for i, word in enumerate(said) if i and word.heard in _OF and said[i - 1].heard in _LESSONS]
    learn = [i + 1 for i, word in enumerate(said) if word.heard in _LEARN]
    return about + of + learn


def _read_from(text: str, said: list[Word], start: int) -> str | None:
    while start < len(said) and said[start].heard in _FILLER and not said[start].after_stop:
        start += 1
    if start < len(said) and said[start].heard in _LESSONS | _NOTHING:
        return None
    end = start + 1 if start < len(said) and said[start].heard in _NEGATES else start  # «aprender a no gastar tanto»
    while end < len(said) and end - start < 12 and said[end].heard not in _STOP and not _breaks(said, start, end):
        end += 1
    return text[said[start].start : said[end - 1].end] if end > start else None


def _breaks(said: list[Word], start: int, end: int) -> bool:
    return end > start and said[end].after_stop
