# A button that has had its day.
button-stale = { $state ->
    [used] That button has done its work already; nothing was changed again.
    [expired] That button is too old to be used. Just tell me in words what you would like.
   *[unknown] I do not know that button. Just tell me in words what you would like.
 }
