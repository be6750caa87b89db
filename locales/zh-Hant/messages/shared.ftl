# 幾項能力共用的行和詞，有值才說。
piece-task = { $task ->
    [none] { channel-name }
   *[other] { $task }
 }
piece-due = { $due ->
    [none] 時間未定
   *[other] { $due }
 }
piece-customer = { $customer ->
    [none] 客戶待定
   *[other] { $customer }
 }
piece-owner = { $owner ->
    [none] {""}
   *[other] （{ $owner }）
 }
piece-person = { $person ->
    [none] {""}
   *[other] {" "}· { $person }
 }
piece-note = { $note ->
    [none] {""}
   *[other] ：{ $note }
 }
piece-title = { $title ->
    [none] {""}
   *[other] ，{ $title }
 }
piece-phone = { $phone ->
    [none] {""}
   *[other] {" "}· { $phone }
 }
piece-email = { $email ->
    [none] {""}
   *[other] {" "}· { $email }
 }
piece-period = { $period ->
    [none] {""}
   *[other] {" "}· { $period }
 }
piece-of = { $customer ->
    [none] {""}
   *[other] {" "}· { $customer }
 }
piece-late = { $late ->
    [yes] ⚠ {""}
   *[no] {""}
 }
piece-tier = { $tier ->
    [none] {""}
   *[other] （{ tier-name }）
 }
piece-region = { $region ->
    [none] {""}
   *[other] {" "}· { $region }
 }
piece-industry = { $industry ->
    [none] {""}
   *[other] {" "}· { $industry }
 }
piece-money = { $money ->
    [none] {""}
   *[other] {" "}· { $money }
 }
piece-product = { $product ->
    [none] {""}
   *[other] {" "}· { $product }
 }
contact-row = { $number }. { $at } · { piece-customer } · { channel-name }{ piece-person }{ piece-owner }{ piece-note }
follow-up-row = { piece-late }{ $number }. { piece-due } · { piece-customer } · { piece-task }{ piece-owner }
history-row = { $number }. { $at } · { channel-name }{ piece-person }{ piece-owner }{ piece-note }
plan-row = – { piece-late }{ piece-due } · { piece-task }{ piece-owner }
person-row = – { $name }{ piece-title }{ piece-phone }{ piece-email }
repeats = ↻ { $frequency ->
    [daily] { $interval ->
        [1] 每天
       *[other] 每 { $interval } 天
     }
    [weekly] { $interval ->
        [1] 每週
       *[other] 每 { $interval } 週的週
     }{ $mo ->
        [yes] 一
       *[no] {""}
     }{ $tu ->
        [yes] 二
       *[no] {""}
     }{ $we ->
        [yes] 三
       *[no] {""}
     }{ $th ->
        [yes] 四
       *[no] {""}
     }{ $fr ->
        [yes] 五
       *[no] {""}
     }{ $sa ->
        [yes] 六
       *[no] {""}
     }{ $su ->
        [yes] 日
       *[no] {""}
     }
    [monthly] { $interval ->
        [1] 每月
       *[other] 每 { $interval } 個月
     }{ $month_day ->
        [none] {""}
       *[other] {" "}{ $month_day } 號
     }
   *[yearly] { $interval ->
        [1] 每年
       *[other] 每 { $interval } 年
     }
 }
record-gone = 這筆紀錄已經不在了，沒有可改的。

# 指的是誰？
customer-asked = 是哪位客戶？
    .kept = 先留作草稿，等你說了再記上。
which-customer = 「{ $words }」有好幾家，是哪一家？
    .kept = 先留作草稿，等你說了再記上。
customer-unknown = 還沒有叫「{ $words }」的客戶。
    .elsewhere = 這個客戶由 { $elsewhere } 負責。
    .similar = 是不是下面這家？
    .kept = 你說的先留作草稿：點一下就能新增這位客戶，或者告訴我是哪一家。
member-unknown = 找不到叫「{ $words }」的同事，是哪一位？
person-unknown = { $customer } 那邊還沒有「{ $words }」這個人。
which-follow-up = 是哪一件？
    .rows = {""}
no-such-follow-up = { $customer ->
    [none] 沒有對得上的待辦。
   *[other] { $customer } 沒有對得上的待辦。
 }
    .to_keep = 要不要記成一次聯絡？
    .to_plan = 要不要另外安排一個？
follow-up-time-asked = { $customer }：{ piece-task }，已經記下，還沒定時間。哪天做？
new-time-asked = { piece-customer }：{ piece-task }。改到哪天？

# 按鈕上的字。
button-customer = { $about }
button-member = { $about }
button-row = { $about }
button-done-row = ✓ { $about }
button-add-new = 新增「{ $about }」
button-add-person = 加入{ $about }
button-add-anyway = 還是新增
button-open = 打開{ $about }
button-tomorrow = 明天
button-next-monday = 下週一
button-two-weeks = 兩週後
button-no-need = 不用
button-change-contact = 改這次聯絡
button-change-plan = 改跟進
button-done = 完成
button-drop = 取消它
button-remove = 刪掉這筆
button-keep-contact = 記成聯絡
button-plan-new = 另外安排
button-help = 可以說些什麼？
button-tier = { $about ->
    [vip] VIP
    [important] 重要
   *[ordinary] 普通
 }
button-language = { $about ->
    [en] English
    [zh-Hans] 简体中文
   *[zh-Hant] 繁體中文
 }
button-switch = { $about ->
    [on] 開啟
   *[off] 關閉
 }
button-value = { $about }
