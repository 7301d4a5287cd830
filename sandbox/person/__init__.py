"""The person's side: what a phone lets its owner do and shows her."""
