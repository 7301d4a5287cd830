"""How it is written: respelt, by ear, without accents, in which of the two languages."""
