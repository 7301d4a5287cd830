"""A facilitator's message that names the goal, and a household that wants hers left out of what we send."""

from sqlalchemy.orm import Session

from core.domain.money import Money
from core.library import Library
from core.services import campaign_drafts as drafts
from core.services import campaigns, goals, residence
from tests.conftest import NOW, Cast
from tests.core.test_campaign_kinds import message, say, send, texts


def test_a_message_that_names_the_goal_passes_over_who_wants_hers_left_out(
    session: Session, cast: Cast, library: Library
) -> None:
    for her in (cast.ana, cast.beto):
        goals.set_goal(session, her, "techo", Money.of(900, "GTQ"), None, NOW, f"g{her.id}")
    made = message(session, cast, library, "¿Cómo va {meta}?")
    residence.set_names_goal(session, cast.ana, False)
    assert drafts.preview(session, cast.eva, made.id, NOW).audience.excluded == {"no_goal": 1}
    send(session, cast, made)
    # Beto changes his mind after it was planned.
    campaigns.plan_due(session, NOW)
    residence.set_names_goal(session, cast.beto, False)
    assert "¿Cómo va techo?" not in texts(say(session, NOW))
