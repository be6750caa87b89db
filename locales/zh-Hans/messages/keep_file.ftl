# 和客户放在一起的文件。
file-kept = { $kind ->
    [photo] 照片
    [voice] 语音
   *[document] 文件
 }已存到{ $customer }。
    .name = 文件：{ $name }
    .caption = 查找词：{ $caption }
voice-kept = 语音已存到{ $customer }。讲的是什么？说一两个词，以后好找。
