# What only a messenger needs: the bot's description, its menu of commands, and what is said of late messages.
bot-description = Keepwarm keeps your customers warm: tell it whom you met and what comes next, in English or Chinese, and it remembers, reminds you, and says who is slipping away. Staff only, by invitation.
command-log = Keep a contact: /log met Ann at Acme
command-next = What is next: /next, or /next week
command-tier = Which tier: /tier Acme
command-lapsing = Who is slipping away
command-undo = Take back the last change
command-help = What you can say
sent-late = Your message of { $at } reached me only now; I have kept it under that time.
