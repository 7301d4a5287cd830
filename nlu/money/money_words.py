"""The words around a bare number that make it money, or something else: a turn, a child, a house."""

import re

from nlu.writing.folding import listed

_ABOUT = [
    (re.compile(pattern), about)
    for about, pattern in (
        ("goal", r"metas?|goals?|juntar|reunir|complet\w+|alcanzar|nes?c?esit\w+|need\w*|falt\w*|target|tener"),
        ("withdrawal", r"sa[qck](?!o[ns]|ri)\w*|retir\w+|agarr\w+|tom(e|o|amos|aron|ar)|took|take|taken|withdr\w+"
                       r"|pull(ed)?|drew|draw(n|ed)?"
                       r"|quit(e|o|ar|amos)"),
        ("remittance", r"(me|nos)?mand\w+|envi\w+|emb?i\w+|re[sc]ib\w+|re[sc]ev\w+|(ll|y|l)eg(o|ue|a|aron|an|an?ron|ar)"
         r"|remes\w*|remez\w*|ca(y|i|ll)(o|eron)|giros?|sent|sends?|receiv\w+|rec?eiv\w+|got|arriv\w+|remitt\w+"
         r"|transfer\w*|wir(e|ed|es)|zell?ed?|venmo\w*|came|western|union"),
        ("saving", r"[gwjhb]?[uwo]?ard[aeo]\w*|guar\w+|a?h?orr\w*|ahor(?!a|it)\w*|aor\w+|s[ea]par(e|o|ar|amos)"
                   r"|apart(?!a?men)\w*|junt\w+|met(i|o|io|imos|er|iendo|eria?)"
         r"|ech[eoa]\w*|pus(e|o|imos)|pon(go|er|erle|gan|iendo)|depos\w+|abon\w+|alcan[cs]i\w*|cochin\w+|colch\w+"
         r"|cuchubal|tanda"
         r"|sav(e|ed|ing|ings)|put(ting)?|stack(ed|in|ing)?|stash\w*|tuck\w*|squirrel\w*|chalk|log(ged)?|jot\w*|aside|deposit\w*|keep|kept|add(ed)?"),
        ("spending", r"gast\w+|pag(?!i)\w+|[ck]ompr\w+|cost\w*|[ck]uest\w+|prest\w+|deb(?!aj)\w+|[ck]obr\w+"
                     r"|vend\w+|gan(e|o|amos|ar|aba)"
         r"|spen[dt]\w*|pa(id|y|ying|ys)|bought|buy\w*|owe\w*|earn\w*|sold|costs?|vale[nr]?|valio|renta|alquiler"
         r"|cuotas?"
         r"|d(i|io|iste|aron|ieron|imos|ar|arle)|regal\w+|sobr(o|aron|an)|qued(o|aron|an)|llev(o|amos|aba)|tengo"
         r"|tenemos|tenia|dinero"
         r"|pisto|plata|billetes?|monto|cantidad|money|cash|sueldo|jornal(es)?|limite|presupuesto|give|gave|have"
         r"|left|ma[dk]e|hit|drop\w*|burn\w*|used?|quiero|quisiera|kiero|ocupo|want|ganador|premio|loan|debt"
         r"|presto|prestamo"
         r"|pon(e|ele|eme)|anot\w+|apunt\w+|registr\w+|borr\w+|ajust\w+|redondo|total|son|eran|fueron"),
    )
]  # fmt: skip
_LIKE_OURS = {"mandarina", "mandarinas", "guarderia", "debajo", "guardia", "envidia", "sacos", "sonrie"}

#: After these a number names a place, a paper or a place in a row.
NAMED_BY_NUMBER = listed(
    """zona zonas calle avenida av ave casa lote km kilometro kilometros manzana sector telefono tel telf cel celular
    whatsapp wasap whats numero num nro no nº # dpi cui dui nit rtn curp cedula identidad pin codigo clave
    contrasena password grado leccion
    capitulo opcion somos soy eramos edad cumple cumplir cumplio turning turns turn am are cuenta tarjeta
    articulo pagina ruta semana turno grupo nivel modulo tema paso parte
    apartamento apto room apt age bono bus unidad talla canal radio fm caserio lesson chapter option step week number
    phone code account card street avenue zone years ley decreto articulo version covid piso edificio torre bloque
    septimo pasaje colonia call dial otp token llame llamar marque marcar"""
)
_COUNTED = listed(
    """hijo hija nino nina ano anio vez dia semana mes hora minuto rato persona libra quintal litro metro kilo turno
    cuerda manzana gallina pollo vaca gramo nieto nieta hermano hermana cuota pago viaje cuadra kid child children
    people person women men woman man day week month year hour minute time pound turn times veces % porciento percent
    pm am hrs hr hs h min mins kg lb lbs cm km mb gb g grado am pm ta do ro er th st nd rd x vo avo mo yr yrs yo
    fish grouper horse horsepower hp inch gallon foot feet mile hand sheep cattle pescado maiz frijol
    tortilla mensaje leccion huevo mujer familia miembro socia socio foto pregunta mg ml"""
)
_NO_THINGS = listed(
    """mas menos pues gracias ademas entonces los las mis sus nos les unos antes despues dios lunes martes miercoles
    jueves viernes es us this is was his as its plus exactos completos cabales justos enteros limpios libres
    mensuales semanales diarios quincenales nomas todos todas has yes always apenas quizas adios saludos ps pos
    ahorritos ahorros estos estas esos esas eramos vamos mientras fridays mondays tuesdays wednesdays thursdays thurs
    tues weds saturdays sundays across thanks savings towards afterwards sabados domingos tras aparatos para"""
)


def about(word: str) -> str | None:
    """What a word does with money, if it does anything."""
    if word in _LIKE_OURS:
        return None
    spellings = (word, re.sub("^b", "v", word.replace("ke", "que").replace("ki", "qui").replace("k", "c")))
    return next((kind for pattern, kind in _ABOUT if any(map(pattern.fullmatch, spellings))), None)


def is_counted(word: str) -> bool:
    """«hijos», «veces», «kids»: the number before it counts things, not money."""
    if word in _COUNTED:
        return True
    if word.endswith(("ados", "idos", "adas", "idas")):  # «dos mil ahorrados»
        return False
    return len(word) > 3 and word.endswith("s") and word.isalpha() and word not in _NO_THINGS
