# An invitation.
invitation-made = Invitation for { $name } ({ role-name }{ $team ->
    [none] {""}
   *[other] , { $team }
 }). It works once, within { $days ->
    [one] a day
   *[other] { $days } days
 }; send it to nobody else:
    .link = { $link }
invite-asked = Whom shall I invite? For example: /invite Amy rep East
invitation-revoked = { $found ->
    [yes] The invitation for { $name } leads nowhere any more.
   *[no] There is no open invitation for { $name }.
 }
admins-only = Only an admin can do that, so nothing was changed.
role-name = { $role ->
    [admin] admin
    [manager] manager
    [leader] team leader
   *[rep] sales rep
 }
