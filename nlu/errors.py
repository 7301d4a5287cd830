"""What can go wrong on the way to the sidecar, each with what to do about it."""

from core.errors import MilpaError

ADVICE = {
    "uv": "uv was not found. Run `make setup`, or install uv and put it on PATH.",
    "python": (
        "No CPython 3.10 was found and uv may not fetch one. Install it (`uv python install 3.10` or "
        "`pyenv install 3.10`), or unset UV_PYTHON_DOWNLOADS."
    ),
    "install": "The sidecar's packages did not install. Is the network there? Then `milpa nlu train`.",
    "train": "Training failed. `milpa nlu test` names the file at fault.",
}


class SidecarError(MilpaError):
    """The bot works without the sidecar, on its rules; this says why it must, and how to mend it."""

    def __init__(self, stage: str, detail: str = "") -> None:
        super().__init__(f"{ADVICE[stage]}\n{detail}".strip())
        self.stage, self.detail, self.advice = stage, detail, ADVICE[stage]
