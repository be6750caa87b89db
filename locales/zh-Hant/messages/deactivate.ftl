# 有人離開。
member-left = { $name }已不在團隊，那個帳號什麼都打不開了。名下客戶先不動，等你轉給別人。
last-admin-stays = { $name }是唯一的管理員，要先有另一位管理員才行。
leaver-asked = 誰要離開？例如：/deactivate 小李
