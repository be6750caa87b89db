# 訂單、回款和商機共用的詞，有值才說。
piece-quantity = { $quantity ->
    [none] {""}
   *[other] {" "}× { $quantity }
 }
piece-goods = { $product ->
    [none] { $quantity ->
        [none] {""}
       *[other] {" "}· 數量 { $quantity }
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
   *[other] {" "}· 預計 { $close }
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
    [0] （今天的單）
   *[other] ，從 { $since } 起已 { $days } 天
 }
deal-row = { $number }. { piece-for-customer }{ deal-name }{ piece-money } · { deal-stage-name } { $days ->
    [0] 今天
   *[other] { $days } 天
 }{ $stuck ->
    [yes] {" "}⚠ 停滯
   *[no] {""}
 }{ piece-close }{ $late ->
    [yes] {" "}⚠ 逾期
   *[no] {""}
 }{ piece-lost-reason }
deal-name = { $product ->
    [none] 商機
   *[other] { $product }
 }
deal-stage-name = { $stage ->
    [lead] 潛在商機
    [qualified] 需求確認
    [proposal] 報價
    [negotiation] 談判
    [won] 成交
   *[lost] 丟單
 }
lost-reason = { $reason ->
    [price] 價格
    [competitor] 輸給同業
    [budget] 沒預算
    [delayed] 專案延後
   *[other] { $reason }
 }
number-odd = 數字 { $number } 記不了，這次什麼都沒記，請再看一下。
which-deal = { $customer } 有好几個商機，是哪一個？
    .rows = {""}
no-open-deal = { $customer } 現在沒有進行中的商機。要不要記一個？
    .closed = 最近結束的：

# 按鈕上的字。
button-paid = 已付款
button-change-order = 改訂單
button-cancel-order = 客戶取消了
button-change-payment = 改回款
button-change-deal = 改商機
button-log-order = 同時記成訂單
button-open-deal = 新建商機
button-keep-lost = 記成丟單
button-this-deal = { $about ->
    [none] 就是這一個
   *[other] 就是{ $about }
 }
button-deal-stage = { $about ->
    [lead] 潛在商機
    [qualified] 需求確認
    [proposal] 報價
    [negotiation] 談判
    [won] 成交
   *[lost] 丟單
 }
button-lost-reason = { $about ->
    [price] 價格
    [competitor] 輸給同業
    [budget] 沒預算
   *[delayed] 專案延後
 }
