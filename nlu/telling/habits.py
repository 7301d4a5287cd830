"""A habit that is told beside the deed: “every payday I stack 300, just did today's”.

“Every payday” alone is a plan or a reminder; what was done this time is a record, and its sum is that of the habit.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.rules.patterns import heard, phrases

_IT = "it|that|dat|todays|this|this_weeks|this_months|mine|so|same|my_part"
_OFTEN = "every|each|evry|ebri|weekly|monthly|daily|always|cada|todas|todos"
_THIS_ONE = "[the|la|lo|el|los] [de|one|for] this|dis|todays|todai|hoy|esta|este|ayer|esa"
_TIME = "today|yesterday|again|too|also|now|already|this|dis|last|same|for"
_DONE = phrases(
    f"""
    {_OFTEN} ~~ just|already|also|aready did|done|put|carry|saved|made {_IT}
    {_OFTEN} ~~ {_THIS_ONE} [one|week|weeks|month|months|payday|quincena|semana|mes|vez|tambien] [is|are|was] [already|allready|aready|alrdy|all|alredi|ya] [ready|already|esta|quedo|quedaron|estan] in|done|saved|put|there|paid_in|deposited|dentro|guardad*|metid*|apartad*|hech*|adentro|depositad*
    {_OFTEN} ~~ la|lo|el|los de hoy|esta|este|ayer|esa [semana|quincena|mes|vez] [tambien] ya [tambien] esta|estan|quedo|quedaron|la_meti|lo_meti|los_meti|la_guarde|lo_guarde|los_guarde|la_puse|lo_puse|la_aparte|los_aparte|la_deposite|los_deposite|la_eche|los_eche|la_di|lo_hice|la_hice
    {_OFTEN} ~~ have|has [just|already] done so|it|that
    {_OFTEN} ~~ did|done|do {_IT} {_TIME}
    just|already|have did|done my|the weekly|monthly|daily|usual # [quetzales|dollars] $
    just|already|have did|done my|the weekly|monthly|daily|usual # [quetzales|dollars] for|in|into|to|today|this
    {_OFTEN} ~~ i|mi|we [just|already|don] put|carry|carried|lay|save|saved|take it|dat|that|so [down|by|away|in|there] this|dis|last|again|too|also|today|yesterday|same_way
    {_OFTEN} ~~ {_TIME} ~ i|mi|we [just|already|don] did|done|do|put|carry|carried|save|saved|lay it|dat|so [same|too|again|down|by|away|the|in|also]
    """
)
_NOT = phrases(
    "no|nunca|recuerd*|avise*|avisa*|quiero|quisiera|iba|casi|olvid*|falta|faltan|pague|pagar|pago|gasto\nnot|never|neva|forgot|forget|didnt|cannot|want|wanna|remind*|tell_me|text_me|will|going|gonna|hope|wish|if|supposed|almost|nearly|how|?|give|gave|pay|paid|spend|spent|send|sent|rent|lend|buy|bought"
)


def is_done_again(text: str) -> bool:
    """The habit and that it was kept this time, with no «not» and no wish beside them."""
    said = heard(text)
    return _DONE.are_in(said) and not _NOT.are_in(said)
