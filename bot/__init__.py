"""The conversation: from an update to a reply."""
