# 商機有進展。
deal-moved = { $stage ->
    [won] 🎉 成交：{ $customer } · { deal-name }{ piece-money }
    [lost] 丟單：{ $customer } · { deal-name }{ piece-money }
   *[other] 商機已更新：{ $customer } · { deal-name }{ piece-money } · { deal-stage-name }
 }
    .was_stage = 之前：{ $was_stage ->
        [lead] 潛在商機
        [qualified] 需求確認
        [proposal] 報價
        [negotiation] 談判
        [won] 成交
       *[lost] 丟單
     }
    .was = 之前的金額：{ $was }
    .close = 預計：{ $close }
    .reason = 原因：{ lost-reason }
lost-reason-asked = 丟單：{ $customer } · { deal-name }{ piece-money }。是什麼原因？
deal-news-asked = { $customer } · { deal-name }{ piece-money } · { deal-stage-name }。有什麼進展？
