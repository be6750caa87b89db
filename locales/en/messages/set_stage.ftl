# A stage by hand.
stage-set = { $customer } is { stage-name } now{ piece-until }; after that the rule decides again.
    .reason = Reason: { $reason }
stage-asked = Which stage is { $customer } in?
button-stage = { stage-about }
stage-about = { $about ->
    [exploring] exploring
    [socialising] socialising
    [growing] growing
    [mature] mature
    [declining_danger] declining (danger)
    [declining_leaving] declining (leaving)
    [declining] declining
    [dormant] dormant
    [recovering] recovering
   *[other] { $about }
 }
