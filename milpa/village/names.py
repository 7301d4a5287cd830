"""What people here are called and what they save for. All of it is made up."""

WOMEN = [
    "Micaela",
    "Juana",
    "Petrona",
    "Catarina",
    "Rosario",
    "Candelaria",
    "Elvira",
    "Marta",
    "Dominga",
    "Isabel",
    "Lucía",
    "Tomasa",
    "Angelina",
    "Florinda",
    "Aura",
    "Delfina",
    "Irma",
    "Gloria",
    "Reina",
    "Yolanda",
    "Santos",
    "Ofelia",
    "Zoila",
    "Herlinda",
    "Blanca",
    "Amparo",
]
MEN = [
    "Andrés",
    "Domingo",
    "Tomás",
    "Nicolás",
    "Efraín",
    "Santiago",
    "Ramiro",
    "Feliciano",
    "Mateo",
    "Lázaro",
    "Baltazar",
    "Gregorio",
]
# fmt: off
FACILITATORS = [
    "Nohemí", "Vilma", "Arely", "Wendy", "Telma", "Leticia", "Sonia", "Maritza", "Ingrid", "Odilia",
]
# fmt: on
VILLAGES = (
    "La Esperanza",
    "Santa Rosa",
    "El Rosario",
    "San Rafael",
    "Buena Vista",
    "Las Brisas",
    "El Porvenir",
    "Nueva Unión",
    "La Cumbre",
    "Los Encinos",
)
#: What it is called and what it costs, in whole units of the household's money.
GOALS = (
    ("útiles de la escuela", 900),
    ("techo de lámina", 4800),
    ("para imprevistos", 1500),
    ("estufa mejorada", 1300),
    ("medicina de mi mamá", 800),
    ("gallinas", 600),
    ("inscripción de mi hija", 2200),
    ("máquina de coser", 3200),
    ("piso de la cocina", 2800),
    ("fiesta de la niña", 2500),
    ("abono para la milpa", 1100),
    ("tinaco", 1700),
)
SENDERS = ("mi esposo", "mi hijo", "mi hija", "mi hermano", "mi papá")
RHYTHMS = ("FREQ=WEEKLY;BYDAY=FR", "FREQ=WEEKLY;BYDAY=SU", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=WEEKLY;BYDAY=MO")
HELP = ("account", "papers", "other")
