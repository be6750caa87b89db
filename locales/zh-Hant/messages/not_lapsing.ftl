# 提醒不準。
rhythm-taken = 好的，以後依 { $days } 天的週期看 { $customer }（之前是 { $was } 天）。
rhythm-unknown = { $customer } 還沒有訂單，沒有周期可以改。
