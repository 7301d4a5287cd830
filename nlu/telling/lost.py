"""«no entiendo», «¿y eso qué es?», «¿para qué?»: what was said to her was not clear, and that is no answer to it.

The words alone name nothing; whoever asks knows what was said last.
"""

# A pattern is a line, however many choices it has.
# ruff: noqa: E501

import re

from nlu.writing.normal import bare, tidy

_AROUND = r"(?:y|pero|ay|oiga|mire|fijese|es que|la verdad|perdon|perdone|disculpe|yo|usted|aja|hola|dona|seno|sorry|but|and|so|well|oh|hi|hey)"
_AFTER = r"(?:por favor|porfa|vos|usted|pues|pue|please|mire|oiga|disculpe|perdone|fijese)"
_NOT_CLEAR = [
    r"(?:yo )?no (?:(?:le|lo|la|les|te|se) )?(?:entiend|entend|comprend)\w*(?: (?:nada|muy|bien|mucho|eso|esto|lo que (?:me )?\w+(?: \w+)?|(?:la|su|esa|esta) pregunta|(?:que|k|q|ke) (?:tengo (?:que|k|q|ke)|hay que|debo|puedo|quiere|dice|me (?:dice|pide|pregunta)|pregunta|poner|hacer|es)(?: (?:poner|hacer|aser|escribir|decir|contestar|ponga|haga|escriba|diga|que|me|eso|esto))*|como (?:se hace|es eso|se usa(?: esto)?)))*",
    r"no (?:me )?(?:queda|quedo|es|esta|lo veo) claro|no se (?:a )?(?:que|k|q) (?:es|se refiere|quiere decir|significa)(?: eso| esto)?|(?:como|de) que (?:me )?habla(?:mos)?",
    r"(?:eso|esto|ese|esa)?\s?(?:que|k|q|ke) (?:es|era|significa|quiere decir|seria)(?: (?:eso|esto))?|(?:que|k|q) es lo que (?:quiere|dice|me pide|pide)(?: decir)?",
    r"como (?:asi|es eso|dice|dijo)|(?:a )?(?:que|k|q) se refiere|expli(?:queme|quemelo|queme eso|came)(?: (?:eso|otra vez|mejor|bien))*|(?:como|que|mande|diga)(?= ?$)",
    r"(?:i )?(?:do not|don't|dont|did not|didn't|didnt) (?:understand|get|follow)(?: (?:it|this|that|you|anything|what \w+(?: \w+){0,3}|the question))?",
    r"what(?:'s| is|s| was| does| do)? ?(?:it|this|that|you)?(?: for)?(?: mean)?|huh|pardon|explain(?: (?:it|that|this))?(?: please)?|(?:it's|it is|its|that's|that is|thats) not clear|come again",
]
_WHAT_FOR = [
    r"(?:eso|esto)?\s?(?:para|pa|por) ?(?:que|k|q|ke)(?: (?:es|sirve|seria|quiere(?: saber)?|pregunta|me pregunta|lo (?:pregunta|necesita|quiere saber)))?(?: (?:eso|esto))?",
    r"(?:por|x) ?(?:que|k|q|ke) (?:la decima parte|tanto|esa? (?:cantidad|monto|parte)|ese dinero|el diez(?: por ciento)?)",
    r"what(?:'s| is)? (?:it |this |that )?for|why(?: (?:do you (?:ask|want|need)(?: \w+){0,3}|that|is that))?",
]
_LOST = re.compile(
    rf"(?:{_AROUND}[\s,.]+)*(?:{'|'.join((*_NOT_CLEAR, *_WHAT_FOR))})(?:[\s,.]+{_AFTER})*",
)
_MARKS = " ¡!¿?.…,"


def is_lost(text: str) -> bool:
    """True where nothing else is said: «no entiendo por qué cobran tanto» is a question of its own."""
    said = bare(tidy(text)).replace("’", "'")
    return _LOST.fullmatch(re.sub(r"[¿?¡!]", " ", said).strip(_MARKS)) is not None
