"""Which actions have no records of their own yet, so that their words are kept as a note."""

from handlers.actions import LogComplaint, ResolveComplaint

Noted = LogComplaint | ResolveComplaint

NOTED = (LogComplaint, ResolveComplaint)
