# 新客户。
customer-added = 已新增客户：{ $customer }
    .person = 联系人：{ $person }
    .phone = 电话：{ $phone }
    .tier = 等级：{ tier-name }
    .region = 地区：{ $region }
    .industry = 行业：{ $industry }
    .odd_tier = 没有「{ $odd_tier }」这一级，选一个：
duplicate-found = 「{ $words }」好像已经有了。打开看看，还是照样新增？
    .rows = {""}
duplicate-row = – { $customer }{ $owner ->
    [none] {""}
   *[other] ，由 { $owner } 负责
 }
