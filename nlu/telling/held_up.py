"""Money from afar that did not come into her hand: sent back, refused, held at the counter.

«no me los quieren pagar», “the bank returned the transfer”, «dem no wahn pay it out»: sent it was, received it is not.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.rules.patterns import heard, phrases
from nlu.telling.after_all import CAME

_CERTAIN = -7.0

_BANK = "bank|agency|office|union|western|moneygram|they|dem|store|agent|clerk|teller"
_MONEY = "transfer|wire|money|mani|remittance|deposit|payment|operation|0"
_COINS = "[dollars|dolars|dolla|bucks|quetzales|lempiras|pesos|cordobas]"
_SENT_BACK = "returned|rejected|declined|refused|reversed|cancelled|canceled|blocked|froze|frozen|locked|bounced|sent_back|send_back|kicked_back|kick_back|bounced_back|detained|withheld"
_STUCK = "held|hold|hol|withheld|detained|retained|stuck|blocked|block|locked|frozen|stop|stopped|pending|tied"
_THE = "[the|a|my|mi|his|her|da|di|that|all|whole]"
_PLACE = "bank|agency|office|union|western|moneygram|store|counter|customs|border|managua|bluefields|capital|tegus|tegucigalpa|ceiba|belize|port|puerto"
_AT = "da|at|in|inna|with|by|on"

#: In English, and as the coast says it.
_IN_ENGLISH = f"""
    {_BANK} [has|have|had|done] {_SENT_BACK} {_THE} {_THE} {_MONEY}
    {_BANK} [has|have] returned|gave|sent|send [back] to my|his|her|the|him ~ #
    {_MONEY} ~ was|were|got|is|being|been|are [being|all|still|now|getting] {_SENT_BACK}|{_STUCK}
    sent|send|sen|kick|kicked|bounce|bounced|push|pushed {_THE} # {_COINS} [right] back [to]
    sent|send|sen|kick|kicked|bounce|bounced|push|pushed it|that|them|dem|the_money [right] back [to]
    send|sent|kick|kicked|bounce|bounced|carry|carried|kyari|took|take back {_THE} {_MONEY}
    {_MONEY} {_COINS} [just] bounced|bounce|kicked|went|come|came back to
    # {_COINS} bounced|bounce [back]
    {_MONEY} ~ {_STUCK} up|down|pending|until|til
    {_MONEY} ~ {_STUCK} [up] {_AT} {_THE} {_PLACE}
    {_MONEY} {_COINS} {_STUCK} [up] $
    {_STUCK} [up] {_THE} # ~ until|til|pending|bank|agency
    dem|they|bank {_STUCK} [up] {_THE} #
    {_MONEY} ~ on [a|some|kinda] [kinda|kind_of|type_of] hold
    it|they|money is|are|ai not there|here|in [yet]
    not|never|no go|went|gone|come|came|going|pass|passed through|true
    {_BANK} ~ no|not_enough|out_of cash|money|funds
    {_BANK} [can|could] find|finds|found|has|have|see|sees no|not_any record|trace|sign|transfer|remittance
    unable|not_able|not able|to [to] collect|receive|withdraw|claim|pick [up] {_THE} {_MONEY}
    say|says|said|told|tell [me|mi|us] [to|fi] come back
    but|and|an its|it_is|it [is|all|still|now] locked|frozen|stuck|blocked|held_up
    {_MONEY}|sent|send {_COINS} [is] still [is|are|there] {_AT} {_THE} {_PLACE}
    money|0 ~ still [is] {_AT} {_THE} {_PLACE}
    {_BANK} [is|are|did|do|does|was|were] not|no|wont|refuse|refused|refuses|cannot|never [will] [want|a|guant|willing|going|gonna] [to|tu|fi] pay|give|giv|release|hand|let [me|mi|us] [it|them|dem|out|the|my|mi|da|to] [it|out|me|money|mani|0]
    not|cannot|cant [able] [to] release|withdraw|draw|collect|cash|pick|get [up] {_THE} {_MONEY}
    cannot|cant|not [able_to] get|collect|draw|cash|touch it|them|dem [yet|out|until|til]
    # ~ {_BANK} want|wants|need|needs [my|mi|a] id|cedula|document|papers|code|dui
"""
_GIVE = "pagar|dar|soltar|entregar|liberar|darmelos|pagarmelos|darme|pagarme|entregarme|soltarme"
_GAVE = "dieron|dan|den|pagaron|pagan|soltaron|sueltan|entregaron|entregan|liberan|liberaron"
_PAST = "querido|kerido|podido|pagado|dado|soltado|entregado"
_WOULD = "quieren|quisieron|kieren|kisieron|quiso|quiere|pueden|pudieron|pudo"
_BACK = "regreso|regresaron|devolvio|devolvieron|reboto|rebotaron|rechazo|rechazaron|cancelo|cancelaron|bloqueo|bloquearon|detuvieron|retuvieron|retienen|congelaron|reversaron|reverso|anularon"
_SENT = "remesa|remesas|envio|giro|dinero|transferencia|deposito|pisto|reales|plata|0"
_COUNTER = "agencia|banco|western|oficina|elektra|aduana|ventanilla|managua|banrural|moneygram|capital|frontera"
#: In Spanish, by sound.
_IN_SPANISH = f"""
    no [me|nos|se|le] lo|los|la|las {_WOULD}|{_GAVE} [{_GIVE}]
    no [me|nos|se|le] lo|los|la|las han|an|ha {_PAST}
    no|ni|nunca [me|nos|le|lo|los|se] habia|avia|habian|abia|ha|han|a caido|llegado|entrado|depositado|mandado|venido|salido
    nada que [me|nos] lo|los|la|las {_GAVE}
    envio|remesa|giro|deposito|transferencia|dinero|0 ~ aparece|sale|salio|esta|quedo|figura [como|en] [devuelto|devuelta] devuelt*|rechazad*|cancelad*|anulad*|pendiente|revision|proceso|espera|suspendid*
    envio|remesa|giro|deposito|transferencia ~ no paso|entro|cayo|pudo|salio
    no me|nos {_WOULD} {_GIVE} [los|el|la|mi|mis] {_SENT}
    no {_WOULD} {_GIVE} [los|el|la|mi|mis] {_SENT}
    no me|nos {_GAVE} [los|las|el|la|mi|mis] # ~ en|porque|que|por
    {_BACK} [el|la|los|mi] envio|remesa|giro|deposito|transferencia
    envio|remesa|giro|deposito|transferencia|dinero ~ [se|la|lo|los|las] {_BACK}
    se|le|les|me|nos lo|los|la|las {_BACK}
    envio|remesa|giro|deposito|transferencia ~~ lo|los|la|las {_BACK}
    le|les {_BACK} ~ {_SENT}
    # [dolares|quetzales|pesos|lempiras|cordobas] ~ mando|mandaron|envio|deposito ~ los|se_los|me_los {_BACK}
    {_SENT} ~ siguen|sigue|estan|esta|quedo|quedaron [todavia|aun|alla|detenido|atorado|trabado|detenidos] en|por [la|el] {_COUNTER}
    {_SENT} ~ sigue|siguen|esta|estan|quedo|quedaron|ta trabad*|atorad*|detenid*|retenid*|bloquead*|congelad*|parad*
    fui|fuimos|mande [a|por] cobrar|traer|retirar|recoger|recojer ~~ no habia|hay|tenian|me|pude|pudimos
    fui|fuimos por [la|el|los] remesa|envio|giro|dinero|0 ~~ no habia|hay|tenian|me|pude|pudimos
    fui|fuimos ~~ por|cobrar|traer|retirar|recoger ~~ que no habia|hay|tenian
    me|nos dijeron|dijo [que] vuelva|volviera|regrese|regresara|venga|viniera|llegue|espere|otro_dia|hasta
    quiso|quisieron|intento|trato|iba|iban [de|a] mandar*|enviar*|depositar*|girar* ~~ no pudo|pudieron|se_pudo|lo_dejaron|le_agarro|quiso
"""
_HELD = phrases(_IN_ENGLISH + _IN_SPANISH)


def held_up(text: str) -> dict[str, float]:
    """How strongly the message says that what was sent has not come into her hand."""
    said = heard(text)
    return {"record_remittance": _CERTAIN} if _HELD.are_in(said) and not CAME.are_in(said) else {}
