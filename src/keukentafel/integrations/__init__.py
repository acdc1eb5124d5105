"""What Keukentafel speaks with the outside world: each with its own folder, none knowing a house."""
