# 商机有进展。
deal-moved = { $stage ->
    [won] 🎉 成交：{ $customer } · { deal-name }{ piece-money }
    [lost] 丢单：{ $customer } · { deal-name }{ piece-money }
   *[other] 商机已更新：{ $customer } · { deal-name }{ piece-money } · { deal-stage-name }
 }
    .was_stage = 之前：{ $was_stage ->
        [lead] 线索
        [qualified] 需求确认
        [proposal] 报价
        [negotiation] 谈判
        [won] 成交
       *[lost] 丢单
     }
    .was = 之前的金额：{ $was }
    .close = 预计：{ $close }
    .reason = 原因：{ lost-reason }
lost-reason-asked = 丢单：{ $customer } · { deal-name }{ piece-money }。是什么原因？
deal-news-asked = { $customer } · { deal-name }{ piece-money } · { deal-stage-name }。有什么进展？
