# 打开一个商机。
deal-opened = { $customer } · { deal-name }{ piece-money } · { deal-stage-name } { $days ->
    [0] 今天
   *[other] { $days } 天
 }
    .close = 预计：{ $close }
    .reason = 原因：{ lost-reason }
    .how = 有进展直接说：到哪个阶段、多少钱、什么时候定。
deal-removed = { $customer } 的商机已撤掉{ piece-product }{ piece-money }。
