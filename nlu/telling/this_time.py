"""What was not done the last time and was this time: «la semana pasada no guardé nada, pero hoy sí, 40»."""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.rules.patterns import heard, phrases

_NOW = "hoy|ayer|ahora|ahorita|anoche|antier|ya|esta_semana|este_mes|esta_quincena|esta_vez|esta|este"
_SAVE = "guarde|guardamos|ahorre|ahorramos|aparte|apartamos|meti|metimos|junte|juntamos|deposite|depositamos|guardar|ahorrar|apartar|meter|juntar|depositar|puse|eche"
_SAVED = "save|saved|put|deposit|deposited|stash|stashed|set_aside"
_DONE_NOW = phrases(
    f"""
    no [me|nos] [pude|pudimos|logre] {_SAVE} ~~ pero|hoy|mas|y|ahora {_NOW} [si|ya] si|ya [me|los|lo] #
    no [me|nos] [pude|pudimos|logre] {_SAVE} ~~ {_NOW} si|ya [que|me] [los|le|lo|pude|logre|{_SAVE}] [{_SAVE}] [como|unos] #
    not|never|didnt|couldnt [able] [to|get] {_SAVED} ~~ but|today|now|and [today|this|now|yesterday] [week|month|time|one|morning] [i|we|yes] did|do|have|yes|managed #
    not|never|didnt|couldnt [able] [to|get] {_SAVED} ~~ but|today|now|and [today|this|now|yesterday] [week|month|time|one|morning] [i|we] [did|just] {_SAVED} #
    not|nothing|none|didnt ~~ but today|now|yesterday|this [week|month|time] i|we [did|just] {_SAVED} #
    """
)
_NOT_SO = phrases(
    "?|quiero|voy|iba|quisiera|espero|want|will|going|hope|would\nvendi|vendimos|gaste|pague|gane|trabaje|sold|spent|earned"
)


def is_done_this_time(text: str) -> bool:
    said = heard(text)
    return _DONE_NOW.are_in(said) and not _NOT_SO.are_in(said)
