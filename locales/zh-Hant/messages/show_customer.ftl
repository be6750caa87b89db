# 客戶卡片，或者其中一面。
customer-shown = { $customer }{ piece-tier }
    .owner = 負責人：{ $owner }
    .industry = 產業：{ $industry }
    .region = 地區：{ $region }
    .phone = 電話：{ $phone }
    .email = 電郵：{ $email }
    .address = 地址：{ $address }
    .birthday = 生日：{ $birthday }
    .people = 聯絡人：
    .contacts = 最近聯絡：
    .follow_ups = 接下來：
    .silence = {""}
    .notes = 備註：{ $notes }
history-shown = { $customer }：共聯絡 { $total } 次
    .rows = {""}
    .more = 更早還有 { $more } 次。
no-history = 還沒有記過和 { $customer } 的聯絡。
people-shown = { $customer } 的聯絡人：
    .rows = {""}
no-people = { $customer } 還沒有記聯絡人。
phones-shown = { $customer }{ piece-phone }
    .rows = {""}
no-phones = { $customer } 還沒有記電話。
orders-shown = { $customer }：訂單 { $total } 張{ piece-worth }
    .rows = {""}
    .more = 更早還有 { $more } 筆。
    .owed = {""}
    .credit = 餘款：{ $credit }
no-orders = { $customer } 還沒有訂單。
deals-shown = { $customer }：進行中的商機 { $total } 個{ piece-worth }
    .rows = {""}
    .more = 更早還有 { $more } 筆。
no-deals = { $customer } 還沒有商機。
silence-row = { $level ->
    [0] ● 正常
    [1] ● 留意
    [2] ● 該聯絡
    [3] ● 搶救
   *[4] ● 贏回
 }：{ silence-words }
