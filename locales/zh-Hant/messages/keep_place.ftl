# 和拜訪放在一起的位置。
place-kept = 位置已存到對{ $customer }的拜訪（{ $at }）。
visit-asked = 位置先留著。這次是去拜訪誰？
button-no-visit = 不是拜訪
