# 更正来晚了。
replaced-before = 这条已经处理过或撤销了，所以什么都没动。
