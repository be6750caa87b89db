# 為什麼是這個狀態：規則、數字、日期。
explained = { $customer } 的情況和依據
    .tier = {""}
    .stage = {""}
    .clock = {""}
    .signs = {""}
    .touch = {""}
tier-why = { $source ->
    [hand] 等級：{ tier-name }，手動設定{ piece-since }{ piece-until }。近 365 天金額 { $value }。
    [rule] 等級：{ tier-name }，依規則算出{ piece-since }。近 365 天金額 { $value }。
    [young] 等級：待定級，首單時間還太短。目前金額 { $value }。
   *[none] 等級：待定級，還沒有訂單。
 }
    .cut = 這一級從 { $cut } 起。
    .missing = 再有 { $missing } 就到{ tier-above }。
    .rfm = RFM { $rfm }（最近、次數、金額，5 最好）
    .reason = 說明：{ $reason }
stage-why = 階段：{ stage-name }{ piece-since }{ piece-until }
    .rule = { $rule ->
        [hand] 手動設定，不依規則。
        [lost] 有人標記為已流失。
        [contract_ended] 合約到期已超過一個月。
        [silent_year] { $days } 天沒下單，滿一年。
        [silent_gone] { $days } 天沒下單，超過 6 個週期（週期 { $rhythm } 天）。
        [notice] 已提出解約。
        [renewal_passed] 續約日已過。
        [silent_leaving] { $days } 天沒下單，超過 3 個週期（週期 { $rhythm } 天）。
        [silent_danger] { $days } 天沒下單，超過 2 個週期（週期 { $rhythm } 天）。
        [renewal_silent] 合約快到期，還沒談續約。
        [in_contract] 合約期內。
        [after_gap] 長時間中斷之後，回來還不到 3 單。
        [no_orders] 還沒有訂單。
        [few_orders] 目前 { $orders } 單，滿 3 單才算熟悉。
        [young] 前兩個 { $window } 天內已有 { $orders } 單。
        [more_money] 近 { $window } 天 { $recent }，再前 { $window } 天 { $earlier }：至少是 1.2 倍。
        [less_money] 近 { $window } 天 { $recent }，再前 { $window } 天 { $earlier }：不到一半，而且已經晚了。
       *[steady] 近 { $window } 天 { $recent }，再前 { $window } 天 { $earlier }：平穩。
     }
    .reason = 說明：{ $reason }
clock-why = { $gaps ->
    [0] 最近一次下單 { $last }，已 { $days } 天。只下過一單，客戶一般 { $rhythm } 天內會再來。
   *[other] 最近一次下單 { $last }，已 { $days } 天。{ $regular ->
        [yes] 通常
       *[no] 平均
     }約 { $usual } 天一單（近 { $gaps } 次間隔），提醒依 { $rhythm } 天的週期算。
 }
    .level = { $level ->
        [0] {""}
        [1] 級別：留意
        [2] 級別：該聯絡
        [3] 級別：搶救
       *[4] 級別：贏回
     }
    .back = { $horizon } 天內再下單的可能：{ $back } %
    .yearly = 到最近一單為止的一年帶來 { $yearly }，其中 { $at_risk } 有流失風險。
sign-why = { $kind ->
    [smaller_orders] 預警：最近三單都不超過 { $found }，平時一單 { $usual }。
    [longer_gaps] 預警：最近三次間隔都在 { $found } 天以上，平時 { $usual } 天。
    [complaint] 預警：客訴已 { $found } 天沒解決。
    [unhappy] 預警：最近的回答不滿意。
    [quiet] 預警：對方已 { $found } 天沒跟我們說話，平時隔 { $usual } 天。
   *[cancellations] 預警：近期取消了 { $found } % 的訂單，全年是 { $usual } %。
 }
piece-since = { $since ->
    [none] {""}
   *[other] ，{ $since } 起
 }
piece-until = { $until ->
    [none] {""}
   *[other] ，到 { $until } 為止
 }
button-why = 為什麼？
button-called = 已聯絡
button-pause = 暫停 30 天
button-lost = 已流失
button-not-so = 不準
stage-name = { $stage ->
    [exploring] 開拓期
    [socialising] 社會化期
    [growing] 成長期
    [mature] 成熟期
    [declining_danger] 衰退期·危險期
    [declining_leaving] 衰退期·解約期
    [declining] 衰退期
    [dormant] 中斷期
    [recovering] 恢復期
   *[other] { $stage }
 }
tier-above = { $above ->
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
   *[other] { $above }
 }
