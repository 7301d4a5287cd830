"""What the rules lean on is heavy, and is learned once."""

from concurrent.futures import ThreadPoolExecutor

from nlu.examples import are_learned, examples


def test_the_examples_are_learned_once_by_all_who_ask_at_the_same_time() -> None:
    with ThreadPoolExecutor(8) as many:
        learned = list(many.map(lambda _: examples(), range(8)))
    assert len({id(one) for one in learned}) == 1
    assert are_learned()
