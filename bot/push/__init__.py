"""The clock: what is due, who is told, and what became of it. `engines/` only say who runs it and when."""
