"""How often, in careful, island, Creole and text-speak English and by ear; and what only sounds like a rhythm."""

import pytest

from tests.nlu.telling import told

WEEKLY, MONTHLY, PAYDAYS = "every WEEKLY", "every MONTHLY", "every MONTHLY;BYMONTHDAY=15,-1"
BY_THE_WEEK = [
    ("ping me every othr fri", f"{WEEKLY};INTERVAL=2;BYDAY=FR"),
    ("pleis remember me ebery sandey", f"{WEEKLY};BYDAY=SU"),
    ("all de mondeys and de fraideys", f"{WEEKLY};BYDAY=MO,FR"),
    ("ol de fraidey", f"{WEEKLY};BYDAY=FR"),
    ("every fortnight, on the Saturday", f"{WEEKLY};INTERVAL=2;BYDAY=SA"),
    ("every two weeks, on the Friday", f"{WEEKLY};INTERVAL=2;BYDAY=FR"),
    ("every other week, Mondays", f"{WEEKLY};INTERVAL=2;BYDAY=MO"),
    ("First ting Mondeh mawnin dem, every week", f"{WEEKLY};BYDAY=MO | at 08:00"),
    ("set me a reminder for Sunday mornin's at nine", f"{WEEKLY};BYDAY=SU | at 09:00"),
    ("every time Saturday come", f"{WEEKLY};BYDAY=SA"),
    ("each and every blessed Monday", f"{WEEKLY};BYDAY=MO"),
    ("every Satdeh God spare mi", f"{WEEKLY};BYDAY=SA"),
    ("can my reminders b only on wknds", f"{WEEKLY};BYDAY=SA,SU"),
    ("week in, week out remind me", WEEKLY),
    ("Every deh God sen", "every DAILY"),
    ("day in, day out", "every DAILY"),
]
BY_THE_MONTH = [
    ("every other month, on the fifth", f"{MONTHLY};INTERVAL=2;BYMONTHDAY=5"),
    ("every three months, on the tenth", f"{MONTHLY};INTERVAL=3;BYMONTHDAY=10"),
    ("one time in de mont, de day 3, remind me", f"{MONTHLY};BYMONTHDAY=3"),
    ("one time in each month, in de day 20", f"{MONTHLY};BYMONTHDAY=20"),
    ("once a month, the fifth", f"{MONTHLY};BYMONTHDAY=5"),
    ("every 2nd fri of the mo", f"{MONTHLY};BYDAY=2FR"),
    ("ebri 15 and ebri 30 of de mont", PAYDAYS),
    ("every 5th and every 20th of the month", f"{MONTHLY};BYMONTHDAY=5,20"),
    ("remember me de 15 and de last day of ebri mont", PAYDAYS),
    ("every payday, the first and the fifteenth", f"{MONTHLY};BYMONTHDAY=1,15"),
    ("every payday, which is the 5th and the 20th", f"{MONTHLY};BYMONTHDAY=5,20"),
    ("each payday, that's Fridays", f"{WEEKLY};BYDAY=FR"),
    ("tell me every quincena", PAYDAYS),
    ("the two quincenas of the month remind me", PAYDAYS),
]
CHANGED = [
    ("change me de reminder, no more in sandey, beter wensdey", f"{WEEKLY};BYDAY=WE"),
    ("don't call me Mondays no more, call me Saturdays", f"{WEEKLY};BYDAY=SA"),
    ("don't ring me on Tuesday again, ring me Friday", f"{WEEKLY};BYDAY=FR"),
    ("no more Mondays, make it Thursdays", f"{WEEKLY};BYDAY=TH"),
    ("no badda mi pan Mondeh, mek it Tursdeh", f"{WEEKLY};BYDAY=TH"),
    ("not Fridays no more, Sundays instead", f"{WEEKLY};BYDAY=SU"),
    ("tek off Sundeh an put Mondeh", f"{WEEKLY};BYDAY=MO"),
    ("stop with the Mondays, do Wednesdays and Fridays", f"{WEEKLY};BYDAY=WE,FR"),
    ("swap my mondays for tuesdays", f"{WEEKLY};BYDAY=TU"),
    ("switch me frm tues 2 fri", f"{WEEKLY};BYDAY=FR"),
    ("postpone tomorrow's reminder until Friday at three in the afternoon", "on 2026-11-27 | at 15:00"),
    ("push Friday's reminder to Monday", "on 2026-11-30"),
    ("don't remind me tomorrow, remind me Saturday", "on 2026-11-28"),
    ("instead of Friday, make it Saturday at nine", "on 2026-11-21 | at 09:00"),
]
AS_THEY_WERE = [
    ("Don't forget to remind me Friday and Sunday", f"{WEEKLY};BYDAY=FR,SU"),
    ("remind me Fridays and Sundays, not Mondays", f"{WEEKLY};BYDAY=FR,SU"),
    ("change my reminder to Mondays", f"{WEEKLY};BYDAY=MO"),
    ("I sell Mondays and Fridays, remind me Saturdays", f"{WEEKLY};BYDAY=SA"),
    ("from Monday to Friday remind me", f"{WEEKLY};BYDAY=MO,TU,WE,TH,FR"),
    ("no more in Mondays", f"{WEEKLY};BYDAY=MO"),
    ("cancel tomorrow's reminder", "on 2026-11-25"),
    ("every payday put 10 dollars", "10.00 USD | every MONTHLY;BYMONTHDAY=15,-1"),
]


@pytest.mark.parametrize(("message", "when"), [*BY_THE_WEEK, *BY_THE_MONTH, *CHANGED, *AS_THEY_WERE])
def test_how_often_in_english(message: str, when: str) -> None:
    assert told(message) == when
