"""One file a messenger: each translates, and does nothing else."""
