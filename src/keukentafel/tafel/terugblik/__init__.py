"""Looking back at the talk in five minutes: oneself, the officer and the process; for oneself, and for a letter."""
