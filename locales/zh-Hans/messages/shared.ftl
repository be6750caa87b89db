# 几项能力共用的行和词，有值才说。
piece-task = { $task ->
    [none] { channel-name }
   *[other] { $task }
 }
piece-due = { $due ->
    [none] 时间未定
   *[other] { $due }
 }
piece-customer = { $customer ->
    [none] 客户待定
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
        [1] 每周
       *[other] 每 { $interval } 周的周
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
       *[other] 每 { $interval } 个月
     }{ $month_day ->
        [none] {""}
       *[other] {" "}{ $month_day } 号
     }
   *[yearly] { $interval ->
        [1] 每年
       *[other] 每 { $interval } 年
     }
 }
record-gone = 这条记录已经不在了，没有可改的。

# 指的是谁？
customer-asked = 是哪位客户？
    .kept = 先按草稿留着，等你说了再记上。
which-customer = 「{ $words }」有好几家，是哪一家？
    .kept = 先按草稿留着，等你说了再记上。
customer-unknown = 还没有叫「{ $words }」的客户。
    .elsewhere = 这个客户由 { $elsewhere } 负责。
    .similar = 是不是下面这家？
    .kept = 你说的先按草稿留着：点一下就能新增这个客户，或者告诉我是哪一家。
member-unknown = 没找到叫「{ $words }」的同事，是哪一位？
person-unknown = { $customer } 那边还没有「{ $words }」这个人。
which-follow-up = 是哪一件？
    .rows = {""}
no-such-follow-up = { $customer ->
    [none] 没有对得上的待办。
   *[other] { $customer } 没有对得上的待办。
 }
    .to_keep = 要不要记成一次联系？
    .to_plan = 要不要新安排一个？
follow-up-time-asked = { $customer }：{ piece-task }，已经记下，还没定时间。哪天做？
new-time-asked = { piece-customer }：{ piece-task }。改到哪天？

# 按钮上的字。
button-customer = { $about }
button-member = { $about }
button-row = { $about }
button-done-row = ✓ { $about }
button-add-new = 新增「{ $about }」
button-add-person = 添加{ $about }
button-add-anyway = 照样新增
button-open = 打开{ $about }
button-tomorrow = 明天
button-next-monday = 下周一
button-two-weeks = 两周后
button-no-need = 不用
button-change-contact = 改这次联系
button-change-plan = 改跟进
button-done = 完成
button-drop = 取消它
button-remove = 撤掉这条
button-keep-contact = 记成联系
button-plan-new = 新安排
button-help = 能说些什么？
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
    [on] 打开
   *[off] 关掉
 }
button-value = { $about }
