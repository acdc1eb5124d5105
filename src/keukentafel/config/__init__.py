"""The only place that knows everybody: settings, addresses and wiring."""
