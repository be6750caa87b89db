# 什麼等級，為什麼。
tier-shown = { $customer }：{ tier-name }
    .why = {""}
tier-missing = { $customer } 還沒有分級，列為哪一級？
    .why = {""}
