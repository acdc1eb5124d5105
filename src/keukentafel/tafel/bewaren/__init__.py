"""Keeping and leaving: files to take along, moving, reminders, erasing with proof."""
