"""The resident's house: what people keep and look up at their own table."""
