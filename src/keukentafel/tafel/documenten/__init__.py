"""What to lay ready for the talk: which papers help, who has them, and what nobody needs to give."""
