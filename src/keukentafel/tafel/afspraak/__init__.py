"""The appointment: where, when, who comes, what to ask and to wish beforehand, and the sheet for the day itself."""
