# 一直没补全的草稿。
drafts-dropped = 顺便说一声：有 { $count } 条草稿等了超过 { $days } 天还没说是哪家客户，先清掉了，「撤销」可以找回来。
    .rows = { "" }
draft-row = – { $words ->
    [none] 没说客户
   *[other] { $words }
 }{ $at ->
    [none] { "" }
   *[other] { " · " }{ $at }
 }{ $note ->
    [none] { "" }
   *[other] { " · " }{ $note }
 }
