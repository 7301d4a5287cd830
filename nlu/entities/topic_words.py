"""The small words around what she wants to learn, by sound."""

from nlu.entities.words import heard_set

ABOUT = heard_set("sobre about abaut bout abt on acerca")
OF = heard_set("de del d of dl")
TO = heard_set("to tu a")
#: What teaches, by name: what follows at once is taught in it, «lección presupuesto».
LESSONS = heard_set(
    "leccion lecciones leccioncita lesion lecion leksion leson lesen lesn tema temas temita clase clases clasecita "
    "curso cursos cursito modulo lesson lessons class classes course topic tips tip consejos capsula platica charla"
)
#: «lo de los seguros», «esa del banco»
IT = heard_set("esa ese eso that algo aprender saber aprenda enseñar informacion lo something anything one")
LEARN = heard_set(
    "aprender learn lern laan lrn larn enseñeme enseñame enseneme enseñenme teach entender understand "
    "explique explicame expliqueme explain saber know study estudiar enseñaron enseñan"
)
#: «la | que habla de …», «una clase | donde explican …»
THAT_ONE = heard_set("la una esa otra aquella el uno lo")
IN_WHICH = heard_set("que q donde k")
TELLS = heard_set(
    "habla hablan hable hablen trata tratan explica explican explique expliquen enseña enseñan enseñe enseñen cuenta "
    "cuentan dice dicen"
)
FILLER = heard_set(
    "el la los las lo un una de del d esa ese eso esta a an the some sobre about mas more algo me us to acerca "
    "como how tu to funciona funcionan se hace hacen q que es son what is are qué di wan wahn for someone"
)
#: “how to not spend so much”; «so» alone begins another clause.
MUCH = heard_set("much many little fast")
NEGATES = heard_set("no not")
NOTHING = heard_set(
    "nuevo nueva mas otra otro new more else now hoy today mañana ahora "
    "nada sigue siguiente toca next bien algo todo topic tema mor moor mejor poco poquito"
)
STOP = heard_set(
    "porfa please por favor gracias thanks thx que porque hablaron seño y_quiero down pues vos ya hoy pls plis "
    "no yesterday ayer when cuando paseme thats that dejame deje cual antes after pero but before b4 because until "
    "mandeme mandame mandamela dame deme pasame ponmela "
    "mande quiero xfa porfis xfavor wen ps mira mire fijese so they if si hasta porfabor porfis sino"
)
#: With one of these behind them «i» and «me» begin something new: «debt i want to be clear».
WISH = heard_set("want need wanna have")
DONE_TO_ME = heard_set("la lo las los puede podria dijo dijeron manda mande pasa explica da")
FROM = heard_set("from")
LATELY = heard_set("yesterday last before other today")
#: Not a topic where it stands straight behind «lección»: «lección 3», «lesson please», «clase en la tarde».
NO_FRAGMENT = heard_set(
    "en in con with for para pa por at siguiente next anterior anteriores pasada primera segunda ultima uno dos tres "
    "one two three today hoy mañana tomorrow again otra otro number numero is es i me my mi y and o or que q to a "
    "del de d of list lista breve corta short pan pon dat digo mean done plan nuh man"
)
#: Before «lesson» it says which, and not of what: “the next lesson”.
WHICH = heard_set(
    "following foregoing folowin subsequent upcoming previous preceding "
    "next nex neks other another new last laas first second third one same today todays this that short long any some "
    "more every your la una otra siguiente esa my a the di wan wahn free little lilly yesterday yesterdays daily"
)
TAIL = heard_set("de del d en a con por y para pa el la los las in on of for to the and an at un una me su mi")
FOR = heard_set("para pa for")
#: «qué es la inflación», “what's a budget”, “what does APR mean”
WHAT = heard_set("que what")
BEING = heard_set("es son is are does significa")
WHATS = heard_set("whats what's")
#: «interest in a lesson», «los préstamos en la reunión»
WHERE = heard_set("en in")
OCCASIONS = heard_set("reunion junta grupo meeting group video audio")
#: A clause of its own behind «y»: «gota a gota y como a mi comadre…»
AND = frozenset({"y", "and", "e", "an", "n"})
NEW_CLAUSE = heard_set("de del of se me como i yo le les no ya es esta si my mi")
#: At the end they say only that she wants to understand it: “how interest works”.
WORKS = heard_set("work works wok mean means funciona funcionan")
#: «lecciones para jóvenes» is of them, «lección para hoy» of nothing.
NOBODY = heard_set("hoy mañana mi me today tomorrow now ahora ya que q us nosotras esta la el my")
