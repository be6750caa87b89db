"""What the assistant can do: use cases, one capability a file; no framework routers."""
