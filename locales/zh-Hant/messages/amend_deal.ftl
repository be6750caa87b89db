# 打開一個商機。
deal-opened = { $customer } · { deal-name }{ piece-money } · { deal-stage-name } { $days ->
    [0] 今天
   *[other] { $days } 天
 }
    .close = 預計：{ $close }
    .reason = 原因：{ lost-reason }
    .how = 有進展直接說：到哪個階段、多少錢、什麼時候定。
deal-removed = { $customer } 的商機已撤回{ piece-product }{ piece-money }。
