# 邀请。
invitation-made = 给{ $name }的邀请（{ role-name }{ $team ->
    [none] {""}
   *[other] ，{ $team }
 }）。只能用一次，{ $days }天内有效，别发给其他人：
    .link = { $link }
invite-asked = 要邀请谁？比如：/invite 小李 销售 华东
invitation-revoked = { $found ->
    [yes] 给{ $name }的邀请已作废。
   *[no] 没有给{ $name }的未用邀请。
 }
admins-only = 这件事只有管理员能做，什么都没改。
role-name = { $role ->
    [admin] 管理员
    [manager] 经理
    [leader] 组长
   *[rep] 销售
 }
