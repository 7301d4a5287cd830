"""Days, hours, deadlines and rhythms in a message."""
