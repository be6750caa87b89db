# 更正上一筆。
nothing-to-correct = 不確定要改哪一筆。連客戶一起說，例如哪件事改到哪天。
correction-unclear = 看不出來要改什麼，所以什麼都沒動。可以說「改成週五」，或者說對的客戶名稱。
