"""Which actions have no records of their own yet, so that their words are kept as a note."""

from handlers.actions import LogComplaint, LogDeal, LogOrder, LogPayment, ResolveComplaint, UpdateDeal

Noted = LogDeal | UpdateDeal | LogOrder | LogPayment | LogComplaint | ResolveComplaint

NOTED = (LogDeal, UpdateDeal, LogOrder, LogPayment, LogComplaint, ResolveComplaint)
