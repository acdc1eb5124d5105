"""The network: who is around somebody, what each does, could do and can't, and what if one of them drops out."""
