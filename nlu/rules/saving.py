"""Phrases about saving, remittances, the budget and reminders."""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

_SAVED = "guarde|ahorre|aparte|junte|meti|puse|deposite|eche|guardamos|ahorramos|apartamos|juntamos|metimos|depositamos|abone|aorre|entregue_al|logre_guardar|logre_ahorrar|logre_juntar|logre_apartar|pude_guardar|pude_ahorrar|pude_apartar|pude_juntar|alcance_a_guardar|alcance_a_ahorrar"
_SAVED_HAVE = "guardado|ahorrado|apartado|juntado|metido|puesto|depositado"
_GOAL_VERB = "ahorrar|guardar|juntar|apartar|reunir|completar|aorrar"

SAVING: dict[str, dict[int, str]] = {
    "record_saving": {
        3: f"""
        {_SAVED} ~ #
        # ~ {_SAVED}
        ya|hoy|ayer|antier|ahorita|anoche [le|lo|los|me|si] {_SAVED}
        {_SAVED} [lo|mi|la|los|algo|otro|otros|unos] [de|del|ahorro|dinerito|poquito|cuchubal|billete|sencillo|vuelto|hoy|ayer]
        acabo|acabamos de guardar|ahorrar|apartar|meter|depositar|juntar|poner
        he|hemos|habia|llevo_hoy {_SAVED_HAVE} ~ #
        anot*|apunt*|registr*|agreg*|sum*|pong* ~ # ~ ahorro|ahorre|guarde|meta|ahorrados|alcancia|cuchubal|cuenta
        anot*|apunt*|registr*|agreg* ~ ahorro|lo_que_guarde|lo_que_ahorre|deposito
        ^ anot*|apunt*|registr*|agreg*|sum* ~ #
        # ~ a|al|en|para|pa ahorro|la_alcancia|alcancia|la_meta|mi_meta|el_cuchubal|cuchubal|el_cochinito|cochinito|mi_ahorro|el_ahorro|la_cuenta|mi_cuenta
        saved|deposited ~ #
        # ~ saved|deposited
        put|set|stashed|stored|tucked ~ # ~ aside|away|savings|bank|account|jar|piggy|box|by|in|into|cuchubal|goal
        put|set # ~
        i|we|just|have|already saved|deposited
        add|record|log|write|note|register ~ # ~ savings|goal|saved|to|for|in|down
        """,
        2: f"{_SAVED}\nsaved\nguardadito\nput ~ aside|away\nya esta|tengo guardado|ahorrado|apartado ~ #",
    },
    "record_withdrawal": {
        3: """
        saque|retire|sacamos|retiramos|tome|agarre|use|gaste|ocupe|cogi|quite|usamos|gastamos|tuve_que_sacar|tuve_que_usar|tuve_que_agarrar|tuvimos_que_sacar|tuve_que_gastar|tuve_que_tocar ~ ahorro|ahorros|alcancia|meta|cuchubal|lo_ahorrado|lo_guardado|guardado|cuenta|guardadito|cochinito
        saque|retire|sacamos|retiramos|agarre|ocupe|cogi|quite ~ #
        # ~ saque|retire|agarre|ocupe
        saque|retire|sacamos|agarre ~ de|del|lo ~
        tuve|tuvimos|toco que|me_toco sacar|usar|gastar|retirar|agarrar|ocupar|romper|quebrar
        me|nos toco sacar|usar|gastar|retirar|agarrar
        acabo de sacar|retirar
        use|gaste ~ ahorro|ahorros|lo_que_tenia|lo_guardado
        romp*|quebr* ~ alcancia|cochinito|chanchito
        rest*|descuent*|quit* ~ # ~ ahorro|meta|cuenta
        took|withdrew|pulled|spent|used|taken|borrowed ~ # ~ savings|goal|account|out|saved|fund|from
        took|withdrew|pulled|taken|take ~ out
        withdr*
        had to use|take|spend|dip|break|pull
        used|spent|dipped ~ savings|saved|fund
        """,
        2: "saque\nretir*\nretiro\nwithdraw*\ntake out\nhad to take",
    },
    "check_progress": {
        3: f"""
        cuanto|cuantos|kuanto|que_tanto [es] [lo] [que] [ya] llevo|llevamos|tengo|hay|tenemos|junte|ahorre|guarde|he|va|voy|hemos|falta|faltan|me_falta|nos_falta|suma|completo
        cuanto|cuantos|que_tanto ~ llevo|llevamos|falta|faltan|ahorrado|guardado|juntado|he_ahorrado|he_guardado|apuntado
        cuanto|cuantos|que_tanto ~ tengo|tenemos|hay ~ ahorr*|guard*|meta|$
        como|cuanto va|voy|vamos|van|anda ~ meta|ahorro|ahorros|cuenta|cuentas|$
        mi|mis|ver|el saldo|avance|avances|progreso|balance|estado_de_cuenta|ahorro ~ $
        saldo|avance|progreso
        ya|cuando|falta*|cerca ~ llegue|llego|alcance|alcanzo|complete|completo|cumpli|cumplo ~ meta|a_los|los|?
        ya [lo] {_SAVED} ~ ?
        how much|many|far|close|long ~ saved|have|left|need|goal|savings|got|missing|am_i|so_far|save
        my|the|show|check|see balance|progress|savings|total|goal
        how ~ goal|savings|doing|going
        am i close|there|near|on_track
        did i|you|u reach|save|write|record|log|note|get
        do i have [enough|left]
        lista|historial|resumen|detalle|recuento ~ ahorr*|guard*|llevo|movimientos|depositos|meta
        ver|mir*|muestr*|enseñ*|diga*|decime|digame|revis* ~ mi|mis|lo_que|el|la meta|metas|ahorro|ahorros|cuanto|saldo|avance|llevo|cuentas
        se|quedo|quedaron anot*|apunt*|registr*|guard*
        vamos|voy bien ~ meta|ahorro|$
        """,
        2: "saldo\nbalance\nprogress\nmeta ?\ncuanto ~ llevo|falta|tengo\nllevo ~ ?\nhow much\nlo que llevo",
    },
    "set_goal": {
        3: f"""
        quiero|quisiera|deseo|queremos|necesito|voy|vamos|pienso|pensamos|me_gustaria|empezar|comenzar|empiezo|puedo|podemos|propongo|tengo_que|hay_que|decidi|ocupo|quieres|queria|iniciar [a] [empezar|comenzar|poder|ir] [a] {_GOAL_VERB}
        {_GOAL_VERB}|ahorro|ahorrando|guardando|juntando [#] [quetzales|dolares|lempiras|pesos|cordobas] para|pa|pal [el|la|los|las|un|una|mi|mis]
        crear|cree|creeme|nueva|otra|poner|ponga|pongame|poneme|hacer|agregar|agregue|abrir|cambiar|cambie|modificar|fijar|definir|establecer|apunte|anote|hagame|tener|subir|bajar|editar [una|un|la|mi|de|esa] [nueva|otra|mi] meta
        mi meta es|sera|va_a_ser
        meta de|nueva|para|pa|: ~
        ^ para|pa|pal ~ techo|casa|utiles|escuela|navidad|medicina|cama|estufa|refri|moto|terreno|graduacion|quinceañera|cumpleaños
        want|need|like|wanna|going|plan|planning|start|trying|hope|begin|thinking|help [me] [to] [start|begin|of] save|saving
        save|saving [up|#|money|some] for|toward*|to ~
        set|create|make|new|add|change|start|edit|update|another|open ~ goal|target
        my goal is
        goal of|for
        put|save|setting ~ each|every|a week|month
        {_GOAL_VERB} ~ cada|por|al semana|mes|quincena|semanal|mensual
        """,
        2: f"{_GOAL_VERB} ~ para|pa|pal\nmeta\ngoal\nahorr* para|pa|pal\nsave for\nquiero {_GOAL_VERB}\njuntar ~ para|pa",
        1: f"{_GOAL_VERB}\nahorr*\nsave|saving|savings",
    },
    "record_remittance": {
        3: """
        [me|nos] llego|llegaron|cayo|entro|vino|entraron|cayeron|recibi|recibimos|cobre|cobramos|fui_a_traer|fui_a_cobrar|retire|saque_la [ya|hoy|ayer] [la|mi|el|una|lo|los] remesa|remesas|remesita|envio|giro|dinero_de|dinerito|pisto|plata|transferencia|deposito_de
        [me|nos] mando|mandaron|envio|enviaron|deposito|depositaron|giro ~ # ~
        [me|nos] mando|mandaron|envio|enviaron|deposito ~ mi|el ~ esposo|marido|hijo|hija|hermano|hermana|papa|mama|tio|tia|viejo|sobrino|primo|cuñado|yerno|nieto|padre|madre
        mi|el|la esposo|marido|hijo|hija|hermano|hermana|papa|mama|tio|tia|viejo|sobrino|primo|cuñado|yerno|nieto|padre|madre|mujer|esposa|tata|prima|suegro ~~ mando|envio|mandaron|deposito|giro ~
        ya|hoy|ayer [me|nos] llego|mando|mandaron|cayo|vino|deposito|depositaron|enviaron|entro|envio
        recibi|recibimos|cobre|cobramos ~ #
        recibi|recibimos|cobre|cobramos ~ remesa|envio|giro|de_mi|del_norte|estados|usa
        remesa ~ llego|cayo|entro|recib*|fue|fueron|vino|ya|de_este
        llego|cayo|vino|entro|llegaron ~ # ~
        got|received|picked|cashed|collected ~ remittance|remesa|transfer|money|western|wire
        remittance|remesa|transfer|money ~ came|arrived|here|in|landed|received|got
        sent|wired me|us|the|my|home ~ # ~
        son|husband|brother|dad|father|sister|daughter|aunt|uncle|mom|wife|cousin|nephew|grandson|he|she ~ sent|wired|transferred ~
        received|got # ~ from|remittance
        """,
        2: "remesa\nremittance\nremesas\nme llego|mandaron|mando|cayo\nsent me|us\ncobre\nrecibi",
    },
    "plan_budget": {
        3: """
        presupuesto*|budget*|budjet
        organizar*|repart*|distribu*|administr*|ordenar|dividir|manejar|planear|planificar|controlar|acomodar|rendir|organis* ~ dinero|gasto|gastos|remesa|pisto|plata|quincena|sueldo|casa|lo_que|cuentas|pago|pagos
        en que|donde ~ se_va|gasto|se_me_va|gastamos|gastando ~
        no me|nos alcanza|queda|rinde
        no|nunca|nada ~ alcanza|rinde|me_queda|sobra|ajusta
        gasto|gastos|expenses|spending
        reduc*|baj*|recort* ~ gasto|gastos
        split|manage|organize|divide|plan|track|stretch|control ~ money|expenses|spending|remittance|income|paycheck|bills|salary
        where ~ money ~ go|goes|going
        run out of money
        how much ~ spend|food|rent|should_i
        make ends meet
        cuanto ~ gast*|debo_gastar|para_comida|puedo_gastar
        ingresos|income
        que hago con ~ remesa|dinero|#
        """,
        2: "gast*\nalcanza\nbills\nspend*\ncomida ~ luz\nrepart*",
    },
    "set_reminder": {
        3: """
        recuerd*|recordar*|recorda*|acuerd*|remind*|recuérdeme|avis*|aviseme|alarma|alarm|notif* ~ cada|los|todos|mañana|a_las|el|dia|dias|semana|mes|que|para|de|tonight|every|on|at|to|tomorrow|each|me|viernes|lunes|sabado|domingo|diario
        recuerdeme|recuerdame|recordame|recordarme|recordarmelo|acuerdeme|acordame|aviseme|avisame|avisarme|haceme_acordar|hagame_acordar|hacerme_acordar|remind_me
        poner|ponga|pongame|poneme|crear|cree|quiero|necesito|programe|programar|activar|active|mande*|mandame|hagame|cambi*|set|create|add|need|want|make|mover|mueva|agregue|enviame|envieme ~ recordatorio|recordatorios|aviso|alarma|reminder|reminders|alert|alarm
        que me recuerde*|avise*|acuerde*
        se me olvida
        i|always|keep forget
        mensaje|mensajito|text|ping|message|write ~ cada|todos|every|each ~ lunes|viernes|dia|semana|quincena|day|week|friday|monday|night
        me escrib*|mand* cada|todos|los ~
        """,
        2: "recordatorio*\nreminder*\nremind\nrecuerd*\nrecord*me|recordar\naviso|avise|aviseme\nalarma",
    },
    "stop_reminders": {
        3: """
        no|ya_no|deje*|dejen|pare*|parar|quite*|quitar|cancel*|elimin*|suspend*|apag*|deten*|desactiv*|borr*|paus*|silenci*|basta|menos|demasiados|muchos|stop|turn|cancel|remove|delete|mute|disable|pause|fewer|less|many|quit|sin|no_mas|descans* ~ recordatorio|recordatorios|recordatorios|aviso|avisos|recordar|recordarme|recuerd*|recuerde|recordando|avise|avisar|avisarme|alarma|alarmas|notificacion*|reminder|reminders|reminding|alerts|notifications|remind|nudges
        recordatorio*|avisos|aviso|reminders|notificaciones|alarma ~ no|ya_no|pare*|quite*|molesta*|cansa*|mucho|demasiado|off|pause|stop|por_ahora|suspend*|hasta
        ^ pausa|pause|pausar|silencio|mute
        paus*|pause|descanso|break ~ mensajes|avisos|recordatorios|messages|mes|semana|week|month|un_tiempo|while|hasta|until
        no me mande*|escriba* ~ mensajes ~ por|hasta|este|esta|tanto|tantos|noche|ahorita
        no ~ tanto|tantos|seguido ~ mensaj*|recuerd*|recordator*|avis*
        muchos|demasiados mensajes
        too many messages|texts
        escriba|mande ~ menos
        vacaciones|hasta_enero|hasta_que_regrese ~ mensajes|avisos|recordatorios
        no molest*|moleste
        """,
        2: "pausa\npause\nmute\nsilenci*\nme molesta*|cansa*|aburre*",
    },
}
