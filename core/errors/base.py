"""What every refused rule is."""


class MilpaError(Exception):
    """A rule said no. Nothing was changed."""
