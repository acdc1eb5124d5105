"""What lies on the table: notes shared and private, photos and letters."""
