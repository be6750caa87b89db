# Another scheme of tiers: seen first, then kept.
scheme-asked = Customers are graded by: { scheme-current }. Which tiers shall it be? You see first what changes.
scheme-previewed = With { scheme-name } there would be:
    .rows = {""}
    .moves = Who would move:
scheme-row = – { tier-name }: { $customers }
tier-move-row = – { tier-was } → { tier-name }: { $customers }
scheme-set = Customers are graded by { scheme-name } from now on. A large book is done by the next nightly run.
scheme-denied = Only an admin changes the tiers in use.
button-scheme-keep = Keep it
scheme-name = { $scheme ->
    [three] VIP / important / ordinary
    [two] 80/20
    [pyramid] pyramid (VIP, main, ordinary, small)
    [six] black gold to crystal
   *[other] our own
 }
scheme-current = { $current ->
    [three] VIP / important / ordinary
    [two] 80/20
    [pyramid] pyramid (VIP, main, ordinary, small)
    [six] black gold to crystal
   *[other] our own
 }
button-scheme = { $about ->
    [three] VIP / important / ordinary
    [two] 80/20
    [pyramid] pyramid (VIP, main, ordinary, small)
    [six] black gold to crystal
   *[other] our own
 }
