# 到点该说的话：跟进、逾期、每日提要、流失、生日节日、暂停到期、下班前、每周。
follow-up-due = { $soon ->
    [yes] ⏰ 快到了：{ piece-customer } · { piece-task }
   *[no] ⏰ 该做了：{ piece-customer } · { piece-task }
 }
    .due = 时间：{ $due }
    .person = 对方：{ $person }
    .phone = 电话：{ $phone }
    .there = 对方当地：{ $there }
    .their_night = 那边正是夜里，换个时间打更好。
    .last = {""}
    .late = （原定 { $late } 提醒，晚了）
how-asked = ✓ 完成：{ piece-customer } · { piece-task }
    .next_due = ↻ 下一次：{ $next_due }
    .slot = 谈得怎么样？回一句话，就记成一次联系。
last-talk = 上次：{ $at } · { channel-name }{ piece-person }{ piece-note }
overdue-told = ⚠ 逾期 { $total } 件
    .rows = {""}
    .more = 另有 { $more } 件。
digest-told = ☀ { $day }
    .today = 今天 { $today } 件
    .overdue = 逾期 { $late } 件
    .lapsing = 要留心的客户
    .occasions = 日子
    .unannounced = { $unannounced } 年的调休安排还没公布，先按平常的周末和节日算。
slipping-row = – { lapse-word } · { $customer }{ piece-tier }：{ silence-words }
lapse-word = { $level ->
    [1] 留意
    [2] 该联系
    [3] 抢救
   *[4] 赢回
 }
occasion-row = – { $kind ->
    [birthday] { $name }{ piece-at-customer } 生日
    [spring] 春节
    [mid_autumn] 中秋节
   *[own] { $name }
 }{ occasion-when }
occasion-when = { $days ->
    [0] ：今天
   *[other] ：{ $day }，还有 { $days } 天
 }
piece-at-customer = { $customer ->
    [none] {""}
   *[other] （{ $customer }）
 }
lapsing-told = { lapse-word }：{ $customer }{ piece-tier }{ piece-owner }
    { silence-words }{ $gaps ->
        [0] {""}
       *[other] （近 { $gaps } 次）
     }。
    .last = 最近一次：{ $last }{ $longer ->
        [0] {""}
       *[other] ，比平时晚 { $longer } 天
     }
    .signs = {""}
    .value = 近一年：{ $value }
    .at_risk = 有风险的金额：{ $at_risk }
    .talk = {""}
    .late = （原定 { $late } 提醒，晚了）
birthday-near = 🎂 { $name }{ piece-at-customer }{ piece-tier } 生日{ occasion-when }
    .greeting = 可以直接复制：
feast-near = { feast-name }{ occasion-when }
    .rows = 先想到这几家：
    .more = 还有 { $more } 家。
    .greeting = 可以直接复制：
feast-name = { $kind ->
    [spring] 🏮 春节
    [mid_autumn] 🥮 中秋节
   *[own] { $name }
 }
feast-row = { $number }. { $customer }{ piece-tier }
greeting = { $kind ->
    [birthday] { $name }，祝您生日快乐，身体健康，万事如意！
    [spring] 新春快乐！感谢一年来的信任与支持，祝您和家人新年安康，万事顺遂。
    [mid_autumn] 中秋快乐！愿您和家人团圆安康。
   *[own] { $name }快乐！感谢您一直以来的支持。
 }
pause-ends = { $customer } 暂停到 { $until }，快到期了。
    .reason = 当时说：{ $reason }
day-ends = 今天安排了 { $total } 件，还没有记录。做了哪件？
    .rows = {""}
week-told = 📋 这周要留意的
    .loads = 逾期多的：
    .slips = 有流失迹象的大客户：
load-row = – { $owner }：{ $overdue } 件逾期
slip-row = – { lapse-word } · { $customer }{ piece-owner }，已 { $days } 天
nudge-withdrawn = ✓ 已处理，不用管了：{ $about }
nudges-held = 攒下的 { $count } 条提醒：
nudge-number = { $number }. { $text }

# 按钮。
button-hour = 一小时后
button-next-week = 下周
button-pick-day = 选日子
button-no-more-to-say = 没什么，记一笔
button-no-contact = 不用记
button-all-overdue = 看全部逾期
button-pause-until = 暂停到…
button-greeted = 已祝贺
button-skip = 跳过
button-plan-then = 到期就跟进
button-pause-longer = 再停一阵
button-nothing-today = 今天没做
button-who-slips = 看流失名单
