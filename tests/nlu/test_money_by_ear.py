"""Money spelt by ear and by thumb, and by the names that it has in one country: families, with their limits."""

import pytest

from nlu.reading import main_amount, read
from tests.nlu.telling import NOW, money, told

WORDS_ON_THE_COAST = [
    ("ah put op wahn honjrid an twenti quetzal", "120.00 GTQ"),
    ("ah put op tuu hunjrid an fifti quetzales", "250.00 GTQ"),
    ("put weh chree hondred quetzal", "300.00 GTQ"),
    ("fo tousan quetzals, das weh ah want", "4000.00 GTQ"),
    ("twelv hunjrid quetzal fi wahn sowin masheen", "1200.00 GTQ"),
    ("wan tousan ayt hunjrid quetzal", "1800.00 GTQ"),
    ("tri jondred fifti dolar", "350.00 USD"),
    ("eleven tousan five hundred quetzal", "11500.00 GTQ"),
    ("a hundred n fifty quetzal", "150.00 GTQ"),
    ("tree fifty q fi di pikni", "3.50 GTQ (350.00 GTQ)"),
    ("di wan twenti weh ah mek gaan eena di savings", "120.00 - (1.20 -)"),
    ("siksti kets", "60.00 GTQ"),
    ("six hunjed fifty, put it one side", "650.00 -"),
]
HUNDREDS = [
    ("twenty five hundred quetzales", "2500.00 GTQ"),
    ("twenty-two hundred quetzales", "2200.00 GTQ"),
    ("fifty five hundred dollars", "5500.00 USD"),
    ("nineteen hundred dollars", "1900.00 USD"),
    ("fifteen hundred bucks", "1500.00 USD"),
]
BY_EAR = [
    ("guardé quinientoz quetzales", "500.00 GTQ"),
    ("ahorré siento beinte", "120.00 -"),
    ("guardé ciento y veinte quetzales", "120.00 GTQ"),
    ("metí mil y quinientos quetzales", "1500.00 GTQ"),
    ("metí doscientos y cincuenta", "250.00 -"),
    ("aparté ciento y medio", "150.00 -"),
    ("guarde beinti sinco", "25.00 -"),
    ("medio millar de quetzales", "500.00 GTQ"),
    ("quinse quesal", "15.00 GTQ"),
    ("600 quetzels", "600.00 GTQ"),
    ("300 lepiras", "300.00 HNL"),
    ("2 mil y medio, en quetzales", "2500.00 GTQ"),
    ("guardé un cien y un cincuenta", "150.00 -"),
    ("1oo quetzales", "100.00 GTQ"),
    ("guardé entre cien y doscientos", "100.00 - | 200.00 -"),
    ("gané entre mil y dos mil", "1000.00 - | 2000.00 -"),
]


@pytest.mark.parametrize(("message", "amount"), [*WORDS_ON_THE_COAST, *HUNDREDS, *BY_EAR])
def test_a_sum_is_heard_however_it_is_spelt(message: str, amount: str) -> None:
    assert told(message) == amount


@pytest.mark.parametrize(
    ("country", "message", "amount"),
    [
        ("HN", "32 mil lemps", "32000.00 HNL"),
        ("HN", "200 limps", "200.00 HNL"),
        ("HN", "guardé 200 lempiritas", "200.00 HNL"),
        ("HN", "dos tostones le eché a la alcancía", "1.00 -"),
        ("HN", "guardé tres daimes", "0.60 -"),
        ("GT", "una choca guardé", "0.25 -"),
        ("SV", "le metí un dólar y tres coras", "1.75 USD"),
        ("SV", "un dólar con dos coras", "1.50 USD"),
        ("SV", "guardé cinco dólares y una cora", "5.25 USD"),
        ("SV", "me puso 200 bolas", "200.00 -"),
        ("SV", "metí veinte varas a la caja", "20.00 -"),
        ("NI", "save 2k cord", "2000.00 NIO"),
        ("NI", "i toke 100 crods", "100.00 NIO"),
        ("NI", "put dong 80 cords", "80.00 NIO"),
        ("NI", "eché 8 chelines", "2.00 -"),
        ("MX", "ya eché 3 ciegos", "300.00 -"),
        ("MX", "guardé 4500 peos", "4500.00 MXN"),
        ("MX", "guardé dos lucas", "2.00 - (2000.00 -)"),
        ("US", "saved two bucks and a quarter", "2.25 USD"),
        ("US", "my son sent 80 US", "80.00 USD"),
        ("US", "put a buck fifty in the jar", "1.50 USD"),
    ],
)
def test_each_country_has_its_names_for_money(country: str, message: str, amount: str) -> None:
    assert told(message, country) == amount


@pytest.mark.parametrize(
    ("country", "message"),
    [
        ("NI", "ok tnx luv u a real help"),
        ("NI", "gi mi di reminder 9 in di nite monday to thursday"),
        ("NI", "memba mi evry Satdeh, six a clack evenin"),
        ("GT", "lo siento mucho"),
        ("GT", "vendí 20 varas de tela"),
        ("GT", "dos bolas de masa vendí"),
        ("US", "remind me at a quarter past six"),
        ("US", "two of our colleagues were robbed, I want a savings plan"),
        ("US", "when i was 9 my mom left, I want to save"),
        ("GT", "they planted one mango tree and saved it"),
        ("GT", "3 ciegos piden dinero"),
    ],
)
def test_what_only_sounds_like_money_is_none(country: str, message: str) -> None:
    assert not read(message, now=NOW, country=country).amounts


@pytest.mark.parametrize(
    ("country", "message", "amount"),
    [
        ("NI", "set up sumn 4 mi nuh, washin machine, 9000 cord", "9000.00 NIO"),
        ("NI", "tk out 350 cords 4 d meds", "350.00 NIO"),
        ("GT", "I wan fifty quetzales", "50.00 GTQ"),
        ("HN", "I sole two grouper an put a tousan lemps aside for the noo mooring", "1000.00 HNL"),
        ("HN", "vant to save for a yamaha forty horse it cost ninety thousand lempira", "90000.00 HNL"),
        ("GT", "guardé 50 y me quedan 100 quetzales", "50.00 GTQ"),
    ],
)
def test_of_several_numbers_the_money_is_meant(country: str, message: str, amount: str) -> None:
    found = main_amount(read(message, now=NOW, country=country, intent="record_saving"), "saving")
    assert found is not None
    assert money(found) == amount


@pytest.mark.parametrize(
    ("message", "amount"),
    [
        ("ai put for jandred dolars", "400.00 USD"),
        ("ai put tuenti faif dolars", "25.00 USD"),
        ("ai put forti tu dolars", "42.00 USD"),
        ("ai put tuelf dolars", "12.00 USD"),
        ("ai put uan jondred an terti dolars", "130.00 USD"),
        ("ai put tu tausand tri jondred", "2300.00 -"),
    ],
)
def test_numbers_by_a_spanish_ear(message: str, amount: str) -> None:
    assert told(message) == amount
