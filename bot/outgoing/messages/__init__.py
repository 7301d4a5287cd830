"""Every sentence that the bot says, a file a subject: whoever reviews our voice reads this folder."""
