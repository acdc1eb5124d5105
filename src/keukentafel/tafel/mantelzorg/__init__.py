"""The carer's own track: her sheet, her check, her story, and what she chooses to share of it."""
