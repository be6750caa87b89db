# Words that somebody else wrote.
forward-received = This was forwarded, so I have kept nothing yet. Is it a message from one of these customers?
