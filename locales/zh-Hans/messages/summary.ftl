# 按阶段看商机，或者看卖了多少、收了多少。
pipeline-shown = 商机{ piece-owner }：进行中 { $total } 个{ piece-worth }
    .stages = {""}
    .due = 预计到期{ piece-due-worth } · { $period }
    .stuck = 停滞：
    .won = 成交 · { $period }：{ $won } 个{ piece-won-worth }
    .lost = 丢单 · { $period }：{ $lost } 个
no-pipeline = 没有进行中的商机{ piece-owner }。
stage-row = – { deal-stage-name }：{ $count } 个{ piece-worth-short }
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
sales-shown = 销售{ piece-owner } · { $period }
    .orders = 订单：{ $orders } 张{ piece-worth-short }
    .payments = 回款：{ $payments } 笔 · { $paid }
    .won = 成交：{ $won } 个{ piece-won-worth }
    .debtors = 目前欠款：{ $owed }，共 { $debtors } 家
