"""Outcome to words and buttons."""
