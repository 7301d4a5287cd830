"""What a message is about, in her own words: the goal, the sender, the place, the institution, the topic."""

from nlu.entities.cuchubals import asks_of_cuchubal, find_cuchubal
from nlu.entities.goals import find_goal
from nlu.entities.institutions import find_institution
from nlu.entities.languages import find_language
from nlu.entities.moves import asks_where, find_move, find_origin
from nlu.entities.people import find_sender
from nlu.entities.places import find_place, institution_kind
from nlu.entities.products import find_product
from nlu.entities.spending import find_spending, tells_of_budget
from nlu.entities.taken import find_taken
from nlu.entities.topics import find_module, find_topic

__all__ = [
    "asks_of_cuchubal",
    "asks_where",
    "find_cuchubal",
    "find_goal",
    "find_institution",
    "find_language",
    "find_module",
    "find_move",
    "find_origin",
    "find_place",
    "find_product",
    "find_sender",
    "find_spending",
    "find_taken",
    "find_topic",
    "institution_kind",
    "tells_of_budget",
]
