# 和拜访放在一起的位置。
place-kept = 位置已存到对{ $customer }的拜访（{ $at }）。
visit-asked = 位置先留着。这次是去拜访谁？
button-no-visit = 不是拜访
