"""How well the bot understands, measured on messages that nothing was trained on: `python -m nlu.report`."""
