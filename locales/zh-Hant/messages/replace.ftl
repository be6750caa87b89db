# 更正來晚了。
replaced-before = 這筆已經處理過或復原了，所以什麼都沒動。
