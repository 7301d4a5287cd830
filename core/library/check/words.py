"""The words that have no place in a lesson, by language."""

from __future__ import annotations

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


#: What the bot obeys wherever it is written; a button must not say the same.
OBEYED = """sí si no pausa borrar ayuda menú menu salir hola alto parar hecho después listo lección meta
yes stop pause delete help done later goal lesson"""
KEYWORDS = frozenset(OBEYED.split())

BLAME = {
    "es": _any(
        r"incorrect\w*", r"equivoc\w*", r"error(?:es)?", r"mal hecho", r"fals[oa]", r"tont\w*", r"debió", r"no entendió"
    ),
    "en": _any("incorrect", "wrong", "mistakes?", "failed", "should have", "silly", "stupid", "false"),
}

JARGON = {
    "es": _any(
        r"inclusión financiera",
        r"formaliz\w+",
        r"bancariza\w+",
        r"liquidez",
        r"activos",
        r"pasivos",
        r"rentabilidad",
        r"tasa efectiva",
        r"amortiza\w*",
        r"capitaliza\w*",
        r"diversific\w*",
        r"productos? financieros?",
        r"flujo",
        r"entidad(?:es)? financieras?",
        r"usuari[oa]s?",
        r"plataforma",
        r"transacci\w+",
        r"cuentahabientes?",
        r"titular",
        r"patrimonio",
        r"egresos?",
        r"ingresos? (?:netos?|brutos?)",
        r"optimiz\w*",
        r"gestion\w*",
        r"implement\w*",
        r"empoder\w*",
        r"resilien\w*",
        r"onboarding",
        r"mediante",
        r"asimismo",
        r"dicho monto",
        r"a través de",
    ),
    "en": _any(
        "financial inclusion",
        r"formali[sz]\w+",
        "liquidity",
        "assets?",
        "liabilit(?:y|ies)",
        "portfolio",
        "leverage",
        r"amorti[sz]\w+",
        r"diversif\w+",
        "financial products?",
        "cash flow",
        "transactions?",
        "stakeholders?",
        r"optimi[sz]\w+",
        r"empower\w*",
        "resilience",
        "onboarding",
        "via",
        "utili[sz]e",
        "aforementioned",
        "users?",
        "platform",
        "net income",
        "expenditures?",
    ),
}

#: «usted» throughout; another form only in a character's mouth, between quotation marks.
FAMILIAR = _any(
    "tú", "tu", "tus", "tuy[oa]s?", "te", "ti", "contigo", "vos", "vosotros", "tienes", "puedes", "quieres", "debes",
    "sabes", "haces", "tenés", "podés", "querés", "sabés", "hacé", "guardá", "decí", "haz", "dime", "ahorra tu",
)  # fmt: skip

SECRETS = {
    "es": re.compile(
        r"\b(?:escrib[ae](?:me)?|m[aá]nd[ae](?:me|nos)?|env[ií][ae](?:me|nos)?|d[ií]g[ae](?:me|nos)?|compart[ae]|pong[ae]"
        r"|ingres[ae]|tecle[ae]|d[eé](?:me|nos)|mu[eé]str[ae](?:me|nos)?|t[oó]me(?:le)?)\b[^.!?]{0,60}"
        r"\b(?:PIN|clave|contraseña|código|número de (?:su )?(?:cuenta|tarjeta)"
        r"|foto (?:de|a) (?:su |la |el )?(?:\{id_doc\}|documento|DPI|DUI|DNI|tarjeta))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:write|send|type|give|tell|share|enter|show|text)\b[^.!?]{0,60}"
        r"\b(?:PIN|password|code|account number|card number|photo of (?:your|the) (?:\{id_doc\}|ID|card|document))",
        re.IGNORECASE,
    ),
}

PROMISES = {
    "es": _any(
        r"ganancias? segur\w+", r"garanti\w+", r"sin riesgo", r"va a ganar", r"ganará\w*", r"duplic\w+",
        r"multiplic\w+", r"rendimientos?", r"inversión segura", r"dinero fácil",
        r"\d+ ?% (?:cada|al|por) (?:mes|semana|año)",
        r"(?:banco|cooperativa|cuenta|dinero|ahorro)s? (?:es|está|son|están) (?:muy |siempre )?segur[oa]s?",
        r"(?:le|nos) conviene más (?:el|la|un|una) (?:banco|cooperativa)", r"(?:el|la) mejor (?:banco|cooperativa)",
    ),
    "en": _any(
        r"guarantee\w*", "risk[- ]free", "no risk", "you will (?:earn|gain|profit)", "double your", "high returns?",
        "easy money", r"\d+ ?% (?:a|each|every|per) (?:month|week|year)", "the best (?:bank|credit union)",
        r"(?:bank|credit union|account|money|savings?)s? (?:is|are) (?:very |always )?safe",
    ),
}  # fmt: skip

#: A sentence that denies («nunca», «nadie») may name what it denies.
DENIAL = {
    "es": _any("no", "nunca", "nadie", "ni", "jamás", "ningún", "ninguna", "desconfíe"),
    "en": _any("no", "not", "never", "nobody", "no one", "nor", r"don['’]t", "none"),
}

#: Names of single institutions: the bot describes, it recommends none. Where one is a fact, it comes by key.
INSTITUTIONS = _any(
    "Banrural", "Banco Industrial", "G&T", "Bantrab", "BAM", "BAC", "Micoope", "MICOOPE", "Cosami", "Acredicom",
    "Promerica", "Ficohsa", "Atlántida", "Banco Agrícola", "Davivienda", "Banpro", "Lafise", "BBVA", "Banorte",
    "Banco Azteca", "Coppel", "Elektra", "Western Union", "MoneyGram", "Remitly", "Xoom", "Intermex", "Tigo Money",
    "Zigi", "Akisi", "Airpak",
)  # fmt: skip

#: What is true in one country only: by key, in `[GT: …]`, or in a question with `countries`.
OF_ONE_COUNTRY = _any(
    "Guatemala", r"guatemaltec\w+", "Honduras", r"hondureñ\w+", "El Salvador", r"salvadoreñ\w+", "Nicaragua",
    "nicaragüenses?", "México", "Mexico", r"mexican\w+", "FOPA", "SIB", "INGECOP", "DIACO", "CONRED", "CNBS", "FOSEDE",
    "SSF", "IGD", "SIBOIF", "FOGADE", "CNBV", "IPAB", "CONDUSEF", "DPI", "DUI", "DNI", "INE", "NIT", "quetzales",
    "quetzals", "lempiras", "córdobas", "cordobas", r"cuchubal\w*", "tandas?", "Banguat", "COCODE", "COMUDE",
)  # fmt: skip

UNFINISHED = re.compile(r"TODO|XXX|FIXME|_{2,}|\?\?\?|\.{4,}|[Ll]orem ipsum")
