"""What is printed: pages of A4 that the chat sends and the panel offers, in the words of whoever prints them."""
