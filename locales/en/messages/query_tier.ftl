# Which tier, and why.
tier-shown = { $customer }: { tier-name }
    .source = { $source ->
        [hand] Set by hand{ tier-since }
       *[rule] Worked out by rule{ tier-since }
     }
    .reason = Why: { $reason }
tier-since = { $since ->
    [none] {""}
   *[other] {" "}since { $since }
 }
tier-missing = { $customer } is not graded yet. Which tier fits?
