# 撤掉一条联系记录。
contact-removed = 已撤掉：{ piece-customer } · { channel-name } · { $at }
