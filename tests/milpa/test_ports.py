"""A port that was promised stays ours until it is needed."""

from milpa.ports import listening, reserved

HERE = "127.0.0.1"


def test_a_reserved_port_goes_to_nobody_else() -> None:
    with reserved(HERE, 5300) as held:
        port = held.getsockname()[1]
        with reserved(HERE, port) as other:
            assert other.getsockname()[1] > port
        with listening(HERE, port, is_fixed=False) as door:
            assert door.getsockname()[1] > port


def test_it_is_free_for_its_owner_afterwards() -> None:
    with reserved(HERE, 5340) as held:
        port = held.getsockname()[1]
    with listening(HERE, port, is_fixed=True) as door:
        assert door.getsockname()[1] == port
