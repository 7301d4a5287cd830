"""The small words around a goal, by sound."""

from nlu.entities.words import heard_set

FOR = heard_set("para pal pa for toward towards fi fa fu foh fro xa pra p")
OF = heard_set("de del d dl of dela delas delos")
INTO = heard_set("al a to into on onto")
ARTICLES = heard_set(
    "el la los las lo un una unos unas mi mis su sus tu tus nuestra nuestro nuestras nuestros the a an my our "
    "his her their da di wan wahn dis dat some ese esa esos esas este esta de del d "
    "comprar comprarme comprarle comprarles compra buy "
    "buying get getting pagar poder to otro otra own propio propia pay cualquier any alguna one"
)
#: A phrase that begins so is no goal: «para que», «para mañana», «for me».
NO_START = heard_set(
    "que cuando saber ver ahorrar guardar apartar juntar empezar comenzar llegar reunir completar mañana hoy "
    "aca aqui alla siempre nada eso esto ello no entonces despues luego ya si yo usted vos it this that me you "
    "us today tomorrow now later sure real free saving save what when how recordar recordarme guardando "
    "mismo same yet week first time set start put make create begin keep ayuda help anotar apuntar gastar echar "
    "meter meterle guardarle depositar or nah total balance going doing throw drop stash be selling "
    "tell tel show write reach like who by there favor porfavor xfa him hala nuh mijo "
    "itself himself themselves ahorrando juntando apartando mitad meta metas goal goals cuanto mes semana año dia go "
    "them each every cada todo clock another next guardados guardadas ahorrados ahorradas juntado ready together "
    "nothing have it catch ketch send sin without something algo up join it's i'm would cuesta vale costs cost "
    "precio costo total valor hora rato onda idea intencion como "
    "tryna trynna gather reunite lucha animo ganas intento esfuerzo empeño haber empiezo hav i'd id seño señorita vos"
)
#: Where the savings lie, not what they are for.
FUNDS = heard_set(
    "horro orro fondo fondito cuentita bolsita "
    "ahorro ahorrito ahorros alcancia cuenta lata cuchubal caja banco cooperativa savings bote "
    "sobre cochinito chanchito jar box account bank susu seivings botecito guardado guardadito cooperative "
    "credit piggy can fund funds money pisto dinero plata lana reales guardada ahorrado depositar deposito stash "
    "savin savins saving app credito popular plan"
)
STOP = heard_set(
    "going doing "
    "que porque cada cuando antes hoy ayer porfa porfavor gracias please thx thanks before by because so but "
    "pero son es is vale cuesta como desde hasta ahorita ya yay seño señorita vos pues until every each "
    "starting maybe cuanto cuantos cual asi si no quiero quisiera tengo llevo voy me le se yo i we he she it "
    "they mande ponga anote apunte anotelo apuntelo favor plis jaja costs was were like with con por per "
    "last this next yet or again up left back solo nomas mas sea entonces fue era va van hay semanal mensual "
    "befor b4 bifoa befoa befo since puse meti guarde aparte eche deposite ahorre saque todavia falta faltan o "
    "entre balen valen cuestan costaria sale salen "
    "diario diarios right alredy already allredy due would id ill im ive aunque pues still though although which ps "
    "mira mire fijate fijese oiga vea ve porfis xfa xfas plis does look looks after though you mo cost doin "
    "coming lookin looking ocupo ocupamos necesito necesitamos need needs wants deseo almost paid"
)
AND = frozenset({"y", "and", "e", "an", "ahn", "n"})
JOINS = heard_set("en in a on at de for para to")
TAIL = (
    heard_set(
        "de del d en a con por y para pa on in at of for the la el los las mi mis un una to tambien again e i o "
        "fue pues vos nomas jaja lol hoy otra vez too myself ourselves update status avance "
        "bro dude homie fam yo lmao tho amor bestie compa bb bae mana carnal sis hun"
    )
    | ARTICLES
) - heard_set("propio propia")
BOXES = heard_set("money fund box jar savings goal pot envelope stash savin savins saving")
PRONOUNS = heard_set("the my de di our mi la el")
NOT_BOXED = heard_set(
    "own los las lo up as put tu to tell tel my the of some more saved enough much any this that new de your "
    "extra little good whole "
    "savings mi el la money di een in on into send sends sent sens sen gives give gave brings earns makes"
)
GOAL = heard_set("meta metita metas goal target sueño dream gaol objetivo ogetivo proposito objective")
NEW = heard_set("nueva new otra nuevo")
BEING = heard_set("es is sera be")
#: «lo que era para la cruz»
WAS = heard_set("era eran es was is")
WHICH = heard_set("que q qe ke that which das weh i")
THE_THING = heard_set("lo eso esto alo delo dlo")
BUY = heard_set(
    "comprar buy bai comprarme construir poner hacer arreglar terminar hacerle echarle ponerle arreglarle pintar "
    "reparar fix build repair finish open replace paint compramos compremos compraria levantar regalarle regalar "
    "darle darles comprarle comprarles "
    "echarle mandarle sembrar criar cambiar reemplazar pagar dig own compro compre cop"
)
#: «quiero una tele», «me hace falta una máquina»: wanted, with no «para».
WANT = heard_set(
    "quiero queremos quisiera ocupo ocupamos necesito necesitamos deseo falta want need wants like wanna wanting "
    "eyeing kero tryna trynna kiero kisiera must need needs "
    "gustaria encantaria antoja faltan"
)
#: “me roof”, «mi boat»: in island English whose it is, elsewhere for whom.
ME = frozenset({"me"})
#: Between the wish and the thing: «quiero tener mi casita», “I wanna get me a car”.
ON_THE_WAY = heard_set(
    "to get me cop have own tener ir hacer poner ponerme hacerme algun dia one day comprar buy ya dejar comprado "
    "ajustar completar"
)
#: «cómo va el techo», “how is my house going”, “what about the boat”
ASKS_AFTER = heard_set("como how where what")
GOES = heard_set("va van anda andan is are far about at with on con lo estamos vamos")
#: «lo que ando queriendo es una máquina»
SEEKING = heard_set("queriendo buscando anhelo anhelamos")
#: «le prometí el pastel»
PROMISED = heard_set("prometi ofreci prometimos ofrecimos promised")
#: «tengo ganas de una tele», “thinking of a stove”
DREAM = heard_set(
    "ganas idea ilusion pensando pienso pensaba pensamos sueño soñando soñado thinking dreaming dream eye "
    "mio mind plan wish deseo proyecto"
)
ABOUT = heard_set("about en con")
#: «se arruinó la refri», «ya vienen los quince»: what calls for money, where nothing else is named.
TROUBLE = heard_set("gotee gotea arruino descompuso quebro rompio vienen viene acercan acerca daño broke leaks")
WRITE = heard_set("apunte anote apunteme anoteme ponga pongame")
#: «apúnteme la cama en 5,500»
WRITE_ME = heard_set("apuntame apunteme anotame anoteme ponme poneme pongame apunta anota apunte anote")
#: «lo que tengo para el techo»
HOLDING = heard_set(
    "tengo tenia tenemos guardado ahorrado juntado apartado saved have had save saved put tnia guardada ahorrada "
    "guardados guardadas guardaba"
)
#: Where coins lie at home; to be bought they may be a goal.
CONTAINERS = heard_set(
    "tin pot can jar tarro jarra cajita caja frasco lata latita bote botecito botella vaso olla cubeta gaveta ropero "
    "colchon almohada calcetin bolsa bolsita monedero cofre cartera drawer sock mattress cupboard purse wallet bucket "
    "cup mug envelope shoebox pillow basket canasto delantal seno bra side house_bank bowl"
)
REACH = heard_set("reach on con completo completar alcanza alcanzo afford buy termino termine ya wid")
SET_ASIDE = heard_set(
    "guardado ahorrado llevo llevamos tengo falta juntado saque sacamos saq agarre tome retire used took ya "
    "ahorro horro meta avance progreso pisto reales dinero fondo bote progress saving savings box money caja bote "
    "sobre alcancia plata lana fund cogi quite llevaba llevabamos tenia bolas cuenta ahorros ahorritos "
    "guardadito ahorrito fondito cochinito chanchito"
)
TO = heard_set("to tu por")
CHANGE = heard_set("change cambie cambiar cambia cambieme cambiame switch")
#: “I tend to neglect the braces”: what she is to be reminded of.
NEGLECT = heard_set("neglect neglecting forget forgetting overlook skip figet")
REMINDER = heard_set("recordatorio aviso reminder alerta alarma message note nudge")
#: «que hay que abonarle a la refri»: to be paid to a thing, bit by bit.
PAID_INTO = heard_set(
    "abonar abonarle abone abono abonando echar echarle eche echando meterle depositar depositarle ponerle entrar "
    "entrarle entre entremos entren aportar aportarle aporte sumarle"
)
MONEY_BOXES = heard_set("bote botecito alcancia lata latita chanchito cochinito sobre sobrecito frasco cajita")
MADE_OF = heard_set("barro lata plastico vidrio madera carton tela")
#: «qué tan cerca estoy de la refri»
BEING_THERE = heard_set("estoy estamos voy vamos ando andamos quedo am are")
#: «lo que está guardado por el tinaco»
BY = heard_set("por")
#: «hasta que termine febrero»: a day, and nothing to be had
IS_OVER = heard_set("termine termina acabe acaba pase llegue venga empiece sea")
#: «halfway to the roof», «cerca de la moto»
NEARING = heard_set("halfway close closer near far cerca mitad llego llegamos llegar falta faltan")
#: “a hundred over to the roof”, «otro poquito al techo»: a sum that no figure tells.
SOME = heard_set(
    "over more mas poquito poco tantito algo resto down sencillo vuelto little bit something algo otros otras"
)
#: Words that open a message and name nothing.
OPENERS = heard_set(
    "hola ola buenas buenos seño señorita fijese fijate mire mira pues bueno hey hi hello ok si yes no ya vos usted "
    "ojala espero hope wish "
    "ayudeme ayuda help please porfa por favor gracias thanks thank i we me mi se le lo les nos aqui hoy ayer today yo "
    "como cuando cuanto que what how when where why can could do let lets is are it its this that there so and but "
    "well to save saving put set start begin ahorrar guardar juntar apartar quiero queremos quisiera kiero ocupo "
    "necesito dios mucho todos toda cada every each if once first primero esta estoy es son hay tengo tenemos "
    "gonna gotta wanna want need going trying help by before antes para pa for in en con my_goal meta goal new nueva "
    "been got have dear seria sera empezar comenzar vamos voy vieras vea oiga fijense sabe diay puchica "
    "just did done pal record add anote apunte ponga change cambie cambiar mañana tomorrow cuento quiere quieren te"
)
#: After the thing comes what it costs or when it is due.
PRICED = heard_set("vale valen cuesta cuestan sale cost costs due by for before antes es son")
#: «comprarle a mi mamá una estufa»: for whom, before what.
KIN = heard_set(
    "mama mamá papa parents mom mother dad father wife husband esposo esposa hijo hija son daughter kids hijos "
    "señora patron "
    "suegra suegro comadre vecina cuñada tia nuera nieta nieto sister brother hermana hermano abuela abuelo "
    "grandma grandpa papas hermanos nietos abuelos children mijo mija hermanas mami mamita abuelita abue esposos "
    "marido hubby cuñado primo prima tio yerno sobrino sobrina suegros niece nieces nephew nephews aunt uncle cousin "
    "boys girls muchachos patojos cipotes"
)
ONE = heard_set("a an un una unos unas the el la los las")
#: A fund that is called so, however it is filled: “emergency fund”.
NAMED_FUNDS = frozenset({"emergency", "rainy", "day", "college", "school", "education"})
SAVES = heard_set(
    "guardar guarde guardo ahorrar ahorre ahorro apartar aparte juntar junte meter meta save saving put set "
    "aside deposit depositar money fund echar ahorrando"
)
#: «aparté 200 del bono»: where money comes from.
INCOME = heard_set(
    "bono sueldo salario quincena remesa venta ventas aguinaldo propina propinas tip tips pago jornal cosecha "
    "tortillas mercado negocio tienda paycheck wages salary remittance gasto vuelto dia semana mes todo "
    "regreso camino vuelta pasada pension premio rifa huevos queso quesos cuajada tomates tomate frutas fruta "
    "verdura verduras tamales nacatamales elotes pupusas baleadas empanadas tejido bordado bordados lavado "
    "planchado costura leña pescado limones mangos"
)
#: Verbs and small words that begin a sentence of their own after «meta, …».
SENTENCE = heard_set("its it i we is are was this that quiero es son")
MONTHS = heard_set(
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre "
    "january february march april may june july august september october november december"
)
FROM = heard_set("from frm fram outa outta")
MOVED = heard_set("pasela pasala cambiela cambiala pongala bajela subala borrela quitela muevala")
#: «la primera comunión» is a goal, “the first week” none.
TIMES = heard_set(
    "time day week month year vez dia semana mes quincena fin step thing all tarde noche mañana hora año year"
)
DAYS = heard_set(
    "lunes martes miercoles jueves viernes sabado sabados domingo domingos monday tuesday wednesday thursday friday "
    "saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays"
)
#: Pigs of clay, until they are fed.
DOWN_PAYMENT = heard_set("deposito deposit prima enganche adelanto")
#: Where she looks, and no part of the goal: «que vea el ahorro del piso en su celular».
DEVICES = heard_set("celular cel telefono phone fone cell computadora")
PIGS = heard_set("chanchito cochinito chancho cerdito marranito piggy")
FATTENED = heard_set("engorde engordar raza cria criar destace")
#: After a second thing the goal is over with one of these.
CLOSES = heard_set("antes before by hoy ayer porfa gracias please thanks porque because desde cada")
#: By when, or for which feast: weaker than any thing.
FEASTS = heard_set(
    "cumple cumpleaños birthday navidad christmas vacaciones candelaria feria easter xmas fiestas posada posadas"
)
#: «meta nueva xfa: curso», “goal name glasses”
NAMED = heard_set("nueva new otra name named called llamada llamado xfa porfa por favor please pls plis x")
#: «me cansé del fogón, … hasta tener mi cocina»
UNTIL = heard_set("hasta until till")
BEGIN = heard_set("empezar comenzar arrancar empiezo start begin")
#: Deeds that telegrams are made of.
DEEDS = heard_set(
    "avance progreso saldo retiro retirado guardado ahorrado apartado ahorrar guardar juntar ahorro deposito "
    "progress withdrawal deposit saving save saved balance"
)
TOTAL = heard_set("total totals balance saldo now percentage porcentaje percent")
HOW_MUCH = heard_set("cuanto how como")
#: «lo demás es para el gasto»
REST = heard_set("rest demas resto sobrante")
MONEY = heard_set("money moni dinero pisto plata lana cash")
#: Calls before the thing is named.
CALLS = heard_set(
    "lord lawd oh ay ai dios hey hi hello hola ola mira mire oiga oye vea fijese fijate vos seño señorita bueno pues "
    "look listen so well ok please porfa buenas buenos dias tardes"
)
#: What lies at home and may be wished for too: asked after, it is a goal.
FURNITURE = heard_set("mattress colchon ropero cupboard")
OTHER = heard_set("other otro otra odda odder udda")
THE = frozenset({"the", "el", "la", "los", "las"})
GET = heard_set("get got")
#: «doce cuotas y ya tengo la máquina»
NOW = heard_set("ya")
HOURS = heard_set(
    "reunion cita junta misa clase meeting appointment class church visita consulta mercado doctor hospital "
    "clinica iglesia culto"
)
#: «hasta que tenga la lavadora», “till I have a washer”
HAVING = heard_set("que i we yo have get got tener tenga tengamos compre complete alcance")
#: «la meta de nosotras es un molino»
OURS = heard_set("mia mio mias nosotras nosotros us mine it would todas todos")
#: “how's the roof coming along”
HOWS = frozenset({"hows", "how's"})
POINTED_AT = heard_set("it that them this eso")
OUT = heard_set("out")
#: «…, q sea el pozo»; «ya no es la moto, ahora es el café»
LET_BE = heard_set("sea")
ONCE = heard_set("ahora")
MAKE_ME = heard_set("me")
#: «cuánto tengo en la moto»
HELD = heard_set("tengo llevo tenemos llevamos hay is have got ahorrado guardado")
IN = heard_set("en in on")
#: «le quité 50 a la escuela»
ROBBED = heard_set("quite quitamos robe")
TOOK = heard_set("saque agarre tome baje retire")
#: «apunta 150»: what she asks to be done with the sum.
ENTERED = heard_set(
    "apunta apunte anota anote pon ponga ponme mete meta suma sume agrega agregue registra registre log add write put "
    "remesa remittance ingreso pago sent mando manda gracias thanks perdon sorry"
)
#: «cómo voy de los lentes», “is the bed almost paid for”
GETTING_ON = heard_set("voy vamos ando")
IS = heard_set("is")
#: Where the savings are, wherever that is; by its letters, for it sounds like “I”.
THERE = frozenset({"ahi", "alli", "alla"})
#: «con la mira en la refri», «pensando en el techo», «destino: los cuadernos»
AIMED = heard_set("pensando pensamiento mira miras destinado destinados destinada destino rumbo intencion esperanza")
#: «que se llame gallinero»
CALLED = frozenset({"llame", "llamara", "llamada", "llamado"})
#: «mi meta va a ser el tinaco»
TO_BE = heard_set("va a ser seria sera")
FORGET = heard_set("olvidarme olvidar olvide olvida acordarme")
