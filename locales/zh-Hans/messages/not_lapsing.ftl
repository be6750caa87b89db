# 提醒不准。
rhythm-taken = 好的，以后按 { $days } 天的周期看 { $customer }（之前是 { $was } 天）。
rhythm-unknown = { $customer } 还没有订单，没有周期可以改。
