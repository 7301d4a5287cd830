"""What a sentence claims: whether it happened, whose money it was, and what takes it back."""
