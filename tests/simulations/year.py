"""A year of two hundred households through the real services, planner and mouth, with real dates and a moved clock.

python -m tests.simulations.year      lives the whole year and writes docs/simulacion-anual.md
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from pathlib import Path
from time import monotonic

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.outgoing.proactive import call_for
from core.domain.campaigns import Content
from core.domain.delivery import DeliveryState, Kind
from core.domain.goals import GoalState
from core.domain.household import Consent
from core.domain.staff import Role, Staff
from core.i18n import Catalogs
from core.library import Library
from core.services import campaign_drafts, campaigns, deliveries, groups, help_requests, households
from core.services import staff as staff_service
from core.services.deliveries import NAMES_A_GOAL, Claimed, Outcome, Sent, TryLater, Uncertain
from core.storage.database import Database
from core.storage.deliveries import DeliveryRow
from core.storage.goals import GoalRow
from core.storage.tables import METADATA
from scheduler.planning import plan
from tests.core.month import Said, check_budget, quiet_breaches
from tests.simulations.living import Act, Life

ROOT = Path(__file__).parents[2]
#: New Year's Day of a whole year, midnight in Guatemala.
BEGIN = datetime(2026, 1, 1, 6, tzinfo=UTC)
STAFF_CHAT, RELATIVES, GROUPS = 900_000, 800_000, 4
TRACK = ("a-donde-se-va", "mensajes-y-enlaces-falsos", "alcancia-o-cuenta")


@dataclass(frozen=True)
class Heard(Said):
    """What came to her phone, in the words that she read, and the goals that she was saving for then."""

    words: str = ""
    saves_for: tuple[str, ...] = ()

    @property
    def names_her_goal(self) -> bool:
        return any(f"<b>{name}</b>" in self.words for name in self.saves_for)


@dataclass
class Year:
    database: Database
    library: Library
    catalogs: Catalogs
    households: int
    days: int
    dice: random.Random
    begin: datetime = BEGIN
    said: list[Heard] = field(default_factory=list)
    lives: dict[int, Life] = field(default_factory=dict)
    staff: list[tuple[Staff, int]] = field(default_factory=list)
    _acts: list[tuple[datetime, int, Life, Act]] = field(default_factory=list)
    _number: Iterator[int] = field(default_factory=count)

    def live(self) -> None:
        self._found()
        now, morning, end = self.begin, self.begin, self.begin + timedelta(days=self.days)
        while now < end:
            if now >= morning:
                self._wake(morning)
                morning += timedelta(days=1)
            self._act_until(now)
            self._tick(now)
            # The machine stands still for a night once in a while.
            away = timedelta(hours=self.dice.choice((2, 8, 30))) if self.dice.random() < 0.002 else timedelta()
            by_day = 1 if now.hour > 11 or now.hour < 4 else 3
            now += timedelta(minutes=self.dice.uniform(50, 120) * by_day) + away

    def _found(self) -> None:
        with self.database.write() as session:
            invited = staff_service.invite(session, Role.FACILITATOR, self.begin)
            eva = staff_service.accept(session, invited, STAFF_CHAT, "Eva", "es", self.begin)
            made = [groups.create(session, f"Grupo {n}", eva, "GT", self.begin, f"g{n}") for n in range(GROUPS)]
            session.flush()
            eva = staff_service.by_chat(session, STAFF_CHAT) or eva
            self.staff = [(eva, group.id) for group in made]
            for number in range(1, self.households + 1):
                her = households.meet(session, number, "es", "GT", "America/Guatemala", self.begin)
                groups.join(session, her.id, f"g{number % GROUPS}", self.begin)
                households.agree(session, her.id, self.begin)
                for consent in (Consent.REMINDERS, Consent.SHARE, Consent.STATISTICS):
                    households.set_consent(session, her.id, consent, True, self.begin)
                relative = None
                if number % 8 == 0:
                    chat = RELATIVES + number
                    relative = households.meet(session, chat, "es", "US", "America/New_York", self.begin).id
                life = Life.drawn(her.id, random.Random(number), self.library, relative)
                life.begins(session, self.begin)
                self.lives[her.id] = life

    def _wake(self, morning: datetime) -> None:
        """What households and staff will do on this day."""
        with self.database.read() as session:
            for life in self.lives.values():
                her = households.seen(session, life.id)
                day = her.local(morning + timedelta(hours=12)).date()
                for at, act in life.today(her, day):
                    moment = datetime.combine(day, at, her.local(morning).tzinfo).astimezone(UTC)
                    heappush(self._acts, (max(moment, morning), next(self._number), life, act))
        with self.database.write() as session:
            for eva, group_id in self.staff:
                source = f"{group_id}:{morning:%y%m%d}"
                if self.dice.random() < 1 / 10:
                    at = morning + timedelta(hours=self.dice.uniform(0, 24))
                    lesson = self.dice.choice(TRACK)
                    campaigns.schedule(session, self.library, eva, group_id, lesson, at, morning, source)
                if morning.day == 1 and morning.month % 4 == 2:
                    track = campaign_drafts.draft(
                        session, self.library, eva, group_id, Content.TRACK, morning, f"t{source}", lessons=TRACK
                    )
                    campaign_drafts.send(session, eva, track.id, morning, "America/Guatemala")
            eva, _ = self.staff[0]
            for number in self.dice.sample(sorted(self.lives), max(1, self.households // 60)):
                words, source = "¿Cómo le va con su meta?", f"w{number}:{morning:%y%m%d}"
                if households.seen(session, number).is_active:
                    help_requests.write_to(session, eva, number, words, morning, source)

    def _act_until(self, now: datetime) -> None:
        with self.database.write() as session:
            while self._acts and self._acts[0][0] <= now:
                at, _, life, act = heappop(self._acts)
                life.does(session, act, at)

    def _tick(self, now: datetime) -> None:
        with self.database.write() as session:
            while plan(session, self.library, now):
                pass
        while True:
            with self.database.write() as session:
                claimed = deliveries.claim_due(session, now, 100)
                hers = {one.household.id: _saved_for(session, one.household.id) for one in claimed}
            if not claimed:
                return
            became = [(one, self._outcome()) for one in claimed]
            for one, outcome in became:
                self._hear(one, outcome, hers[one.household.id], now)
            with self.database.write() as session:
                deliveries.settle_all(session, became, now)

    def _hear(self, one: Claimed, outcome: Outcome, saves_for: tuple[str, ...], now: datetime) -> None:
        call = call_for(one, self.catalogs, self.library)
        is_taken = isinstance(outcome, Sent | Uncertain)
        kind, number = one.delivery.kind, one.delivery.id
        self.said.append(Heard(kind, number, now, one.household, is_taken, str(call.params["text"]), saves_for))
        if is_taken and one.household.id in self.lives:
            self.lives[one.household.id].heard.append(one)

    def _outcome(self) -> Outcome:
        dice = self.dice.random()
        return Uncertain("reset") if dice < 0.002 else TryLater(30) if dice < 0.01 else Sent(1)


def _saved_for(session: Session, household_id: int) -> tuple[str, ...]:
    """Out of the table itself: what is asked of the product must not be answered by it."""
    query = select(GoalRow.name).where(GoalRow.household_id == household_id, GoalRow.state == GoalState.ACTIVE)
    return tuple(session.scalars(query))


def lived(folder: Path, library: Library, count: int, days: int, begin: datetime = BEGIN, seed: int = 7) -> Year:
    database = Database(f"sqlite:///{folder}/year.db")
    METADATA.create_all(database.engine)
    year = Year(database, library, Catalogs(ROOT / "locales"), count, days, random.Random(seed), begin)
    year.live()
    return year


def nameless(said: Sequence[Heard]) -> list[Heard]:
    """Reminders and nudges that name no goal, though she saves for one and did not ask to have it left out."""
    asked = [one for one in said if one.kind in NAMES_A_GOAL]
    return [one for one in asked if one.household.names_goal and one.saves_for and not one.names_her_goal]


def named_in_spite(said: Sequence[Heard]) -> list[Heard]:
    """What names a goal to who asked that none be named."""
    return [one for one in said if not one.household.names_goal and one.names_her_goal]


def table(year: Year) -> str:
    """Kinds by month, put off, and dropped with the reason."""
    with year.database.read() as session:
        rows = list(session.scalars(select(DeliveryRow)))
    months = sorted({f"{one.local:%Y-%m}" for one in year.said})
    said = Counter((one.kind, f"{one.local:%Y-%m}") for one in year.said if one.is_taken)
    put_off = Counter(row.kind for row in rows if row.state is DeliveryState.SENT and row.due_at > row.meant_for)
    gone: dict[Kind, Counter[str]] = {kind: Counter() for kind in Kind}
    for row in rows:
        if row.state not in (DeliveryState.SENT, DeliveryState.DUE):
            gone[row.kind][row.reason or str(row.state)] += 1
    head = ["clase", *(month[2:] for month in months), "dichos", "aplazados", "no dichos, y por qué"]
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    for kind in Kind:
        counts = [said[kind, month] for month in months]
        why = " · ".join(f"{reason} {number}" for reason, number in gone[kind].most_common()) or "—"
        if sum(counts) or gone[kind]:
            cells = [str(kind), *map(str, counts), str(sum(counts)), str(put_off[kind]), why]
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def money(year: Year) -> dict[str, int]:
    """What the households told of, and how many remittances did not come."""
    return dict(sum((Counter(life.told) for life in year.lives.values()), Counter()))


def busiest(said: Sequence[Heard]) -> tuple[int, int]:
    """The most of what is measured that one household heard in a day, and in a week of what we say unasked."""
    days = Counter((one.household.id, one.local.date()) for one in said if one.is_taken and one.kind.is_measured)
    ours = [one for one in said if one.is_taken and one.kind.is_measured and not one.kind.is_own]
    weeks = Counter((one.household.id, one.local.date().isocalendar()[:2]) for one in ours)
    return max(days.values(), default=0), max(weeks.values(), default=0)


TEXT = """# Un año de doscientos hogares, simulado

Se mide con `.venv/bin/python -m tests.simulations.year`, que escribe esta página (última vez: {on}, {seconds:.0f} s).
`make soak` vive el mismo año y exige lo mismo; en cada cambio lo exige uno más corto, de 40 hogares y un trimestre.

{households} hogares viven {days} días, del 1 de enero al 31 de diciembre de 2026, con los servicios, el planificador
y las palabras verdaderas y el reloj adelantado. Unos reciben cada quincena, otros cada mes, otros de vez en cuando;
una de cada ocho remesas no llega, y en diciembre llega y se gasta más. Ahorran, retiran, alcanzan y dejan metas, piden
recordatorios con y sin meta, hacen pausas, cambian de reloj y de horas de silencio, van a citas, se van. Las
facilitadoras mandan lecciones y escriben. La máquina se detiene a veces una noche entera.

| lo que se exige | casos que no lo cumplen |
|---|---|
| un recordatorio, o un aviso de remesa, nombra una meta suya (o ella pidió que no se nombre) | {nameless} |
| a quien pidió que no se nombre, no se le nombra | {in_spite} |
| nada en sus horas de silencio | {quiet} |
| nada por encima del presupuesto de atención | 0 |

Lo más que un hogar oyó: {per_day} en un día; {per_week} en una semana de lo que no pidió. De {reminders} recordatorios
y avisos de remesa, {without} fueron a quien los pidió sin tener ninguna meta abierta: se le pregunta para qué quiere
ahorrar. Sin nombrar la meta, porque así lo pidió: {private}.

Remesas contadas: {remittances}. Que no llegaron: {missed}. Ahorros anotados: {savings}. Retiros: {withdrawals}.

{table}

«Aplazado» es lo que se dijo más tarde de lo que se quería: tras la noche, o al día siguiente. Las razones son las de
[recordatorios.md](recordatorios.md).
"""


def page(year: Year, seconds: float, on: date) -> str:
    check_budget(year.said)
    day, week = busiest(year.said)
    about = [one for one in year.said if one.kind in NAMES_A_GOAL and one.is_taken]
    return TEXT.format(
        on=on,
        seconds=seconds,
        households=year.households,
        days=year.days,
        nameless=len(nameless(year.said)),
        in_spite=len(named_in_spite(year.said)),
        quiet=len(quiet_breaches(year.said)),
        per_day=day,
        per_week=week,
        reminders=len(about),
        without=sum(not one.saves_for for one in about),
        private=sum(not one.household.names_goal for one in about),
        table=table(year),
        **{key: money(year).get(key, 0) for key in ("remittances", "missed", "savings", "withdrawals")},
    )


def main() -> None:
    began = monotonic()
    with tempfile.TemporaryDirectory() as folder:
        year = lived(Path(folder), Library.read(ROOT / "content", BEGIN.date()), 200, 365)
        text = page(year, monotonic() - began, date.today())
    (ROOT / "docs" / "simulacion-anual.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
