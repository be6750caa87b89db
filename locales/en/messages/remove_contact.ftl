# A contact taken out of the log.
contact-removed = Taken out: { piece-customer } · { channel-name } · { $at }
