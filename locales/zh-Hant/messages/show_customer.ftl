# 客戶卡片，或者其中一面。
customer-shown = { $customer }{ piece-tier }{ piece-owner }
    .standing = {""}
    .silence = {""}
    .owed = {""}
    .credit = 餘款：{ $credit }
    .deals = 商機：
    .follow_ups = 接下來：
    .contacts = 最近聯絡：
    .people = 聯絡人：
    .facts = {""}
    .phone = 電話：{ $phone }
    .email = 電郵：{ $email }
    .address = 地址：{ $address }
    .birthdays = {""}
    .notes = 備註：
    .missing = 資料完整度 { $percent }%，最值得問的：{ $missing ->
        [person] 聯絡人
        [phone] 電話
        [industry] 產業
        [region] 地區
        [address] 地址
        [email] 電郵
       *[birthday] 生日
     }
standing-row = { $source ->
    [hand] 近一年 { $value }，等級手動設定
    [rule] 近一年 { $value }
    [young] 目前 { $value }，待定級
   *[none] 還沒有訂單
 } · { stage-name }
facts-row = { $industry ->
    [none] { $region }
   *[other] { $industry }{ piece-region }
 }
birthday-row = 🎂 { $name ->
    [none] { $words }
   *[other] { $name }：{ $words }
 }
note-row = – { $words }
button-history = 往來紀錄
button-fill = { $about ->
    [person] 補聯絡人
    [phone] 補電話
    [industry] 補產業
    [region] 補地區
    [address] 補地址
    [email] 補電郵
   *[birthday] 補生日
 }
history-shown = { $customer }：共聯絡 { $total } 次
    .rows = {""}
    .more = 更早還有 { $more } 筆。
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
