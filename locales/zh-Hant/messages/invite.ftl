# 邀請。
invitation-made = 給{ $name }的邀請（{ role-name }{ $team ->
    [none] {""}
   *[other] ，{ $team }
 }）。只能用一次，{ $days }天內有效，別傳給其他人：
    .link = { $link }
invite-asked = 要邀請誰？例如：/invite 小李 業務 北區
invitation-revoked = { $found ->
    [yes] 給{ $name }的邀請已作廢。
   *[no] 沒有給{ $name }的未用邀請。
 }
admins-only = 這件事只有管理員能做，什麼都沒改。
role-name = { $role ->
    [admin] 管理員
    [manager] 經理
    [leader] 組長
   *[rep] 業務
 }
