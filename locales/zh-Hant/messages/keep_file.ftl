# 和客戶放在一起的檔案。
file-kept = { $kind ->
    [photo] 照片
    [voice] 語音
   *[document] 檔案
 }已存到{ $customer }。
    .name = 檔案：{ $name }
    .caption = 搜尋詞：{ $caption }
voice-kept = 語音已存到{ $customer }。內容是什麼？說一兩個詞，之後好找。
