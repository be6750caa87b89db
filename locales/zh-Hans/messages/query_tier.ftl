# 什么等级，为什么。
tier-shown = { $customer }：{ tier-name }
    .why = {""}
tier-missing = { $customer } 还没有定级，定为哪一级？
    .why = {""}
