"""Money and numbers in a message, in the currencies of the five countries."""
