# What the conversation itself says.
error-unexpected = Something went wrong on my side, and nothing of that message was kept. Please try again; if it happens again, tell whoever runs me the number { $fault }.
stranger = Hello. I am a private assistant and do not know you yet; please ask your team for an invitation.
button-undo = Undo
