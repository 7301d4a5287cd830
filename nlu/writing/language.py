"""Which of our two languages a message is in, when it is plain to see."""

from nlu.writing.normal import plain

#: Small words that only one of the two has.
_SPANISH = """
el la los las un una unos de del que y en por para con mi mis su sus me se le lo ya no es esta estoy yo usted
cuanto como donde cuando quien hoy ayer quiero guarde tengo puedo gracias buenas buenos hola seno porque pero
muy mas dinero ahorro remesa meta cuenta banco cada si hay fue son este nos al voy
"""
_ENGLISH = """
the an of to and in on at for with my your his her is are am i you it we they do does did have has had can could
want need how what where when who why yes not please thanks thank hi hello saved put money this that from much
many will would get got was were account bank goal help today yesterday every
"""
_ES, _EN = frozenset(_SPANISH.split()), frozenset(_ENGLISH.split())
CLEARLY = 2


def language_of(text: str) -> str | None:
    """`es`, `en`, or None when it is mixed or too short to tell."""
    words = plain(text).split()
    spanish = sum(word in _ES for word in words)
    english = sum(word in _EN for word in words)
    if spanish >= english + CLEARLY or (spanish and not english):
        return "es"
    if english >= spanish + CLEARLY or (english and not spanish):
        return "en"
    return None
