# What can be said: each sentence in quotes is proved by the examples of this language.
help-given =
    Write to me as you would to a colleague. For example:
    – A contact: “met Ingrid at 2 today, she's fine with the lead time. call Neil about the end mills tomorrow”
    – A plan: “remind me to ring Odette on Thursday at 11”
    – What is next: “what have I got today”, “anything overdue?”
    – Done, moved, dropped: “mark the Odette call as done”, “move the Halvorsen visit to Thursday”
    – A customer: “pull up Halvorsen”, “what tier is Halvorsen”, “make Halvorsen a VIP”
    – Money: “Halvorsen ordered 12 spindle bearings, $3,840”, “received 4,500 from Gearhart”
    – Money owed: “how much does Halvorsen owe us”, “who owes us money”
    – Deals: “new opportunity with Halvorsen, robot cell, 180k”, “Halvorsen deal is now in negotiation”, “Quillstack signed”
    – Lists: “list all VIP customers”, “who's slipping away”
    – New: “new customer: Tolliver Pump & Valve”, “new contact at Quillstack: Mina Farrow, VP Engineering”
    – Changes: “change Odette's number to 504-555-0122”
    – Settings: “quiet hours 10pm to 7am”, “reply in traditional Chinese”
    – To correct: “make it Friday”; to take back: “undo”
