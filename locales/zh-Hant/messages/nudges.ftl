# 到點該說的話：跟進、逾期、每日提要、流失、生日節日、暫停到期、下班前、每週。
follow-up-due = { $soon ->
    [yes] ⏰ 快到了：{ piece-customer } · { piece-task }
   *[no] ⏰ 該做了：{ piece-customer } · { piece-task }
 }
    .due = 時間：{ $due }
    .person = 對方：{ $person }
    .phone = 電話：{ $phone }
    .there = 對方當地：{ $there }
    .their_night = 那邊正是夜裡，換個時間打比較好。
    .last = {""}
    .late = （原定 { $late } 提醒，晚了）
how-asked = ✓ 完成：{ piece-customer } · { piece-task }
    .next_due = ↻ 下一次：{ $next_due }
    .slot = 談得怎麼樣？回一句話，就記成一次聯絡。
last-talk = 上次：{ $at } · { channel-name }{ piece-person }{ piece-note }
overdue-told = ⚠ 逾期 { $total } 件
    .rows = {""}
    .more = 另有 { $more } 件。
digest-told = ☀ { $day }
    .today = 今天 { $today } 件
    .overdue = 逾期 { $late } 件
    .lapsing = 要留心的客戶
    .occasions = 日子
    .unannounced = { $unannounced } 年的補班安排還沒公布，先按平常的週末和節日算。
slipping-row = – { lapse-word } · { $customer }{ piece-tier }：{ silence-words }
lapse-word = { $level ->
    [1] 留意
    [2] 該聯絡
    [3] 搶救
   *[4] 贏回
 }
occasion-row = – { $kind ->
    [birthday] { $name }{ piece-at-customer } 生日
    [spring] 春節
    [mid_autumn] 中秋節
   *[own] { $name }
 }{ occasion-when }
occasion-when = { $days ->
    [0] ：今天
   *[other] ：{ $day }，還有 { $days } 天
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
       *[other] ，比平常晚 { $longer } 天
     }
    .signs = {""}
    .value = 近一年：{ $value }
    .at_risk = 有風險的金額：{ $at_risk }
    .talk = {""}
    .late = （原定 { $late } 提醒，晚了）
birthday-near = 🎂 { $name }{ piece-at-customer }{ piece-tier } 生日{ occasion-when }
    .greeting = 可以直接複製：
feast-near = { feast-name }{ occasion-when }
    .rows = 先想到這幾家：
    .more = 還有 { $more } 家。
    .greeting = 可以直接複製：
feast-name = { $kind ->
    [spring] 🏮 春節
    [mid_autumn] 🥮 中秋節
   *[own] { $name }
 }
feast-row = { $number }. { $customer }{ piece-tier }
greeting = { $kind ->
    [birthday] { $name }，祝您生日快樂，身體健康，萬事如意！
    [spring] 新春快樂！感謝一年來的信任與支持，祝您和家人新年安康，萬事順心。
    [mid_autumn] 中秋快樂！願您和家人團圓安康。
   *[own] { $name }快樂！感謝您一直以來的支持。
 }
pause-ends = { $customer } 暫停到 { $until }，快到期了。
    .reason = 當時說：{ $reason }
day-ends = 今天安排了 { $total } 件，還沒有紀錄。做了哪件？
    .rows = {""}
week-told = 📋 這週要留意的
    .loads = 逾期多的：
    .slips = 有流失跡象的大客戶：
load-row = – { $owner }：{ $overdue } 件逾期
slip-row = – { lapse-word } · { $customer }{ piece-owner }，已 { $days } 天
nudge-withdrawn = ✓ 已處理，不用管了：{ $about }
nudges-held = 攢下的 { $count } 則提醒：
nudge-number = { $number }. { $text }

# 按鈕。
button-hour = 一小時後
button-next-week = 下週
button-pick-day = 選日子
button-no-more-to-say = 沒什麼，記一筆
button-no-contact = 不用記
button-all-overdue = 看全部逾期
button-pause-until = 暫停到…
button-greeted = 已祝賀
button-skip = 略過
button-plan-then = 到期就跟進
button-pause-longer = 再停一陣
button-nothing-today = 今天沒做
button-who-slips = 看流失名單
