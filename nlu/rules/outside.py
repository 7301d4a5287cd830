"""What is none of our business: words that our subjects do not use, and our words in another sense."""

# A phrase is a line, however many choices it has.

OUTSIDE: dict[int, str] = {
    3: """
    futbol|partido|gol|goles|barcelona|madrid|messi|ronaldo|seleccion|mundial|cremas|rojos|campeonato|football|soccer|match|nba|lakers|baseball|beisbol
    inning|innings|marcador|empataron|bottom_of_the|top_of_the ~
    clima|lluvia|llover|llueve|lloviendo|temperatura|pronostico|weather|rain|raining|forecast|sunny|snow
    receta|recetas|cocinar|recipe|cook|tamales|pepian|ingredientes|bake|pastel
    presidente|alcalde|diputado*|elecciones|congreso|partido_politico|politica|president|election*|mayor|politics|trump|arevalo|bukele
    chiste|chistes|joke|jokes|adivinanza|poema|poem|cancion|canciones|song|songs|musica|music|cantar|horoscopo|horoscope|zodiac*
    novio|novia|enamor*|amor|besos|casarme|soltera|soltero|girlfriend|boyfriend|crush|love_you|te_amo|te_quiero|marry
    pelicula|peliculas|novela|netflix|movie|movies|series|tiktok|youtube|instagram
    visa|pasaporte|green_card|asilo|asylum|deport*|coyote|frontera|passport|immigration|ice
    trabajo|empleo|chamba|vacante|curriculum|job|jobs|hiring
    dolor|fiebre|tos|gripe|embaraz*|pastilla|pastillas|doctor|medico|hospital|headache|fever|pregnan*|cough|sick
    bitcoin|crypto|cripto|criptomoneda*|casino|apuesta*|loteria|lottery|bet|gambl*
    tarea|matematicas|ensayo|homework|essay|math|translate|traduc* ~ carta|frase|palabra
    capital de|of
    prestame|presteme|prestenme|lend_me|loan_me|spot_me ~ #|dinero|pisto|money|bucks|cash
    regaleme|regalame ~ #|dinero|pisto
    me presta|prestas|regala|regalas|fia # ~
    give|send me # ~
    can|could|will you ~ lend|loan|give|send|pay|spot me|my ~
    quien gano|descubrio|invento|es_el_presidente
    who won|is_the_president|invented
    recarga|recargas|saldo_tigo|saldo_claro|top_up|internet_paquete|wifi|contraseña_del_wifi
    perro|gato|gallina|gallinas|vaca|vacas|marrano|dog|cat|pollitos
    cuanto cuesta|vale|valen ~ libra|quintal|gas|gasolina|maiz|frijol|huevo*|celular|pasaje|boleto|moto|carro
    precio ~ cafe|maiz|frijol|gasolina|gas|cardamomo
    how much ~ gas|corn|beans|eggs|phone|ticket
    cadena|reenv*|forward ~ amigos|grupos|personas|friends|people
    salmo|oracion|rezar|biblia|misa|culto|iglesia|pastor|prayer|bible|church
    vecina|vecino|vecinos|comadre|neighbor|neighbour
    que hora|dia|fecha es
    what time|day is
    cuantos años|habitantes|departamentos|planetas
    banco del|de parque|sangre|madera|arena|alimentos|plastico
    ahorr* ~ agua|luz|energia|gasolina|bateria|datos|espacio|tiempo
    save|saved|saving ~ file|document|photo|life|water|energy|time|game|contact|number|battery
    cuenta|cuento|cuenteme|contame|cuentame|tell_me ~ cuento|chiste|historia|chisme|story|joke
    letra de|lyrics
    eres|sos|estas|are_you ~ bonita|linda|casada|soltera|single|pretty
    zapatos|vestido|ropa|celular ~ vend*|precio|compr*
    """,
    2: """
    partido
    jugar|juego|juegos|game|games|play|playing
    noticias|news
    escuela ~ maestra|clases
    fiesta|baile|feria ~ cuando|hora
    ^ asdf*|jaja*|jeje*|haha*|lol|xd
    """,
}
