"""Text to readings: pure, no store, no clock, no network."""
