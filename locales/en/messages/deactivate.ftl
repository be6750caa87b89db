# Somebody leaves.
member-left = { $name } is no longer on the staff; nothing opens for that account any more. Their customers stay theirs until you hand them on.
last-admin-stays = { $name } is the only admin and has to stay until there is another one.
leaver-asked = Who is leaving? For example: /deactivate Amy
