# 依階段看商機，或者看賣了多少、收了多少。
pipeline-shown = 商機{ piece-owner }：進行中 { $total } 個{ piece-worth }
    .stages = {""}
    .due = 預計到期{ piece-due-worth } · { $period }
    .stuck = 停滯：
    .won = 成交 · { $period }：{ $won } 個{ piece-won-worth }
    .lost = 丟單 · { $period }：{ $lost } 個
no-pipeline = 沒有進行中的商機{ piece-owner }。
stage-row = – { deal-stage-name }：{ $count } 個{ piece-worth-short }
piece-worth-short = { $worth ->
    [none] {""}
   *[other] {" "}· { $worth }
 }
piece-due-worth = { $due_worth ->
    [none] {""}
   *[other] {" "}· { $due_worth }
 }
piece-won-worth = { $won_worth ->
    [none] {""}
   *[other] {" "}· { $won_worth }
 }
sales-shown = 銷售{ piece-owner } · { $period }
    .orders = 訂單：{ $orders } 張{ piece-worth-short }
    .payments = 回款：{ $payments } 筆 · { $paid }
    .won = 成交：{ $won } 個{ piece-won-worth }
    .debtors = 目前欠款：{ $owed }，共 { $debtors } 家
