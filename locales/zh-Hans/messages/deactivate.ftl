# 有人离开。
member-left = { $name }已不在团队，那个账号什么都打不开了。名下客户先不动，等你转给别人。
last-admin-stays = { $name }是唯一的管理员，要先有另一位管理员才行。
leaver-asked = 谁要离开？比如：/deactivate 小李
