# 轉傳來的話。
forward-received = 這是轉傳的，我還沒記。是下面哪位客戶傳來的嗎？
