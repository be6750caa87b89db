# 值得贏回的客戶。
win-back-listed = 已中斷、值得贏回的客戶。試過的點一下。
    .rows = {""}
none-to-win-back = 眼下沒有值得去贏回的客戶。
win-back-row = { $number }. { $customer }{ piece-tier }：最後一年帶來 { $yearly }，已 { $days } 天沒下單，試過 { $tries }/3 次
win-back-tried = { $customer }：已記下這次嘗試，90 天內下單就算贏回。
    .refused = 對方不想再被打擾，已從名單拿掉。
button-win-back = 試過 { $about }
button-refused = 對方不願再談
