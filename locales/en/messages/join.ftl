# Somebody joins.
joined = Welcome, { $name }. You are { $role ->
    [admin] an admin
    [manager] a manager
    [leader] a team leader
   *[rep] on the sales team
 } here. Just tell me whom you met and what comes next, as you would tell a colleague.
invitation-dead = This invitation does not work any more. Please ask your team for a new one.
