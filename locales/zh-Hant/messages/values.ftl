# 日期、時間和取值怎麼寫。日期寫法用 Unicode 的模式（babel）。
day-pattern = EEE M月d日
day-pattern-year = EEE y年M月d日
clock-pattern = HH:mm
moment-clock = { $day } { $clock }
moment-part = { $day }{ $part ->
    [morning] 上午
    [noon] 中午
    [afternoon] 下午
   *[evening] 晚上
 }
period = { $first } 至 { $last }
period-until = { $last } 之前
period-from = { $first } 起
channel-name = { $channel ->
    [visit] 拜訪
    [call] 電話
    [message] 訊息
    [email] 電郵
    [meeting] 會議
    [meal] 飯局
    [event] 活動
   *[none] 聯絡
 }
tier-name = { $tier ->
    [vip] VIP
    [important] 重要
    [ordinary] 普通
    [main] 主要
    [small] 小客戶
    [black_gold] 黑金
    [diamond] 鑽石
    [platinum] 白金
    [gold] 黃金
    [jade] 翡翠
    [crystal] 水晶
    [none] 待定級
   *[other] { $tier }
 }
