"""The one small HTTP server."""
