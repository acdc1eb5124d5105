"""The vault: sealed sheets, key rings, cards, chairs, invitations; without a card it holds numbers and noise."""
