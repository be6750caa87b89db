# 刪掉一筆聯絡紀錄。
contact-removed = 已刪掉：{ piece-customer } · { channel-name } · { $at }
