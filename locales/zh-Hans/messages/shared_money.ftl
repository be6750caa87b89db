# 订单、回款和商机共用的词，有值才说。
piece-quantity = { $quantity ->
    [none] {""}
   *[other] {" "}× { $quantity }
 }
piece-goods = { $product ->
    [none] { $quantity ->
        [none] {""}
       *[other] {" "}· 数量 { $quantity }
     }
   *[other] {" "}· { $product }{ piece-quantity }
 }
piece-for-customer = { $customer ->
    [none] {""}
   *[other] { $customer } ·{" "}
 }
piece-due-money = { $due ->
    [none] {""}
   *[other] （未付 { $due }）
 }
piece-close = { $close ->
    [none] {""}
   *[other] {" "}· 预计 { $close }
 }
piece-lost-reason = { $reason ->
    [none] {""}
   *[other] {" "}· { lost-reason }
 }
piece-worth = { $worth ->
    [none] {""}
   *[other] ，共 { $worth }
 }
sums = { $first } + { $next }
order-row = { $number }. { $day }{ piece-goods }{ piece-money }{ piece-due-money }
payment-row = { $number }. { $day } · 回款 { $money }
deal-move-row = { $number }. { $day } · { deal-name }{ piece-money } → { deal-stage-name }{ piece-lost-reason }
owed-row = 欠款：{ $money }{ $days ->
    [0] （今天的单）
   *[other] ，从 { $since } 起已 { $days } 天
 }
deal-row = { $number }. { piece-for-customer }{ deal-name }{ piece-money } · { deal-stage-name } { $days ->
    [0] 今天
   *[other] { $days } 天
 }{ $stuck ->
    [yes] {" "}⚠ 停滞
   *[no] {""}
 }{ piece-close }{ $late ->
    [yes] {" "}⚠ 过期
   *[no] {""}
 }{ piece-lost-reason }
deal-name = { $product ->
    [none] 商机
   *[other] { $product }
 }
deal-stage-name = { $stage ->
    [lead] 线索
    [qualified] 需求确认
    [proposal] 报价
    [negotiation] 谈判
    [won] 成交
   *[lost] 丢单
 }
lost-reason = { $reason ->
    [price] 价格
    [competitor] 输给同行
    [budget] 没预算
    [delayed] 项目推迟
   *[other] { $reason }
 }
number-odd = 数字 { $number } 记不了，这次什么都没记，请再看一下。
which-deal = { $customer } 有好几个商机，是哪一个？
    .rows = {""}
no-open-deal = { $customer } 现在没有进行中的商机。要不要记一个？
    .closed = 最近结束的：

# 按钮上的字。
button-paid = 已付款
button-change-order = 改订单
button-cancel-order = 客户取消了
button-change-payment = 改回款
button-change-deal = 改商机
button-log-order = 同时记成订单
button-open-deal = 新建商机
button-keep-lost = 记成丢单
button-this-deal = { $about ->
    [none] 就是这一个
   *[other] 就是{ $about }
 }
button-deal-stage = { $about ->
    [lead] 线索
    [qualified] 需求确认
    [proposal] 报价
    [negotiation] 谈判
    [won] 成交
   *[lost] 丢单
 }
button-lost-reason = { $about ->
    [price] 价格
    [competitor] 输给同行
    [budget] 没预算
   *[delayed] 项目推迟
 }
