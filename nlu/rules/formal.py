"""Phrases about banks, credit unions, costs, credit, insurance, and about the programme itself."""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

_PLACE = "banco|bancos|cooperativa|coperativa|banrural|micoope|agencia|cajero|agente|sucursal|ventanilla|oficina|atlantida|banpais|ficohsa|bac|bam|gyt|industrial|caja_rural|financiera|bancoppel|azteca|elektra|western_union|moneygram"

FORMAL: dict[str, dict[int, str]] = {
    "ask_open_account": {
        3: """
        como|donde|quiero|quisiera|deseo|necesito|puedo|se_puede|podria|que_ocupo|que_necesito|que_piden|me_gustaria|requisitos|pasos|ayud*|para|pa|para_poder|conviene|edad|sirve ~ abrir|abro|abre|abren|aperturar|apertura|sacar_una|tener_una|hacer_una [una|la|mi|su|de|un] [mi] cuenta|libreta|cuentas|kuenta
        abrir|abro|aperturar|sacar [una|mi|la|otra] [primera] cuenta|libreta
        que papeles|requisitos|documentos|papel|piden|necesito ~ cuenta|banco|cooperativa|abrir|libreta
        requisitos|papeles|documentos ~ cuenta|abrir|cooperativa|banco|libreta
        con|cuanto|de_cuanto ~ minimo|se_abre|para_abrir
        con cuanto ~ abr*|abre
        how|where|can|want|need|like|what|wanna|help ~ open|opening|get|start ~ account|acount|accnt
        open ~ account
        papers|documents|requirements|minimum|id ~ account|open|bank
        meterme|entrar|afiliarme|asociarme|hacerme_socia|hacerme_socio|inscribirme|ser_socia|ser_socio ~ cooperativa|banco|micoope
        join ~ credit|union|cooperative|coop
        become ~ member
        """,
        2: "abrir ~ cuenta\ncuenta ~ banco|ahorro ~ ?\nmonto|deposito minimo\nsin dpi\naccount ~ ?\nopen\nrequisitos|papeles",
    },
    "find_branch": {
        3: f"""
        donde|en_donde|onde|dnde|dond ~ queda|quedan|esta|estan|hay|encuentro|se_encuentra|encontrar|puedo_ir|puedo_depositar|puedo_cobrar|cobro|deposito|retiro|busco ~ {_PLACE}|cerca|mas_cercano|mas_cercana
        donde ~ {_PLACE}
        {_PLACE} ~ cerca|cercan*|mas_cerca|queda|esta_abiert*|abren|abre|cierra|cierran|atiende*|horario|a_que_hora|hay_en|direccion|ubicad*
        a que hora|horas|horario|horarios|que_dias ~ {_PLACE}|abren|abre|cierra|cierran|atienden|atiende
        horario*|direccion|ubicacion|telefono ~ {_PLACE}
        hay|existe|tiene|tienen|busco|qual|cual ~ {_PLACE} ~ en|por|aqui|cerca|cercan*|que
        cerca ~ {_PLACE}
        where ~ bank|branch|atm|agent|office|agency|coop|cooperative|union|western
        they|you|you_all|unu|dem|we got|have|has [any|a] ~ {_PLACE} ~ here|there|in|down|out|by|around
        nearest|closest|near|nearby ~ bank|branch|atm|agent|office|agency|me|coop|here
        bank|branch|atm|agent|office|agency|coop ~ near|nearby|close|open|hours|located|in
        what time|hours ~ bank|branch|open|close|office|agency|coop
        opening|business hours
        abren|abre|abierto ~ sabado|sabados|domingo|domingos|hoy|mañana|feriado
        open ~ saturday*|sunday*|today|tomorrow|weekend*
        """,
        2: "horario*\ndonde queda\ncercan*\nnearest\ncajero\natm\nbranch\nagencia\nsucursal\ndireccion",
    },
    "report_account_opened": {
        3: """
        ya|hoy|ayer|por_fin|acabo_de|logre|me|nos|fui_y|al_fin|pude [la|me|lo] abri|abrimos|abrir|abrieron|saque|hice|tengo|aperture|dieron ~ cuenta|cuentita|libreta|tarjeta|ahorro_programado|seguro|credito|prestamo
        abri|abrimos|aperture|me_abrieron ~ cuenta|libreta|mi|la|en_el|en_la|plazo
        ya la|lo abri|tengo|saque|hice
        ya soy|somos|me_hice|me_asocie|me_afilie|me_inscribi ~ socia|socio|asociad*|cooperativa|miembro
        me hice|asocie|afilie ~ socia|socio|asociad*|cooperativa|micoope|a_la
        ya tengo [mi|una|la] cuenta|libreta|tarjeta|seguro
        saque|contrate|compre|adquiri|me_aprobaron|me_dieron ~ seguro|credito|prestamo|tarjeta|microseguro
        reactiv*|active|actualice ~ cuenta
        opened|open_up ~ account|acount
        just|finally|already|got|have ~ opened|new_account|my_account|account_now
        joined|became ~ credit|union|coop*|member
        got|bought|took|signed ~ insurance|policy|loan|card|passbook
        i have ~ account ~ now|already|$
        """,
        2: "abri\nopened\nya ~ cuenta\nme dieron ~ libreta|tarjeta",
    },
    "ask_account_safety": {
        3: f"""
        es|sera|esta|estan|estara|son|que_tan|tan|seguro ~ segur*|confiable*|garantizad*|protegid*|asegurad*|a_salvo|peligros* ~ {_PLACE}|dinero|ahorro*|pisto|cuenta|plata|guardar|tener|meter|depositar|mi|alli|ahi|?
        dinero|ahorro*|pisto|plata|ahorritos ~ segur*|protegid*|asegurad*|garantizad*|a_salvo|se_pierde|perder|pierdo
        si ~ {_PLACE} ~ quiebra|cierra|quebrara|cerrara|cae|roba|falla|quebro|truena|desaparece|fracasa
        quiebra|quiebran|quebro|quebrar|bancarrota|truena ~ {_PLACE}
        {_PLACE} ~ quiebra|quebro|quebraron|se_fue|se_van|se_roba*|roban|se_queda|se_quedan|confi*|segur*
        que pasa|pasaria ~ {_PLACE} ~ quiebra|cierra|roban|quemara|queb*|cae
        confi* ~ {_PLACE}
        miedo|desconfi*|desconfianza|temor ~ {_PLACE}|meter|depositar
        fopa|fosede|fogade|seguro_de_deposito*|seguro_de_ahorro*|igd|ipab|deposit_insurance|fdic
        quien ~ cuida|responde|garantiza|protege|respalda|supervisa|vigila ~ dinero|banco|bancos|cooperativa*|ahorro*|deposito*
        se pueden|puede|pueden quedar|robar ~ dinero|ahorro*
        ^ [y] donde|adonde tengo|tenemos|guardo|esta [todo] mi|el|mis|nuestro dinero|pisto|plata|ahorro*
        is|are|how|my|money|savings ~ safe|secure|insured|protected|guaranteed ~ bank|money|savings|account|coop*|union|there|in
        money|savings|bank|coop*|union ~ safe|insured|protected|guaranteed
        bank|coop*|union ~ fail*|bankrupt|closes|collapse*|goes_under|shuts|robbed|broke
        trust ~ bank*|coop*|union
        lose ~ money|savings ~ bank|if|coop
        """,
        2: "quiebra\nsegur* ~ ?\nsafe\nconfiable\nprotegid*\ninsured\nbankrupt\ngarantizad*",
    },
    "ask_remittance_cost": {
        3: """
        comision|comisiones|tipo_de_cambio|tasa_de_cambio|tasa_cambio|exchange_rate
        cuanto|que ~ cobra|cobran|sale|cuesta|quitan|descuentan|quita|vale|valen ~ enviar|mandar|recibir|remesa|remesas|envio|envios|dolar|dolares|cambiar|transferir|western*|moneygram|remitly|giro
        cuanto|como|a_cuanto|a_como|que ~ esta|estan|pagan|paga|anda|cambian|cambio|dan ~ dolar|dolares|cambio
        mas|que|cual|donde|forma|manera ~ barat*|economic*|conviene|mejor_para|menos_cobr*|sale_mejor ~ mandar|enviar|remesa*|recibir|dinero|envio|transferir|cobrar
        mandar|enviar|recibir|remesa*|transferir ~ barat*|costo|cuesta|cobr*|economic*|conviene|impuesto|gratis|tarifa
        impuesto ~ remesa*|envio*|uno_por_ciento|1|mandar
        western*|moneygram|remitly|ria|xoom|wise|vigo|intermex|uniteller ~ cobra*|cuesta|cuanto|mejor|barat*|charge*|cheap*|fee*|cost*|rate*
        cobra*|cuesta|cuanto|mejor|barat*|charge*|cheap*|fee*|cost*|rate* ~ western*|moneygram|remitly|ria|xoom|wise|vigo|intermex|uniteller
        fee|fees|charge|charges|cost|cheap*|best|expensive|rate|rates|tax ~ send|sending|transfer*|receive|receiving|remit*|wire|dollar*|exchange|western
        send|sending|transfer*|receiv*|remit*|wire ~ fee*|cost*|cheap*|charge*|tax|rate|expensive|free
        how much ~ send|transfer|dollar|quetzal*|receive|western|charge
        dollar ~ today|worth|rate|at
        """,
        2: "comision*\ndolar ~ hoy|?\nfee|fees\ntipo de cambio\nmas barat* ~ mandar|enviar|?\ncheap*\nremitly|xoom|moneygram|western*",
    },
    "ask_credit": {
        3: """
        prestamo|prestamos|prestamista*|credito|creditos|loan|loans|prestado|microcredito*|hipoteca|mortgage|empeñ*|pawn
        deuda|deudas|debt|debts|endeudad*|mora|moras|usura
        interes|intereses|interest ~ cobr*|paga*|pago|banco|cooperativa|alto*|tasa|anual|mensual|rate|charge|?|loan|owe|monthly
        tasa de interes
        me|nos prest*
        pedir|sacar|presten|prestar|prestan|fiar|adelanto ~ prestado|prestamo|dinero|fiado|#
        debo|debemos|owe ~ banco|#|financiera|prestamista|mucho|tienda|coyote|money|people|bank
        no puedo|no_pude ~ pagar ~ cuota|deuda|prestamo|letra|mes|banco|tarjeta
        cuota|cuotas|abono|abonos|letra|letras ~ pagar|prestamo|banco|mes|atras*
        gota a gota
        borrow*|lend*|lender|loan_shark
        tarjeta de credito
        credit card
        fiador|fiadora|buro|infornet|consolidar|refinanc*
        """,
        2: "credit\ninteres*\ncuota*\nfiado\nprest*\nborrow",
    },
    "ask_insurance": {
        3: """
        seguro|seguros|microseguro* de|para|contra ~ vida|salud|medico|gastos|cosecha|siembra|milpa|cultivo|maiz|cafe|moto|carro|casa|repatriacion|funeral*|desempleo|accidente*|enfermedad*|vehiculo|muerte|incendio|terremoto|temblor
        seguro|seguros|aseguranza|aseguradora*|poliza|polizas|microseguro*|repatriacion|prima
        que|como|cuanto|hay|tienen|quiero|necesito|donde|cubre ~ seguro|seguros|aseguranza|microseguro
        asegurar|asegurarme ~ vida|cosecha|milpa|casa|moto|siembra|carro|familia|mi
        insur*|coverage|policy|premium|repatriat*
        cubre|cubren|paga el_seguro|un_seguro
        si me muero|enfermo|muere ~ seguro|cubre|paga|ayuda|traer|familia
        repatri*|traer_el_cuerpo|cuerpo
        igss|seguro_social
        """,
        1: "seguro|asegur*\ncosecha",
    },
    "invite_family": {
        3: """
        invit* ~ mi|a|familia|esposo|hijo|hermana|hermano|mama|alguien|otra|link|codigo|pariente
        invit*|invitation|invitación
        compart* ~ meta|ahorro|avance|mi|esto|con|familia
        que ~ mi|ella|el ~ vea|mire|pueda_ver|ayude|aporte|participe|entre|se_una|una|sepa|ahorre ~ meta|ahorro|tambien|conmigo|cuanto|desde|aqui|avance|lo
        agreg*|met*|añad*|inclu*|inscrib*|sum*|une*|unir* ~ mi|a esposo|hijo|hija|hermano|hermana|mama|papa|marido|familia|cuñada|suegra|prima|comadre|sobrino|tia
        mi|mis esposo|hijo|hija|hermano|hermana|mama|papa|marido|familia ~ puede|pueda|pueden|podria|quiere|desea|como ~ ver|entrar|unirse|ayudar|participar|aportar|meterse|mirar|ahorrar
        share ~ goal|progress|with|savings
        add|let|have|sign|get|include ~ my husband|wife|son|daughter|mom|mother|dad|father|brother|sister|family|partner|cousin|kids|aunt|uncle
        my husband|wife|son|daughter|mom|mother|dad|father|brother|sister|family|partner|cousin ~ join|see|view|contribute|help_with|look|follow
        meta|goal ~ compartid*|juntos|together|shared|familiar|en_familia|entre_los_dos
        """,
        2: "invit*\ncompart*\njoin\nshare\nfamilia ~ vea|unir*|entrar",
    },
    "ask_privacy": {
        3: """
        quien|quienes|alguien|gobierno|sat|banco|facilitadora|vecinos|esposo|todos|ustedes|migracion ~ ve|ven|mira|miran|lee|leen|puede_ver|pueden_ver|sabe|saben|ver|enterar*|se_entera*|escucha* ~ mi|mis|lo|datos|mensajes|esto|cuanto|ahorro|informacion
        quien|quienes [mas] ~ ve|mira|lee|sabe|ven|miran|leen|puede_ver
        mis datos|mensajes|informacion|numero ~ segur*|privad*|compart*|guard*|vend*|proteg*|con_nadie|a_quien|quien
        compart*|vend*|pas*|dan|dar|cuent*|usan|hacen ~ datos|informacion|numero|lo_que_escribo|lo_que_digo
        datos|informacion|info ~ segur*|privad*|compart*|vend*|secret*|confidencial*|protegid*
        privad*|privacidad|confidencial*|secreto|anonim*|privacy|private|confidential|anonymous|cifrad*
        por_que|para_que|porque|pa_que ~ quiere*|pide*|pregunt*|necesita* ~ mi|mis|datos|numero|nombre|cuanto|saber|eso|donde
        ocult*|escond*|esconda|tapar|hide ~ monto*|cantidad*|numeros|mensajes|dinero|amount*|balance|message*
        who ~ see|sees|reads|knows|read|access|look|views ~
        can ~ see|read|access ~ my|messages|this|what|amount*|savings
        my data|information|info|messages|details ~ safe|private|shared|secure|sold|go|used
        what ~ do ~ with ~ data|information|info|number
        share|sell|give|store|keep ~ my data|information|info|number|name|details
        why ~ ask*|need|want ~ my|name|number|how_much|information|questions
        modo discreto
        """,
        2: "datos\nprivate\nprivacy\nmy data\nmy info*\nse entera*|entere*",
    },
    "delete_my_data": {
        3: """
        borr*|elimin*|quit*|desaparezc*|olvid*|suprim* ~ mis|mi|todos|todo|lo|toda|los datos|informacion|historial|registro|registros|cuenta_de_aqui|cosas|nombre|mio|rastro|perfil|numero|lo_que|conversacion|mensajes
        ^ borrar|borrame|borreme|borren|elimineme|delete|erase|borrenme $
        borreme|borrenme|borrame|olvidese|olvideme
        borr*|elimin* ~ todo|toda
        derecho ~ olvido
        copia|descargar|download|copy|export* ~ datos|informacion|data|info|information|lo_que|mio|everything|guard*|todo
        delete|erase|remove|wipe|forget|clear ~ my|all|me|everything|data|account|information|history|details|record*
        que no quede
        no guard*|conserv* ~ mis|mi|datos|informacion|nombre|nada
        """,
        2: "borr*\nelimin*\ndelete|erase",
    },
    "unsubscribe": {
        3: """
        dar*|deme|den|darse|quiero|dame|denme [de] baja
        darme|deme|denme de [la] baja
        desuscrib*|unsubscribe|desinscrib*|desafili*|unsuscribe
        ^ baja|stop|alto|salir|end|quit|cancel_all|salirme|parar [todo|por_favor|please|already|all|thank_you] $
        sacame|saqueme|saquenme|quiteme|quitame|quitenme|retireme|retirenme|elimineme|elimineme|sacarme|remove_me|take_me
        quiero|quisiera|deseo|puedo|como|prefiero|necesito|i|want|how [me] salir|salirme|salgo|retirarme|retiro|dejar|renunciar|leave|quit ~ programa|grupo|esto|bot|chat|aqui|lista|todo|program|this|group|$
        ya no|nunca ~ mensaje|mensajes|escrib*|quiero_estar|seguir|participar|pertenecer|recibir|me_manden|me_mande|me_interesa|molest*|contact*
        no quiero|deseo|kiero [ya] [mas|ningun|que|recibir|seguir|saber|estar|nada] ~ mensaje|mensajes|programa|escriba*|mande*|de_ustedes|con_ustedes|nada_de_esto|aqui|mas
        no me|nos [vuelva*|siga*|mande*] [a|mas|ya] escrib*|mande*|mandar|contact*|moleste*|mas_mensajes
        deje|dejen|deja de escribir*|mandar*|molestar*|enviar*
        cancel* ~ suscripcion|inscripcion|servicio|participacion|programa|subscription|membership|everything|todo
        stop ~ messag*|texting|writing|contacting|sending|everything|texts
        no more messages|texts|of_this|msgs
        do not ~ message|text|write|contact|send
        take|remove|get ~ me|number ~ off|out|from|list
        leave me alone
        dejeme|dejenme en paz
        i quit
        """,
        2: "ya no quiero\nsalir|salirme\nbaja\nno more\nquit\nopt out",
    },
}
