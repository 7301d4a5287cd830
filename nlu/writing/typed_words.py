"""What a thumb in a hurry writes, and what it means. Whole words, lower case, without accents.

The sidecar (Python 3.10) imports this too: standard library only.
"""


def _table(lines: str) -> "dict[str, str]":
    pairs = (pair.split("=") for pair in " ".join(lines.split()).split(";") if pair.strip())
    return {written.strip(): meant.strip() for written, meant in pairs}


SMS = _table(
    """
    q=que; k=que; ke=que; qe=que; qu=que; x=por; xq=porque; pq=porque; xk=porque; pk=porque; porq=porque;
    xke=porque; xfa=por favor; porfa=por favor; xfavor=por favor; porfis=por favor; pls=please; plz=please; d=de;
    dl=del; pa=para; pal=para el; xa=para; pra=para; tmb=tambien; tb=tambien; tbn=tambien; tmbn=tambien;
    msj=mensaje; msjs=mensajes; msg=mensaje; sms=mensaje; aki=aqui; aqi=aqui; toy=estoy; ta=esta; tan=estan; ntp=no
    importa; dnd=donde; dond=donde; cm=como; cmo=como; km=como; cdo=cuando; cnd=cuando; cnto=cuanto; qnto=cuanto;
    bn=bien; tqm=te quiero mucho; m=me; s=es; t=te; n=en; sta=esta; grax=gracias; grs=gracias; grcs=gracias;
    grac=gracias; salu2=saludos; vdd=verdad; ntc=no; nop=no; nel=no; sip=si; zi=si; oki=ok; okey=ok; okay=ok;
    okis=ok; kien=quien; kiero=quiero; kual=cual; kuanto=cuanto; kuando=cuando; komo=como; dps=despues; dsp=despues;
    hno=hermano; hna=hermana; tel=telefono; cel=celular; nmr=numero; u=you; ur=your; r=are; thx=thanks; thnx=thanks;
    tnx=thanks; ty=thank you; thks=thanks; wanna=want to; gonna=going to; gotta=have to; dont=do not; cant=can not;
    wont=will not; im=i am; ive=i have; id=i would; whats=what is; wheres=where is; hows=how is; w=with; b4=before;
    tmrw=tomorrow; tmr=tomorrow; 2moro=tomorrow; acct=account; acc=account; bc=because; cuz=because; coz=because;
    abt=about; info=informacion; depto=departamento; cta=cuenta; qtz=quetzales; qtzs=quetzales; hau=how; jau=how;
    mach=much; moch=much; mai=my; seiv=save; wan=want; wi=we; hab=have; jab=have; jelp=help; wat=what; guat=what;
    wen=when; plis=please; tenks=thanks; tenkiu=thank you; sori=sorry; yu=you; gud=good; moni=money; mony=money;
    nid=need; laik=like; ebery=every; ebri=every; bilong=belong; guit=with; wit=with; dis=this; dat=that; dem=them;
    bout=about; aint=not; mill=mil; gimme=give me; lemme=let me; inglish=english; inglis=english;
    spanich=spanish; then=so
    """
)
SMS.update(
    {
        f"{verb}nt": f"{verb} not"
        for verb in ("could", "would", "should", "have", "has", "had", "is", "was", "are", "were", "does", "did")
    }
)

#: One picture often is the whole message.
EMOJI = {
    "👍": " si ", "👌": " ok ", "✅": " si ", "👎": " no ", "❌": " no ", "🙏": " gracias ", "👋": " hola ",
    "🤝": " de acuerdo ", "💰": " dinero ", "💵": " dinero ", "🏦": " banco ", "⏰": " recordatorio ",
}  # fmt: skip

#: Which coin it was says nothing about what she wants; the parser of amounts reads it from the text itself.
COINS = """
quetzal quetzales quetsales quetsal lempira lempiras lempis lps peso pesos cordoba cordobas colones bucks gtq varas
varos lenes
"""
NUMBERS = """
dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta
sesenta setenta ochenta noventa cien ciento mil millon millones quinientos quinientas quinjentos two three four five six
seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty tuenti thirty
forty fourty fifty sixty seventy eighty ninety hundred thousand
"""
