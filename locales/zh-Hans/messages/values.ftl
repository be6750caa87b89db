# 日期、时间和取值怎么写。日期写法用 Unicode 的模式（babel）。
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
    [visit] 拜访
    [call] 电话
    [message] 消息
    [email] 邮件
    [meeting] 会议
    [meal] 饭局
    [event] 活动
   *[none] 联系
 }
tier-name = { $tier ->
    [vip] VIP
    [important] 重要
    [ordinary] 普通
    [main] 主要
    [small] 小客户
    [black_gold] 黑金
    [diamond] 钻石
    [platinum] 白金
    [gold] 黄金
    [jade] 翡翠
    [crystal] 水晶
    [none] 待定级
   *[other] { $tier }
 }
