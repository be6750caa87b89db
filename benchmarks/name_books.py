"""Made-up books of customers, the same for the same size: what the benchmarks of names are measured on."""

import random
from functools import cache

from crm_store.names import CustomerNames, PersonName
from crm_store.names.lexicon import name_words

OWNERS = 300
WITH_PLACE = 0.6
ENGLISH = 4  # Every fourth customer is English.
HEARTS = (
    "恒瑞鼎盛海蓝云帆绿源星辰宏利欣荣顺程佳和锐拓科达华信远航金辉博雅天宇东升立德明睿凯旋启元兴隆泰康嘉诚"
    "润丰卓越永安捷迅诺维亚伦百川万通九州三友双龙众合聚力光普晨曦朗景昊坤乾震巽尚品优选悦享味食尔康宝贝童"
    "乐趣艺墨韵竹兰梅菊松柏杨柳枫桦榕楠梓桐荷莲萱芷蕙茗香醇酿泉溪湖江河洋波涛澜潮汐峰岭岳岩石玉璞珑琪瑜瑾"
    "璟珀晶钻银铜铁钢锋锦绣绮纶绸缎织纺线缘圆满福禄寿喜吉祥如意平顺畅达进取创新奇异彩虹霞霓虹阳旭昭晖耀烁"
    "灿炫焕炎焰燃煌炬烽火炉陶瓷窑砖瓦筑居舍庭院轩阁楼台堂殿宫城邦国际联盟合作共赢同心齐协助佑护卫士将帅王"
    "冠皇冕鹏鹰雁鹤凤凰麒麟虎豹骏驰腾跃飞翔翼羽翎"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲芬燕彬鹏浩凯佳琪晨曦思远子轩雨桐文博建国志强"
    "海波晓峰雅琴婷薇"
)
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
TITLES = ("总经理", "采购经理", "副总", "技术总监", "厂长", "主任", "工程师", "采购", "财务总监", "店长")
STARTS = """
    north south east west bright clear silver stone oak pine cedar maple river lake hill castle king
    queen iron copper true first prime apex nova vertex summit harbor falcon eagle lion tiger cross
    bridge green blue red gold star sun moon sky cloud wood field ford brook dale
""".split()  # noqa: SIM905 - a list of words reads best as words
ENDS = """
    gate field way path mark stone wood water land ridge point view crest line ford brook dale haven
    port side well worth ton ley bury burn wick hurst combe mere
""".split()  # noqa: SIM905 - a list of words reads best as words
FIRST = """
    james mary robert patricia john jennifer michael linda david elizabeth william barbara richard susan
    joseph jessica thomas sarah karen nancy matthew lisa daniel betty anthony sandra priya rahul anita
    vikram mei wei hui siti ahmad farid nadia kenji yuki carlos maria
""".split()  # noqa: SIM905 - a list of words reads best as words
LAST = """
    smith johnson williams brown jones garcia miller davis rodriguez martinez wilson anderson thomas
    taylor moore jackson martin lee thompson white lopez gonzalez harris clark lewis robinson walker
    young allen king patel sharma gupta tan lim wong chen koh rahman sato
""".split()  # noqa: SIM905 - a list of words reads best as words


def some(dice: random.Random, letters: str, count: int) -> str:
    """Draw characters."""
    return "".join(dice.choice(letters) for _ in range(count))


@cache
def places() -> list[str]:
    """Give the Chinese places."""
    return sorted(place for place in name_words().places if not place.isascii())


@cache
def trades(*, english: bool) -> list[str]:
    """Give the trades of one language."""
    return sorted(trade for trade in name_words().trades if trade.isascii() == english)


def owner_of(number: int) -> int:
    """Say whose a customer is."""
    return number % OWNERS + 1


def chinese_person(dice: random.Random) -> tuple[str, str]:
    """Make up a person with a title."""
    return dice.choice(SURNAMES) + some(dice, GIVEN, dice.choice((1, 2, 2))), dice.choice(TITLES)


def english_person(dice: random.Random) -> tuple[str, str]:
    """Make up a person with a title."""
    return f"{dice.choice(FIRST)} {dice.choice(LAST)}".title(), dice.choice(("CEO", "Buyer"))


def chinese_customer(dice: random.Random, number: int) -> CustomerNames:
    """Make up a Chinese company with two people."""
    heart, trade = some(dice, HEARTS, dice.choice((2, 2, 2, 3, 4))), dice.choice(trades(english=False))
    place = dice.choice(places()) if dice.random() < WITH_PLACE else ""
    people = tuple(PersonName(number * 2 + n, *chinese_person(dice)) for n in range(2))
    return CustomerNames(number, f"{place}{heart}{trade}有限公司", (heart, heart + trade), people, owner_of(number))


def english_customer(dice: random.Random, number: int) -> CustomerNames:
    """Make up an English company with two people."""
    trade = dice.choice(trades(english=True))
    heart = f"{dice.choice(STARTS)}{dice.choice(ENDS)} {dice.choice(STARTS)}".title()
    name = f"{heart} {trade.title()} {dice.choice(('Inc', 'LLC', 'Ltd', 'Pte Ltd'))}"
    people = tuple(PersonName(number * 2 + n, *english_person(dice)) for n in range(2))
    return CustomerNames(number, name, (heart,), people, owner_of(number))


def book(size: int) -> list[CustomerNames]:
    """Make up a book, three Chinese customers to one English."""
    dice = random.Random(size)  # noqa: S311 - the same book each time
    made = (english_customer if number % ENGLISH == 0 else chinese_customer for number in range(1, size + 1))
    return [make(dice, number) for number, make in enumerate(made, 1)]
