# 为什么是这个状态：规则、数字、日期。
explained = { $customer } 的情况和依据
    .tier = {""}
    .stage = {""}
    .clock = {""}
    .signs = {""}
    .touch = {""}
tier-why = { $source ->
    [hand] 等级：{ tier-name }，手动设定{ piece-since }{ piece-until }。近 365 天金额 { $value }。
    [rule] 等级：{ tier-name }，按规则算出{ piece-since }。近 365 天金额 { $value }。
    [young] 等级：待定级，首单时间还太短。目前金额 { $value }。
   *[none] 等级：待定级，还没有订单。
 }
    .cut = 这一级从 { $cut } 起。
    .missing = 再有 { $missing } 就到{ tier-above }。
    .rfm = RFM { $rfm }（最近、次数、金额，5 最好）
    .reason = 说明：{ $reason }
stage-why = 阶段：{ stage-name }{ piece-since }{ piece-until }
    .rule = { $rule ->
        [hand] 手动设定，不按规则。
        [lost] 有人标记为已流失。
        [contract_ended] 合同到期已超过一个月。
        [silent_year] { $days } 天没下单，满一年。
        [silent_gone] { $days } 天没下单，超过 6 个周期（周期 { $rhythm } 天）。
        [notice] 已提出解约。
        [renewal_passed] 续约日已过。
        [silent_leaving] { $days } 天没下单，超过 3 个周期（周期 { $rhythm } 天）。
        [silent_danger] { $days } 天没下单，超过 2 个周期（周期 { $rhythm } 天）。
        [renewal_silent] 合同快到期，还没谈续约。
        [in_contract] 合同期内。
        [after_gap] 长时间中断之后，回来还不到 3 单。
        [no_orders] 还没有订单。
        [few_orders] 目前 { $orders } 单，满 3 单才算熟悉。
        [young] 前两个 { $window } 天内已有 { $orders } 单。
        [more_money] 近 { $window } 天 { $recent }，再前 { $window } 天 { $earlier }：至少是 1.2 倍。
        [less_money] 近 { $window } 天 { $recent }，再前 { $window } 天 { $earlier }：不到一半，而且已经晚了。
       *[steady] 近 { $window } 天 { $recent }，再前 { $window } 天 { $earlier }：平稳。
     }
    .reason = 说明：{ $reason }
clock-why = { $gaps ->
    [0] 最近一次下单 { $last }，已 { $days } 天。只下过一单，客户一般 { $rhythm } 天内会再来。
   *[other] 最近一次下单 { $last }，已 { $days } 天。{ $regular ->
        [yes] 通常
       *[no] 平均
     }约 { $usual } 天一单（近 { $gaps } 次间隔），提醒按 { $rhythm } 天的周期算。
 }
    .level = { $level ->
        [0] {""}
        [1] 级别：留意
        [2] 级别：该联系
        [3] 级别：抢救
       *[4] 级别：赢回
     }
    .back = { $horizon } 天内再下单的可能：{ $back } %
    .yearly = 到最近一单为止的一年带来 { $yearly }，其中 { $at_risk } 有流失风险。
sign-why = { $kind ->
    [smaller_orders] 预警：最近三单都不超过 { $found }，平时一单 { $usual }。
    [longer_gaps] 预警：最近三次间隔都在 { $found } 天以上，平时 { $usual } 天。
    [complaint] 预警：投诉已 { $found } 天没解决。
    [unhappy] 预警：最近的回答不满意。
    [quiet] 预警：对方已 { $found } 天没跟我们说话，平时隔 { $usual } 天。
   *[cancellations] 预警：近期取消了 { $found } % 的订单，全年是 { $usual } %。
 }
piece-since = { $since ->
    [none] {""}
   *[other] ，{ $since } 起
 }
piece-until = { $until ->
    [none] {""}
   *[other] ，到 { $until } 为止
 }
button-why = 为什么？
button-called = 已联系
button-pause = 暂停 30 天
button-lost = 已流失
button-not-so = 不准
stage-name = { $stage ->
    [exploring] 开拓期
    [socialising] 社会化期
    [growing] 成长期
    [mature] 成熟期
    [declining_danger] 衰退期·危险期
    [declining_leaving] 衰退期·解约期
    [declining] 衰退期
    [dormant] 中断期
    [recovering] 恢复期
   *[other] { $stage }
 }
tier-above = { $above ->
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
   *[other] { $above }
 }
