# 一直沒補全的草稿。
drafts-dropped = 順便說一聲：有 { $count } 則草稿等了超過 { $days } 天還沒說是哪位客戶，先清掉了，「復原」可以找回來。
    .rows = { "" }
draft-row = – { $words ->
    [none] 沒說客戶
   *[other] { $words }
 }{ $at ->
    [none] { "" }
   *[other] { " · " }{ $at }
 }{ $note ->
    [none] { "" }
   *[other] { " · " }{ $note }
 }
