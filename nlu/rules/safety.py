"""What must reach its answer before anything else: someone in danger, or someone being cheated.

A missed danger costs more than a needless kind word, but a false alarm teaches people not to write: every
phrase names both who is hurt and how, or is said by nobody in another sense.
"""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

import re

from nlu.rules.patterns import heard, pattern, phrases
from nlu.writing.normal import bare

_HER = "mi|mis|el|ese|este|un|su|the|my|a|his|her"
_KIN = (
    "esposo|marido|mujer|esposa|novio|novia|pareja|compañero|ex|suegra|suegro|cuñado|cuñada|hijo|hija|yerno|papa|tata|"
    "padre|padrastro|hermano|hermana|tio|viejo|hombre|señor|muchacho|patron|familia|husband|wife|boyfriend|girlfriend|"
    "partner|son|brother|father|dad|stepdad|uncle|boss|mother|daughter"
)
_MONEY = "dinero|pisto|remesa|remesas|plata|ahorro|ahorros|tarjeta|lo_que|pago|sueldo|money|remittance|savings|pay"

DISTRESS = phrases(
    f"""
    me|nos|le|la|te pega|pegan|pego|pegaba|golpea|golpean|golpeo|maltrata|maltratan|maltrato|cachetea|patea|ahorca
    alguien|el|ella|ellos|ellas|jefe|jefa|vecino|vecina|{_KIN} me|nos hace|hacen|hizo|hicieron|haciendo [mucho] daño
    ^ me|nos hacen|hicieron [mucho] daño $
    alguien|el|ella|ellos|{_KIN} me|nos lastima|lastiman|lastimo
    me|nos robaron|asaltaron|asalto|saltearon
    me|nos levanta|levanto [la] mano
    me|nos tiene|tienen amenazad*|encerrad*|secuestrad*
    estoy|estamos|vivo amenazad*|encerrad*|secuestrad*
    me|nos|le|les|lo|la amenaz*
    amenaz* ~ mi|me|matar|muerte|familia|hijo|hijos|hija|nos
    recib* ~ amenaza*
    amenaza de muerte
    me|nos|lo|la|le|los|les quiere|quieren|va|van|iba|iban [a] matar|pegar|golpear|violar|secuestrar|balear
    matar ~ mi|me|nos|mis familia|hijo|hijos|hija|nos|esposo
    me mata|matan|mate si|con|un|de
    me|nos extorsion*
    estan|estoy|recib*|denunci*|sufr*|victima|llamada|llamadas|llaman|mensaje ~ extorsion*
    extorsion* ~ me|nos|mi|por_telefono|familia|denunci*|que_hago|ayuda
    ^ [una|es] extorsion*
    cobr*|pid*|exig*|pag*|quier* ~ renta|cuota|piso|impuesto_de_guerra ~ mara|mareros|pandilla|pandilleros|muchachos
    cobr*|pid*|exig* ~ derecho_de_piso|la_renta_los|impuesto_de_guerra
    mara|mareros|pandilla|pandilleros|sicarios|narcos ~~ pid*|cobr*|exig*|amenaz*|pag*|cuota|renta|quier*
    pag* ~ a ~ mara|mareros|pandilla|pandilleros
    si no pago|pagamos|paga|pagas|deposito|depositamos|doy|damos|les|le|mando|mandamos ~~ matar|matan|van_a_hacer|le_hacen|nos_hacen|me_hacen|pasar_algo|mi_hijo|mi_hija|mis_hijos|mi_familia|queman|van_a_quemar|desaparec*
    van|iban|va a hacer* ~ algo|daño ~ mi|mis|me|nos
    van|va a hacer* algo|daño
    le|nos|me|les van|va a pasar|suceder|hacer algo
    o|si_no [le|les|me|nos] hacen|hace|haran|hara algo|daño
    algo malo ~ pasar|hacer ~ mi|mis
    nadie ~ extrañaria|extrañara|extrañar|se_daria_cuenta|daria_cuenta|echaria_de_menos|notaria ~ $
    nobody|no_one would|will|gonna [even] notice|miss_me
    tienen|tiene|agarraron|llevaron|secuestr* a mi|mis ~~ quier*|pid*|piden|mande|deposit*
    mi|mis hijo|hija|hijos|familia|nena|niña|niños ~~ o ~ matan|mueren|aparece* muert*
    secuestr* ~ mi|me|nos|a
    no sueltan|suelta|liberan|dejan_ir ~ mi|a
    mi|mis|ese|este {_KIN} ~ me|nos quita|quito|quitan|arrebata|arrebato|agarra|roba|robo|saca|controla|esconde ~ {_MONEY}|todo|tarjeta|libreta
    mi|mis|ese|este {_KIN} ~ roba|robo|agarra|esconde|controla|gasta|toma ~ mi|mis|la|toda|todo {_MONEY}
    {_HER} {_KIN} ~ no ~ me_deja|me_da ~ {_MONEY}|trabajar|salir|ahorrar|tener|abrir|ni_un|ni|para
    me|nos quita|quitan|quito|arrebata|arrebatan|arrebato ~ {_MONEY}|todo|los_centavos|la_libreta|el_telefono|los_papeles
    me|nos obliga|obligan|obligo ~ dar|darle|entregar|pagar|depositar|sacar|firmar|{_MONEY}
    a la fuerza
    por la fuerza
    tengo [mucho] miedo ~ mate|maten|pegue|me_haga|me_hagan|me_pase|me_quite|me_quiten|les_hagan
    me da miedo ~ {_KIN} ~ pegue|mate|haga|entere|revis*
    miedo ~ me|nos|le pegue|mate|maten|haga|hagan|pase
    {_KIN} borracho|tomado|bolo ~ me|nos
    violencia|maltrato ~ en|casa|intrafamiliar|domestica|familiar|mi|sufro|economica
    sufro|sufrimos|vivo ~ violencia|maltrato|golpes|abuso
    me viol*|abus*
    abus* de mi
    quiero|quisiera|pienso|ganas|dan_ganas|pensado|mejor [de] [en] morir*|matarme|quitarme_la_vida|suicidar*|desaparecer|no_despertar
    quitarme|quitar la|mi vida
    suicid*
    no quiero|quisiera [seguir] vivir|viviendo
    ya no quiero|aguanto|puedo ~ vivir|viviendo|la_vida|mas_con_la_vida|esta_vida
    mejor ~ muerta|muerto|morirme|me_muero
    no [le] encuentro|veo|hallo sentido ~ vida|vivir
    la vida no vale
    [me] hacerme|hago|cortarme daño
    me corto los|las brazos|muñecas|venas
    fotos|videos ~ desnud*|intim*|sin_ropa
    publicar|subir|mandar ~ fotos|videos ~ mias|mi|intim*
    tengo que huir|escapar|irme_de_la_casa ~ de|con|antes|por
    me|nos siguen|vigila|vigilan|acosa|acosan|persigue|persiguen
    me|nos sigue ~ hombre|carro|calle|casa|trabajo|muchacho
    saben donde ~ vivo|vivimos|vive|viven|estudian|estudia|trabajo|mis_hijos|mi_casa
    ya saben ~ hijos|casa|familia ~~ quieren|piden|#
    fotos|videos mias|mios|mia|de_mi ~~ publica*|pide*|dinero|money|subir
    quieren|piden|exigen [la|que] [pague] renta ~ o
    me|nos quiebran|quiebra|quebrar
    me encerr*
    no me deja|dejan salir|trabajar|tener|manejar|hablar
    me gasta|gastan|toma [todo] [la|mi] remesa|{_MONEY} ~ fuerza|pega|trago|guaro
    ^ auxilio|socorro|help_me_please
    me|nos va|van a quemar ~ casa
    quem* ~ casa ~ si
    beats|beat|punches|slaps|hurts|abuses|rapes|raped|lash|lick|bax me|mi|her|us
    he|husband|father|boyfriend|brother|son|dad hits|hit me|her|us
    he|she|they|someone|somebody|husband|boyfriend|boss ~ hurt|hurts|hurting|beating|hitting|abusing me|us
    threat* ~ me|us|my|kill|family|him|her
    they|he|she|someone|gang ~ threat*
    kill me|us|him|her|my|myself
    going|gonna to kill
    want|wanna [to] die
    do not want to live|be_alive|wake_up
    end|ending|take|taking my life
    suicid*
    hurt|cut|harm|harming|cutting myself
    better off dead
    extort*
    gang|gangs|mara|narcos ~~ pay|money|want|ask*|rent|charg*|kill
    blackmail*
    he|she|they|him|husband|boyfriend take|takes|took|steals|stole|grabs|grab|controls|keeps ~ my|the|our|all money|remittance|savings|wages|paycheck|card|papers|passport
    he|husband|boyfriend found ~~ took|takes|grabbed|spent|drank it|them|everything|all
    he|husband|boyfriend took|takes|grabbed|stole it|them|everything [all] from|off me
    push|pushed|pushes|choke|choked|cut|lick|licks|kick|kicked|slap|slapped me|mi [down]
    my {_KIN} ~ takes|took|steals|stole|grabs|controls|keeps|demands|drinks [all] my|our|the|it money|remittance|savings|all|wages|cash
    will not|does not let|allow|give me ~ money|work|leave|out|have|save|cent|anything
    if i do not|dont pay ~~ kill|hurt|burn|happen|my_son|my_daughter|my_family|something
    something ~ happen ~ my son|daughter|kids|family|children|mother
    afraid|scared ~ husband|him|he|boyfriend|home|life|hurt|kill|partner
    i|we am|are in danger
    my life [is] in danger
    mi vida ~ peligro
    estoy|estamos en|corro peligro
    domestic|sexual violence|abuse
    locked ~ me|in ~ house|room
    locks me
    nudes|naked|intimate ~ photos|pictures|video|post|publish
    photos|pictures|video ~ naked|nude|intimate
    kidnapped|kidnappers ~ my|me
    they ~ kidnap*
    hold*|keep* ~ hostage
    """
)

#: A danger spoken of as over, as a film, as news or as a price is not a call for help.
NOT_DISTRESS = phrases(
    """
    pelicula|novela|serie|cancion|partido|equipo|noticia|noticias|futbol|movie|song|show
    me mata|matan de risa|la_risa|el_sueño|el_hambre|el_calor|el_dolor|la_cabeza
    me|nos pega|pego ~ gripe|calor|sol|frio|tos|hambre|sueño|el_azucar
    muero|morirme|muerto|muerta|morir de risa|hambre|sueño|calor|la_risa|ganas|la_pena|la_verguenza
    take|takes|took ~ to bank|the_bank|cooperative|the_cooperative|credit_union|the_credit_union
    seguro|insurance ~ vida|extorsion|secuestro|life
    """
)

_SECRET = "pin|pins|clave|claves|contraseña|contrasena|codigo|token|tarjeta|dpi|dui|datos|cuenta|usuario|foto|cvv|password|code|card"

SCAM = phrases(
    f"""
    estafa|estafas|estafan|estafaron|estafador|estafadores|estafado|estafada|estafadora|estafo|estafando|estafar*
    fraude|fraudes|fraudulent*
    es|sera|son|seria|parece [una] mentira|falso|falsa|falsos ~ mensaje|llamada|correo|bono|premio|link|enlace
    mensaje|mensajes|llamada|llamadas|numero|correo|link|enlace|pagina sospechos*|raro|rara|extraño|falso|falsa|desconocid*
    me|nos|le escrib*|llam*|habl*|mand*|lleg* ~~ pid* ~ {_SECRET}
    banco|bancos|banrural|gerente|licenciado|señor|señorita ~ me|nos|le pide|piden|pidio|pidieron|pidiendo ~ {_SECRET}
    pid*|dar*|di|dio|mandar*|confirm*|sab* ~ mi|mis|el|la|su|un pin|clave|contraseña|token|cvv|codigo_que|codigo_de_seguridad|codigo_de_verificacion
    pid*|pregunt*|quier* ~ pin|clave|contraseña|cvv
    me|nos llam*|escrib*|habl* ~~ ganador*|premio|bono|codigo|clave|pin|dpi
    ofrec* ~ trabajo|empleo|prestamo|visa ~~ deposit*|pag*|anticipo|adelant*
    pid*|quier*|di|doy ~ numero|codigo que [me] llego
    must|have to pay|send|deposit ~ first
    pay first ~ real|true|scam|legit|crooked|safe
    pid*|solicit* ~ codigo ~ whatsapp|wasap|telefono|mensaje|lleg*|banco
    les|le|se doy|di|dio|dimos|mande|pase|deje [el|la|mi|los] [mi] {_SECRET} ~ por|telefono|llamada|banco|desconocid*
    paquete|encomienda|caja|regalo ~ detenid*|aduana|retenid*|deposit*|pagar|liberar
    gane|ganaste|ganado|gano|ganador|ganadora|premiad*|premio|rifa|sorteo|loteria|bono ~~ deposit*|pag*|cobr*|mand*|reclam*|cuenta|llam*|clic
    me|nos|le llam*|escrib*|dij*|avis* ~ gane|gano|ganado|premio|rifa|herencia
    deposit*|mand*|pag*|envi* ~ para liberar|soltar|reclamar|cobrar|sacar|recibir [el|la|un|mi] premio|paquete|bono|herencia|encomienda|caja|prestamo
    pid*|quier* ~ deposit*|anticipo|adelanto ~ prestamo|premio|paquete|bono|trabajo|visa|tramite|credito
    se hace|hizo|hacen|hicieron|haciendo pasar por
    dice*|dij* ser|que_es|que_era ~ mi primo|sobrino|hijo|tio|hermano|familiar|del_banco|de_la ~~ dinero|deposit*|numero|mande|pid*|preste
    numero nuevo|desconocido|raro ~~ dinero|deposit*|familiar|primo|hijo|mande|pide
    hacke*|jaque*|hake*|clonar*|clonaron|clonada|suplant*|phishing
    piramide|piramides|piramidal
    invert*|invers* ~~ doble|diario|diarios|duplic*|seguro|triplic*|semana|semanal|por_ciento|ganancia*
    duplic*|triplic*|multiplic* ~ dinero|pisto|plata|inversion
    me|nos engañaron|engañado|engañaban|timaron|chamaqu*|transaron|baboseó|babosearon|vieron_la_cara
    engañ* ~ telefono|mensaje|llamada|deposit*|dinero|internet
    link|enlace|liga ~ lo_abro|abrirlo|clic|sospech*|banco|cobrar|premio|bono
    me|nos|le mandaron|mandan|llego|enviaron|pasaron|mando ~ link|enlace|liga|links|enlaces
    sacaron|robaron|falta|desaparecio|desaparecieron ~ de|en mi|la cuenta|tarjeta ~
    llamada|llamadas|mensaje|mensajes|numero ~ pid* ~ dinero|deposit*|saldo|recarga|{_SECRET}
    tarjeta|tarjetas de regalo
    sera ~ cierto|verdad|confiable ~ bono|premio|mensaje|llamada|pagina|app
    scam*|fraud*|phish*|swindl*|con_artist|catfish*|hacked|hacker
    suspicious|fake|strange|weird ~ message|call|text|link|email|number|website|page|app
    ask*|want*|request*|gave|give|need* ~ my|the|a|for pin|password|passcode|cvv|otp|one_time_code|verification_code|security_code|card_number|ssn
    ask*|want*|request* ~ code|pin|card|id ~ whatsapp|bank|phone|text|number|picture|photo
    text|texted|call|called|message|say|says|said|tell|told|email ~~ i|you|we won|win ~
    prize|lottery|raffle ~~ deposit|pay|fee|claim|send|click
    package|parcel ~ customs|held|stuck|fee|release|deposit
    pretend* ~ be|my|from
    claim*|say*|said ~ from|is|be ~ bank|cousin|nephew|son|immigration ~~ pin|money|deposit|code|card|password|send
    click* ~ link
    link ~ click|safe|bank|real|legit|prize
    text|texted|sent me ~ link
    double|triple|doubles ~ money|investment|week|month|day
    pyramid|ponzi
    gift card|cards
    impersonat*
    tricked|cheated|ripped me|my|us|off
    money ~ missing|stolen|gone|disappeared|vanished ~ account|card
    """
)

NOT_SCAM = phrases(
    """
    seguro|insurance contra|against fraude|fraud
    tanta|tantas|tanto|many estafa|estafas|fraude|scam|scams
    clase|clases|modulo ~ estafa*|fraude*|engaño*
    hackean|hackear|hackeen ~ ven|datos|telegram
    guard*|ahorr*|junt*|meta ~ para ~ paquete|encomienda|regalo
    leccion|lecciones|tema|curso|lesson|lessons|class|learn|aprender ~ estafa*|fraude*|scam*|fraud*
    """
)

#: The number that everybody knows, or the call itself, and nothing else in the message.
_CALL = re.compile(
    r"^\W*(ayuda|help)?\W*((llam\w+|marqu\w+|call|dial|need|necesito)\W+)?((al|a|el|the)\W+)?"
    r"(911|9-1-1|sos|s\.?o\.?s|auxilio|socorro)(\W+(ayuda|help|por favor|urgente|please))*\W*$"
)
_FIGURES = re.compile(r"^\D*9\W?1\W?1\D*$")

#: «Renta» is also the word for what a gang takes. Of a house, a room or a field it is only rent.
_COLLECTED = pattern(
    "me|nos|les estan|andan|vienen|vinieron|quieren|siguen|llegan|llegaron|empezaron|pasan [a] "
    "cobrando|cobrar|cobrarme|cobrarnos|pidiendo|pedir|pedirme|pedirnos|exigiendo|exigir [la|una] renta"
)
_ASKED = pattern("me|nos cobran|piden|exigen|pidieron|exigieron|cobraron [la|una] renta")
_OF_A_HOUSE = pattern(
    "renta|rento [tan|muy|mas] [cara|alta] [de|del|por|en] [la|el|mi|un|una|este] "
    "casa|casita|cuarto|cuartito|apartamento|apto|local|terreno|vivienda|lote|champa|parqueo|mes|dueño|dueña"
)


def calls_for_help(text: str, *, may_be_an_amount: bool = False) -> bool:
    """«911», «SOS»: where an amount was asked for, bare figures are that amount."""
    clean = bare(text)
    if may_be_an_amount and _FIGURES.match(clean) and not any(letter.isalpha() for letter in clean):
        return False
    return _CALL.match(clean) is not None


def is_asked_for_rent_by_a_gang(text: str) -> bool:
    said = heard(text)
    asked = _COLLECTED.search(said) or _ASKED.search(said)
    return asked is not None and not _OF_A_HOUSE.search(said)
