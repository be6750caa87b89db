# 不用再安排。
declined = 好的，先这样。
