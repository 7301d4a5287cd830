"""The small words around a goal, by sound."""

from nlu.entities.words import heard_set

FOR = heard_set("para pal pa for toward towards fi")
OF = heard_set("de del d dl of")
INTO = heard_set("al a to into on")
ARTICLES = heard_set(
    "el la los las lo un una unos unas mi mis su sus tu tus nuestra nuestro nuestras nuestros the a an my our "
    "his her their da di wan wahn dis dat some ese esa esos esas este esta de del d "
    "comprar comprarme comprarle comprarles compra buy "
    "buying get getting pagar poder to otro otra own propio propia"
)
#: A phrase that begins so is no goal: «para que», «para mañana», «for me».
NO_START = heard_set(
    "que cuando saber ver ahorrar guardar apartar juntar empezar comenzar llegar reunir completar mañana hoy "
    "aca aqui alla siempre nada eso esto ello no entonces despues luego ya si yo usted vos it this that me you "
    "us today tomorrow now later sure real free saving save what when how recordar recordarme guardando "
    "mismo same yet week first time set start put make create begin keep ayuda help anotar apuntar gastar echar "
    "meter meterle guardarle depositar or nah total balance going doing throw drop stash be selling "
    "tell tel show write reach like who by there favor porfavor xfa him hala nuh mijo "
    "itself himself themselves ahorrando juntando apartando mitad meta metas goal goals cuanto mes semana año dia"
)
#: Where the savings lie, not what they are for.
FUNDS = heard_set(
    "horro orro fondo fondito cuentita bolsita "
    "ahorro ahorrito ahorros alcancia cuenta lata cuchubal caja banco cooperativa savings bote "
    "sobre cochinito chanchito jar box account bank susu seivings botecito guardado guardadito cooperative "
    "credit piggy can fund funds money pisto dinero plata lana reales guardada ahorrado depositar deposito stash"
)
STOP = heard_set(
    "going doing "
    "que porque cada cuando antes hoy ayer porfa porfavor gracias please thx thanks before by because so but "
    "pero son es is vale cuesta como desde hasta ahorita ya yay seño señorita vos pues until every each "
    "starting maybe cuanto cuantos cual asi si no quiero quisiera tengo llevo voy me le se yo i we he she it "
    "they mande ponga anote apunte anotelo apuntelo favor plis jaja costs was were like with con por per "
    "last this next yet or again up left back solo nomas mas sea entonces fue era va van hay semanal mensual "
    "befor b4 bifoa befoa befo since puse meti guarde aparte eche deposite ahorre saque todavia falta faltan o "
    "diario diarios right alredy already allredy due would id ill im ive aunque pues still though although which"
)
AND = heard_set("y and e i")
JOINS = heard_set("en in a on at de for para to")
TAIL = (
    heard_set(
        "de del d en a con por y para pa on in at of for the la el los las mi mis un una to tambien again e i o "
        "fue pues vos nomas jaja lol hoy otra vez too"
    )
    | ARTICLES
) - heard_set("propio propia")
BOXES = heard_set("money fund box jar savings goal pot envelope stash")
PRONOUNS = heard_set("the my de di our mi la el")
NOT_BOXED = heard_set(
    "own los las lo up as put tu to tell tel my the of some more saved enough much any this that new de your "
    "savings mi el la money"
)
GOAL = heard_set("meta metita metas goal target sueño dream")
NEW = heard_set("nueva new otra")
BEING = heard_set("es is sera")
THE_THING = heard_set("lo")
BUY = heard_set(
    "comprar buy bai comprarme construir poner hacer arreglar terminar hacerle echarle ponerle arreglarle pintar "
    "reparar fix build repair finish open replace paint compramos compremos compraria levantar regalarle regalar "
    "echarle mandarle sembrar criar cambiar reemplazar pagar dig own"
)
#: «quiero una tele», «me hace falta una máquina»: wanted, with no «para».
WANT = heard_set(
    "quiero queremos quisiera ocupo ocupamos necesito necesitamos deseo falta want need wants like wanna wanting "
    "eyeing kiero kisiera"
)
#: “me roof”, «mi boat»: in island English whose it is, elsewhere for whom.
ME = frozenset({"me"})
#: Between the wish and the thing: «quiero tener mi casita», “I wanna get me a car”.
ON_THE_WAY = heard_set("to get me cop have own tener ir hacer poner ponerme hacerme algun dia one day comprar buy")
#: «cómo va el techo», “how is my house going”, “what about the boat”
ASKS_AFTER = heard_set("como how where what")
GOES = heard_set("va van anda andan is are far about at with on con lo estamos vamos")
#: «tengo ganas de una tele», “thinking of a stove”
DREAM = heard_set("ganas idea ilusion pensando pienso pensaba pensamos sueño soñando soñado thinking dreaming dream")
ABOUT = heard_set("about en con")
#: «se arruinó la refri», «ya vienen los quince»: what calls for money, where nothing else is named.
TROUBLE = heard_set("gotee gotea arruino descompuso quebro rompio vienen viene acercan acerca daño broke leaks")
WRITE = heard_set("apunte anote apunteme anoteme ponga pongame")
#: «lo que tengo para el techo»
HOLDING = heard_set("tengo tenia tenemos guardado ahorrado juntado apartado saved have had")
#: Where coins lie at home; to be bought they may be a goal.
CONTAINERS = heard_set(
    "tin pot can jar tarro jarra cajita caja frasco lata latita bote botecito botella vaso olla cubeta gaveta ropero "
    "colchon almohada calcetin bolsa bolsita monedero cofre cartera drawer sock mattress cupboard purse wallet bucket "
    "cup mug envelope shoebox pillow basket canasto delantal seno bra side house_bank bowl"
)
REACH = heard_set("reach on con completo completar alcanza alcanzo afford buy termino termine ya")
SET_ASIDE = heard_set(
    "guardado ahorrado llevo llevamos tengo falta juntado saque sacamos saq agarre tome retire used took ya "
    "ahorro horro meta avance progreso pisto reales dinero fondo bote progress"
)
TO = heard_set("to tu por")
CHANGE = heard_set("change cambie cambiar cambia cambieme cambiame switch")
REMINDER = heard_set("recordatorio aviso reminder alerta alarma")
#: «halfway to the roof», «cerca de la moto»
NEARING = heard_set("halfway close closer near far cerca mitad llego llegamos llegar falta faltan")
#: “a hundred over to the roof”, «otro poquito al techo»: a sum that no figure tells.
SOME = heard_set("over more mas poquito poco tantito algo resto down sencillo vuelto little bit")
#: Words that open a message and name nothing.
OPENERS = heard_set(
    "hola ola buenas buenos seño señorita fijese fijate mire mira pues bueno hey hi hello ok si yes no ya vos usted "
    "ayudeme ayuda help please porfa por favor gracias thanks thank i we me mi se le lo les nos aqui hoy ayer today yo "
    "como cuando cuanto que what how when where why can could do let lets is are it its this that there so and but "
    "well to save saving put set start begin ahorrar guardar juntar apartar quiero queremos quisiera kiero ocupo "
    "necesito dios mucho todos toda cada every each if once first primero esta estoy es son hay tengo tenemos "
    "gonna gotta wanna want need going trying help by before antes para pa for in en con my_goal meta goal new nueva "
    "been got have dear seria sera empezar comenzar vamos voy vieras vea oiga fijense sabe diay puchica "
    "pal record add anote apunte ponga change cambie cambiar mañana tomorrow"
)
#: After the thing comes what it costs or when it is due.
PRICED = heard_set("vale valen cuesta cuestan sale cost costs due by for before antes es son")
#: «comprarle a mi mamá una estufa»: for whom, before what.
KIN = heard_set(
    "mama mamá papa parents mom mother dad father wife husband esposo esposa hijo hija son daughter kids hijos "
    "señora patron "
    "suegra suegro comadre vecina cuñada tia nuera nieta nieto sister brother hermana hermano abuela abuelo "
    "grandma grandpa"
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
    "regreso camino vuelta pasada"
)
#: Verbs and small words that begin a sentence of their own after «meta, …».
SENTENCE = heard_set("its it i we is are was this that quiero es son")
MONTHS = heard_set(
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre "
    "january february march april may june july august september october november december"
)
FROM = heard_set("from")
MOVED = heard_set("pasela pasala cambiela cambiala pongala bajela subala borrela quitela muevala")
