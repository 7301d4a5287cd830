"""Phrases of conversation. Three weights: hardly anything else · usually · a hint."""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

TALK: dict[str, dict[int, str]] = {
    "greet": {
        3: """
        ^ hola|ola|hi|hello|hey|holis|buenas|buenos_dias|buen_dia|buenas_tardes|buenas_noches|saludos [seño|señorita|licda|amiga|milpa|there|vos|a] [todos|todas] $
        ^ buenas|buenos [tardes|dias|noches] $
        ^ good morning|afternoon|evening $
        ^ que tal|onda|ondas|hubo|hay|pex|pedo $
        """,
        2: """
        ^ hola|ola|buenas|buenos|buen|holi|saludos [tardes|dias|dia|noches] ~ como|que esta|estan|le_va|tal|amanecio|amanecieron
        ^ hola|ola|buenas|hi|hello|hey|good ~ $
        how are you|u
        what is up
        ^ bendiciones|bendecido|bendecida|dios_la|dios_le|dios_lo
        ^ como|que esta|tal|le_va|amanecio
        aqui saludando|reportandome
        """,
        1: "^ hola|ola|buenas|buenos|hi|hello|hey|saludos",
    },
    "goodbye": {
        3: """
        ^ adios|chao|chau|bye|goodbye|byebye|nos_vemos|hasta_luego|hasta_mañana|hasta_pronto|bay|babay
        hasta luego|mañana|pronto|la_proxima|otro_dia|otra|entonces|lueguito
        nos|los vemos|hablamos|estamos_viendo|escribimos
        good night
        see|talk|cya [you|u|to] [you|u] later|tomorrow|soon|around
        que pase|tenga|descanse|duerma ~ dia|tarde|noche|bien
        take care
        me voy|despido|retiro [ya|por_hoy|a_dormir|a_trabajar|a_la] $
        have a good|nice|great day|night|one|evening|weekend
        """,
        2: """
        adios|chao|bye|goodbye
        ya me|nos voy|vamos
        me despido
        cuidese|cuidate|descanse
        i|got|have to go|leave|run
        """,
    },
    "thank": {
        3: """
        ^ gracias|muchas_gracias|mil_gracias|thanks|thank_you|graciela|agradecida|agradecido|le_agradezco|ty
        muchas|mil|muchisimas gracias
        dios se lo|la pague
        se lo|le agradezco
        agradec*
        thank you|u
        """,
        2: "gracias|thanks|bendiga|graias|tks\nmuy amable\nme ayudo mucho|bastante|un_monton\nappreciate",
    },
    "affirm": {
        3: """
        ^ si|sii|simon|claro|ok|okey|yes|yep|yeah|yea|sure|dale|dele|vaya|correcto|exacto|cabal|acepto|perfecto|bueno|listo|órale|va|sale|amen|afirmativo|confirmo $
        ^ si|claro|ok|yes|yeah|dale|dele|vaya|bueno|sure [si] [pues|señor|señora|seño|vos|gracias|quiero|por_favor|please|claro|esta_bien|of_course|acepto|asi_es]
        de acuerdo
        esta|estoy bien|bueno|correcto|de_acuerdo $
        ^ esta|estuvo bien|bueno|correcto
        me parece [bien|bueno|perfecto]
        por supuesto
        como no
        asi es|mero|esta
        ^ eso es|mero
        of course
        sounds good|great
        let us|lets do it
        go ahead
        that is right|correct|it|fine
        i agree|accept|confirm
        hagamos*|hagale|hagalo|anotelo|apuntelo|guardelo
        """,
        2: "^ si\n^ yes\n^ ok\n^ claro\nsi quiero|acepto|deseo|puedo $\nclaro que si\nque si $\ncount me in",
    },
    "deny": {
        3: """
        ^ no|nel|nop|nope|nah|nunca|ninguno|ninguna|tampoco|negativo|never [seño|gracias|thanks|thank_you|señor|vos|pues|quiero|way|por_ahora] $
        ^ no [gracias|thanks|thank_you|quiero|puedo|por_ahora|ahorita|todavia|aun|hoy|pues|señor|es_eso|esta_bien|not_now|sorry|deseo]
        todavia|aun|ahora|ahorita|hoy|por_ahora|por_el_momento no
        not now|yet|today|really|interested|right_now|sure
        no es|era eso|asi|cierto|correcto
        esta mal|equivocado|incorrecto
        no me interesa
        ^ never mind [that|it|then|sorry]
        nevermind
        no se puede|va_a_poder
        that is not|wrong
        i|we do not|didnt want|think|say|mean
        maybe|mejor|quiza|quizas|tal_vez later|despues|luego|otro_dia|mañana|mas_tarde|otro_momento
        no thanks|thank_you|gracias|quiero $
        ^ wrong|cancel|cancelar|cancele|equivocado
        """,
        2: "^ no\n^ nel\n^ not\notro dia|momento $\ndejemos* ~ despues|luego|asi\nahorita|ahora|hoy no",
    },
    "help": {
        3: """
        ^ ayuda|ayudeme|help|menu|opciones|options|inicio|volver|start|comandos|info|informacion [por_favor|please] $
        que|como|en_que puede|puedes|podes|sabe|sabes ~ hacer|ayudar|ayudarme
        what can|do|else|all can|do you do
        how does|do ~ this|it|work|use
        como funciona|se_usa|uso|le_hago|le_ago|se_maneja|trabaja|se_hace ~ esto|este|esta|aqui|el_bot|milpa|programa|$
        para que sirve|es|me_sirve ~ esto|este|bot|programa|usted|milpa
        no [le] entiendo|entendi|se_que_hacer|se_como|comprendo|se_por_donde|se_que_poner|se_que_escribir|se_usar
        estoy|ando|me perdid*|confundid*|enred*|perdi
        que hago|sigue|pongo|aprieto|toco|escribo [ahora|aqui|ahorita]
        [el|al|ver|muestre*] menu
        i am lost|confused|stuck
        do not understand|get_it|know_how|know_what
        what is this
        what do|should i do|press|tap|write
        main|show menu
        necesito|nesesito|quiero ayuda|informacion
        por donde|como empiezo|empezar
        donde aprieto|toco|pico
        de que se trata
        que mas|cosas ~ hac*|tiene*|ofrec*|hay
        que servicios
        """,
        2: "ayud*\nhelp\nmenu\nexplic*\nno me sale|deja|funciona|aparece\nbotones|boton|button|buttons\nque ofrece*\nno se que",
    },
    "learn": {
        3: """
        lección|leccion|lecciones|lesson|lessons
        quiero|quisiera|deseo|puedo|me_gustaria|vamos|listo|lista [a] aprender|estudiar|practicar
        want|like|wanna|can|ready|love [to] learn|study
        enseñ* ~ ahorr*|presupuesto|dinero|banco*|credito|seguro*|negocio|algo|sobre|de|cuenta*|como
        teach me
        curso|cursos|course|clase|clases|class|classes|tema|temas|capacitacion|taller|modulo|quiz|topic|topics
        siguiente|proxima|otra|nueva|next leccion|clase|tema|lesson
        ^ siguiente|next|continuar|continue|sigamos|continuemos|otra_mas $
        explic* ~ que es|son
        quiero|necesito|want|how ~ saber|entender|understand|know mas|como_funciona|about|more
        """,
        2: "aprend*\nlearn*\nenseñ*\nestudi*\nexpliq*|explic*|explain\nquiero saber ~ que es\nwhat is a|an\nmas informacion ~ sobre|de\nque es|significa ~ $",
    },
    "change_language": {
        3: """
        habl*|habla|speak|talk|escrib*|mande*|contest*|respond*|tiene*|quiero|en|cambi*|ponga*|pong*|switch|change|se_puede|traduc*|prefiero|solo|al|to|in ~ ingles|english|español|spanish|castellano|mam|kiche|quiche|qeqchi|kaqchikel|idioma|lengua|quekchi|kakchikel|garifuna|miskito|nahuatl
        ^ ingles|english|español|spanish|castellano|idioma|language|mam|kiche|quiche [please|por_favor] $
        cambi*|change|switch|otro|different|other ~ idioma|lengua|lenguaje|language
        no [hablo|entiendo|se|leo] ~ español|castellano|ingles|english|spanish
        do not|dont speak|understand|read ~ english|spanish
        en|in ingles|english|español|spanish|mam|kiche|quiche
        """,
        1: "ingles|english|español|spanish|idioma|language|languages",
    },
    "bot_challenge": {
        3: """
        es|sos|eres|estoy|hablo|sera|son|usted|habla|contesta ~ robot|maquina|bot|computadora|persona_real|inteligencia_artificial|humano|humana|grabadora|programa|persona_o|gente
        are|is|r|am ~ robot|bot|machine|real|human|ai|person|computer|program
        quien es|eres|sos [usted|tu|vos] [?] $
        ^ quien es|sos|eres|habla|escribe|son [usted|ustedes|vos]
        quien ~ hizo|creo|invento|programo|maneja|detras|esta_ahi|contesta|escribe|manda_estos|atras
        who ~ made|created|built|runs|behind|are_you|owns|is_this|writing
        como se llama|llamas ~ usted|$
        what is your name
        tiene* ~ sentimientos|mama|nombre|novio|edad|años|vida
        [es] [usted] chatgpt|inteligencia_artificial
        """,
        2: "robot\nmaquina\nbot\nde carne y hueso\nde verdad ~ persona|usted|alguien",
    },
    "talk_to_person": {
        3: """
        hablar|platicar|comunicarme|llamar|conversar|ver|contactar|hable|consultar ~ con|a|de ~ alguien|persona|facilitador*|asesor*|humano|licenciad*|licda|lic|encargad*|señorita|coach|educador*|promotor*|gente|agente|operador*|tecnic*
        habl*|plati* con una|un|la|el persona|facilitadora|alguien
        talk|speak|chat|connect|call|transfer|meet|contact ~ to|with|me|a|someone ~ person|human|someone|somebody|agent|advisor|facilitator|coach|operator|people|representative|rep
        ^ facilitadora|asesora|asesor|persona|humano|agente|operador|operadora|human|agent|operator|representative [por_favor|please] $
        que|quiero|necesito|puede|podria|pueden ~ me llame*|marque|marquen|visite*|contacte*|atienda*
        me puede*|podria* llamar|marcar|visitar|atender
        numero|telefono ~ facilitadora|asesora|licda|licenciada|encargada
        quiero|necesito|busco|want|need ~ facilitadora|asesora|asesor|asesoria|persona|humano|human|person|coach|advisor|facilitator
        cuando|donde ~ facilitadora|asesora|educadora|licenciada|licda
        cita|appointment|asesoria
        call me
        pase*|comunique*|conect* ~ con|a|alguien|persona
        """,
        2: "facilitador*\nasesor*\neducador*\nllamen|llameme|marqueme|llamenme\nreal|live|actual person|human|people\nalguien ~ ayude|explique|venga",
    },
}
