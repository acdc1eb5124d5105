"""Who sits at the table: chairs and rights, inviting, accepting, taking back, handing over, many tables on one ring."""
