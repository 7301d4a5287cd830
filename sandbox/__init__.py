"""A local Bot API server and a page that looks like a phone: the demo without a token, the tests, the load."""
