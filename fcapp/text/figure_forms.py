"""How figures are written in English: numbers, and what stands before and after them."""

import re

from fcapp.text.number_words import DIGITS, MANY, ORDINALS, PARTS, SCALES, SPACE, WORDS

_I = re.IGNORECASE

AFFIXES = ("multi", "near", "top", "sub", "over", "under", "every", "all", "mid", "non", "inter", "foot")
"""What a number is joined to without being part of a name."""
_NUMBER = rf"""(?:
    (?P<clock>[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?:{SPACE}?[ap]\.?m\b\.?)?|[0-2]?[0-9]\.[0-5][0-9](?:{SPACE}?[ap]m\b|(?={SPACE}(?:GMT|BST|UTC|CET|ET)\b))|[0-9]{{1,2}}{SPACE}?[ap]\.?m\b\.?|[0-9]{{1,2}}{SPACE}o['’]clock\b
        |(?:[01][0-9]|2[0-3])[0-5][0-9](?:(?<=\bat{SPACE}[0-9]{{4}}){SPACE}?(?:hours|hrs|h)\b|(?={SPACE}(?:GMT|UTC|BST|CET|local{SPACE}time)\b)))(?![:0-9])
    |(?<![$£€¥])(?<![$£€¥]{SPACE})(?P<score>[0-9]{{1,3}}(?:{SPACE}?[–—]{SPACE}?|-)[0-9]{{1,3}}|[0-9]{{1,2}}:[0-9])(?![\w/%])(?![-–.,:][0-9])
        (?!{SPACE}(?:hundred|thousand|[mbt]illion|bn)\b)
    |(?P<place>[0-9]{{1,6}}(?:,[0-9]{{3}}){{0,3}}(?:st|nd|rd|th))\b
    |(?P<twenties>[1-9]0['’]?s|(?:(?<=\bover-)|(?<=\bunder-))[1-9][0-9]?s(?!\w)|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b
    |(?P<digits>{DIGITS})(?![0-9])(?![.,:/][0-9])(?!-[0-9]{{1,9}}-[0-9])
        (?:{SPACE}?-?(?P<scale>(?:{SCALES})\b(?:(?<=mio|mrd)\.(?={SPACE}?[€$£]))?)|-and-a-half\b)?
    |(?P<part>{PARTS})
    |(?P<order>{ORDINALS})
    |(?P<words>{WORDS})
    |(?P<couple>a{SPACE}couple{SPACE}of)\b(?:{SPACE}(?P<couples>dozen|hundred|thousand|million|billion)\b)?
    |(?P<many>{MANY}(?:{SPACE}of{SPACE}{MANY}){{0,2}})
    |(?P<times>twice|thrice)\b
    |(?P<fold>(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)fold)\b
    )"""
_NOT_IN_NAME = "(?:(?<![A-Za-z]-)|" + "|".join(rf"(?<=\b{word}-)" for word in AFFIXES) + ")"
_CODES = (
    "USD EUR GBP CHF JPY CNY RMB INR AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF RON RUB UAH TRY ZAR BRL MXN KRW ILS"
    " AED SAR EGP NGN KES PKR BDT IDR PHP THB MYR VND"
).replace(" ", "|")
_AFTER_CURRENCY = rf"(?:(?<![\w@/])|(?-i:(?<=\bRs)|(?<=\b(?:{_CODES}))))"
NUMBER = re.compile(
    rf"(?=[.0-9½¼¾⅓⅔⅛⅜⅝⅞abdefhmnostz]){_AFTER_CURRENCY}{_NOT_IN_NAME}(?<![0-9][.,:/-]){_NUMBER}", re.VERBOSE | _I
)
NEXT_NUMBER = re.compile(_NUMBER, re.VERBOSE | _I)
"""A number that follows a sign of a range."""

_SYMBOLS = "$£€¥₹₩₽₴₪₺₦₫₱฿₵"
CURRENCY = re.compile(
    rf"\b(?:(?:US|NZ|AU|CA|HK|NT|MX){SPACE}?|[ACSR])[$]{SPACE}?\Z|[{_SYMBOLS}]{SPACE}?\Z"
    rf"|\b(?:{_CODES}|Rs\.?|S?Fr\.|kr\.?){SPACE}?\Z"
)

UNITS = {
    "percent": r"%|percent(?:age{0}points?)?|percentage{0}points?|per{0}cent|pct\b|basis{0}points?|bps?|pp|Prozent",
    "age": r"-?(?:year|month|week|day)s?[ -]olds?|years{0}of{0}age",
    "area": r"sq(?:uare|\.)?(?:{0}|-)(?:kilomet(?:er|re)s?|met(?:er|re)s?"
    r"|miles?|feet|foot|yards?|inch(?:es)?|km|mi|ft|m)"
    r"|acres?|hectares?|km²|m²|km2|m2",
    "number": r"parts{0}per{0}(?:m|b)illion|ppm|ppb|mph|km/h|km/s|kph|kmh|m/s|knots|(?:kilo|mega|giga|tera)watts?"
    r"(?:[- ]hours?)?|[kMGT]Wh?|lit(?:er|re)s?|gallons?|barrels?|hertz|[kMGT]Hz|[kMGT]B|(?:mega|giga|tera)bytes?"
    r"|times|pages?",
    "distance": r"nautical{0}miles?|light-years?|kilomet(?:er|re)s?|millimet(?:er|re)s?|centimet(?:er|re)s?"
    r"|met(?:er|re)s?|miles?|feet|foot|yards?|inch(?:es)?|km|cm|mm|ft|m|(?<=[0-9])in",
    "weight": r"kilogram(?:me)?s?|gram(?:me)?s?|milligrams?|tonnes?|tons?|pounds?|ounces?|kilos?|kg|mg|lbs?|oz",
    "temperature": r"°{0}?[CF]|degrees?(?:{0}(?:Celsius|Fahrenheit|centigrade|C|F))?|°"
    r"|(?<=[.][0-9])[CF]|(?<=[.][0-9][0-9])[CF]|(?<=[0-9][0-9])(?-i:[CF])",
    "duration": r"(?:(?:working|business|consecutive|straight|full|whole|more|further){0})?"
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))",
    "money": r"(?:(?:US|Canadian|Australian|Hong{0}Kong){0})?(?:dollars?|cents?)|euros?|yen|yuan|rou?bles?|hryvnias?"
    r"|rupees?|francs?|pesos?|pounds{0}sterling|quid|pence|(?<=[0-9])(?-i:p)(?!/)|kron(?:e|er|or|a|ur)|kr|zł|zlotys?|baht|dirhams?"
    r"|dinars?|ri[ya]als?|shekels?|liras?|naira|shillings?|ringgit|rupiah|forints?|renminbi|taka|"
    r"(?<=[0-9]{{3}}[ ])won|(?<=llion[ ])won|[€$£]|" + _CODES,
}
UNIT = re.compile(
    r"(?P<join>[ \u00a0\u202f-]?)(?:"
    + "|".join(f"(?P<{kind}>{written.format(SPACE)})" for kind, written in UNITS.items())
    + r")(?![\w²])(?:-(?:long|high|wide|deep|tall|thick|away)\b)?",
    _I,
)
FOLD = re.compile(rf"(?:-|{SPACE})?fold\b|x(?!\w)", _I)
MILLIONS = re.compile(
    rf"{SPACE}(?:(?:weekly|daily|monthly|annual|active|registered|paying|unique|new|extra|more|other){SPACE}){{0,2}}"
    "(?:people|jobs|users|customers|homes|households|voters|votes|children|adults|women|men|doses|tonnes|barrels"
    "|passengers|tourists|visitors|shares|cases|workers|subscribers|viewers|refugees|pupils|patients|tests|vehicles|cars"
    "|hectares|acres|sq|square|euros?|dollars|pounds|yen|inhabitants|residents|members|copies|units|litres|bottles|animals"
    "|birds|trees|views|downloads|followers|accounts|[A-Z][a-z]+(?:ans|ons))\\b"
)
"""After an “m” that stands for a million though no sign of a currency stands before the number."""
COMPOUND = re.compile(r"-(?P<noun>(?!(?:strong|plus|odd|something|to|in|out|up|a|on|and|or|off)\b)[a-z]{2,20})\b")
_ALIKE = (
    "people men women children police troops staff crew personnel aircraft spacecraft sheep cattle fish deer poultry"
    " others teeth feet mice geese clergy livestock media data bacteria"
).replace(" ", "|")
"""Nouns that several of a thing go by without a plural in -s."""
_NOUN = (
    rf"(?P<noun>{_ALIKE}|(?!(?:was|is|has|his|its|this|thus|as|us|does|says|yes|less|across|always|perhaps)\b)"
    r"[a-z]{2,18}[a-rt-z]s|[A-Z][a-z]{2,18}ans|(?:Democrats|Liberals|Tories|Conservatives|Socialists|Greens|Israelis|Iraqis|Pakistanis|Yemenis|Saudis"
    r"|Afghans|Britons|Poles|Danes|Finns|Swedes|Turks|Kurds|Arabs|Jews|Muslims|Catholics|Sikhs|Hindus|Sunnis|Shiites)|[A-Z]{4,18}S)\b"
)
_NO_ADJECTIVE = (
    "of|in|on|at|to|for|from|by|with|and|or|as|than|was|were|is|are|has|had|have|that|after|before|since|who|which"
    "|when|where|while|but|not|no|its|his|her|their|the|a|an|this|said|says|will|would|aboard|abroad|away|ago|apart"
    "|one|two|three|four|five|six|seven|eight|nine|ten|each|per|about|there|here|now|then|also|still|short|over|under|up|down|out|off|only|just|so|did|do|does|can|could"
    "|may|might|must|should|be|been|being|because|if|into|onto|against|between|among|across|around|through|without|within"
    "|via|until|till|during|did|it|he|she|they|we|you|I"
)
COUNTED = re.compile(
    rf"(?:[+]|-(?:plus|odd)\b)?(?:{SPACE}of(?:{SPACE}(?:the|these|those|its|his|her|their|our|my|your|only))?)?"
    rf"(?:{SPACE}(?!(?:{_NO_ADJECTIVE})\b)[\w’'-]{{1,20}}){{0,3}}?{SPACE}{_NOUN}"
)
"""What a number counts, some adjectives later."""
COUNTED_BEFORE = re.compile(
    rf"\bnumbers?{SPACE}of{SPACE}(?:(?:[\w’'-]{{1,20}}{SPACE}){{0,2}}?{_NOUN}|(?P<who>[a-z]{{3,18}}))"
    rf"(?:{SPACE}[\w’'-]{{1,20}}){{0,4}}?{SPACE}(?:at|to|from|by){SPACE}(?:[a-z]{{2,10}}{SPACE}){{0,2}}\Z"
)
"""What is counted where the number comes last: “put the number of dead at about 9”."""
COUNTED_NEXT = re.compile(SPACE + _NOUN)
_SIGN = rf"(?:(?:US|NZ|AU|CA|HK|NT|MX|[ACSR])?[{_SYMBOLS}]|(?:{_CODES}|Rs\.?|Fr\.){SPACE}?)"
RANGE = re.compile(rf"(?:{SPACE}?[–—]{SPACE}?|-|{SPACE}(?:to|or){SPACE}){_SIGN}?")
AND = re.compile(rf"{SPACE}and{SPACE}{_SIGN}?")
BETWEEN = re.compile(rf"\bbetween{SPACE}{_SIGN}?\Z", _I)
FROM = re.compile(rf"\bfrom{SPACE}(?P<sign>{_SIGN})?\Z", _I)
OUT_OF = re.compile(rf"(?:{SPACE}|-)(?:in|out{SPACE}of)(?:{SPACE}|-)(?:every{SPACE})?", _I)
OR_MORE = re.compile(
    rf"{SPACE}or{SPACE}(?:more|less|fewer|so)\b|{SPACE}at{SPACE}(?:most|least)\b|[+](?![\w/])|-(?:plus|odd)\b", _I
)
MOVED = re.compile(
    r"\b(?:tick|inch|edg|creep|crept|climb|went|go(?:es|ing|ne)?\b|mov|push|bump|mark|revis|round|rose|risen|shot|jump|add)"
    r"\w* (?:(?!by\b|of\b|for\b)[\w’']+ ){0,3}up to $",
    _I,
)
"""Where “up to” tells which way a figure went: “revised October's gain up to 36,000”."""
HEDGE = re.compile(
    rf"""(?<![\w-])(?:
    (?:(?:no|not|just|slightly|(?:a{SPACE})?little|somewhat|well|far|much){SPACE})?(?:more|less|fewer|greater|higher|lower|older|younger){SPACE}than
    |(?:just{SPACE}|well{SPACE}|slightly{SPACE})?(?:over|under|above|below)(?!{SPACE}(?:the|an?|another){SPACE}$)
    |(?:just{SPACE}short|(?:just{SPACE})?(?:shy|north|south|upwards?)){SPACE}of|in{SPACE}excess{SPACE}of|a{SPACE}mere|not{SPACE}even|not{SPACE}quite
    |at{SPACE}(?:the{SPACE})?(?:least|most)|as{SPACE}(?:many|much|few|little|high|low){SPACE}as|up{SPACE}to|closer?{SPACE}to|plus{SPACE}or{SPACE}minus|give{SPACE}or{SPACE}take
    |(?:about|around|approximately|roughly|nearly|almost|some|circa|approx\.|ca\.|probably|perhaps|maybe|virtually)
        (?:{SPACE}(?:around|about|roughly))?
    |(?:an{SPACE})?estimated|only|merely|just|barely|hardly|scarcely|between|exactly|precisely
    )(?=(?:{SPACE}(?:the|an?|another))?{SPACE}$)|[~≈<>≥≤](?={SPACE}?$)""",
    re.VERBOSE | _I,
)

SEAT = re.compile(rf"\b(?:seats?|gates?|rows?|forms?|units?|flats?|rooms?|types?|routes?|line|exhibits?){SPACE}$", _I)
"""Before a number with a letter that is no temperature: “seat 14C”."""
AGE_BEFORE = re.compile(
    rf"\b(?:aged?|ages|age{SPACE}of|who{SPACE}turn(?:s|ed))(?:{SPACE}(?:between|from|about|around|over|under|just))?{SPACE}\Z",
    _I,
)
AGE_OF_WHOM = re.compile(rf"\b(?:who|[Hh]e|[Ss]he){SPACE}(?:is|was){SPACE}\Z|\b(?:dies|died){SPACE}at{SPACE}\Z")
AGE_ENDS = re.compile(rf"[,;)]|[.](?!\d)|\Z|\n|{SPACE}(?:and|when|at|but|on){SPACE}")
AGE_OF = re.compile(
    rf"\b(?:man|woman|boy|girl|child|youth|son|daughter|widow|widower|grandmother|grandfather|teenager){SPACE}of{SPACE}$",
    _I,
)
_KIN = "son|daughter|wife|husband|brother|sister|mother|father|boy|girl|partner|friend|grandson|granddaughter"
AGE_BETWEEN_COMMAS = re.compile(rf"\b(?:[A-Z][\w’'-]*|{_KIN}),{SPACE}$|(?:^|[.!?]{SPACE}|\n|[“\"])At{SPACE}$")
AGE_AT_END = re.compile(rf"\b[A-Z][\w’'-]+{SPACE}[A-Z][\w’'-]+,{SPACE}$")
AGE_IN_BRACKETS = re.compile(rf"\b[A-Z][\w’'-]*{SPACE}[(]$")
OWN = re.compile(rf"\b(?:his|her|their|my|our|your)(?:{SPACE}(?:early|mid|late))?[ -]$", _I)

NOT_A_COUNT = re.compile(r"\b(?:no|any|every|some|which|another|such|loved)[ -]$", _I)
"""Before the pronoun “one”."""
NOUN_PHRASE = re.compile(
    rf"\b(?:the|an?|this|that|each|any|my|his|her|our|your|their)(?:{SPACE}[\w’'-]+){{0,2}}{SPACE}$", _I
)
"""Before “one” in “the current one”, unless a counted noun follows."""
NO_NOUN = re.compile(
    rf"(?:['’]s)?(?=$|{SPACE}?[–—]|{SPACE}-|[^\w{SPACE[1:-1]}-]|{SPACE}(?:is|are|was|were|has|had|will|would|should|can|could|may|might|must|does"
    rf"|did|I|i|you|we|he|she|they|it|that|which|who|whom|whose|for|with|at|on|by|from|as|than|and|but|because|when|where|while|if|so|about|out|up|down"
    rf"|off|too|again|now|here|there|before|after|yet|instead|until|into|through)\b)"
)
ALONE = re.compile(
    rf"(?:['’]s)|{SPACE}(?:which|who|whom|whose|another|that|can|could|should|must|would|might|may|has{SPACE}to|does)\b"
)
"""After the pronoun “one”."""
MINDFUL = re.compile(rf"{SPACE}(?:wish|wonder|hope|think|imagine|suspect|assume|suppose|believe|guess)e?s\b")
"""After the pronoun “one” that begins a clause: “One wishes he knew”."""
_SINGULAR = "times|means|news|series|species|lens|corps|headquarters|crossroads|barracks|canvas|gas|has|was|does"
DOES = re.compile(
    rf"{SPACE}(?!(?:{_SINGULAR})\b)[a-z]{{2,18}}(?<![sui])s(?={SPACE}(?:{_NO_ADJECTIVE})\b|[^\w{SPACE[1:-1]}’'-]|$)"
)
"""What only the pronoun can do, since nothing is counted that one of has no such ending: “if one needs to”."""
CLAUSE_OPENS = re.compile(rf"(?:^|[.,;:!?\n“\"(—–]){SPACE}?\Z")
CLAUSE_FOLLOWS = re.compile(
    rf"\b(?:if|as|when|whenever|what|whatever|how|where|wherever|why|whether|unless|until|because|than|before|once){SPACE}\Z",
    _I,
)
NOT_AN_ORDER = re.compile(rf"\b(?:split|per|a{SPACE}few|[0-9]|at){SPACE}$", _I)
NAMES_AFTER_FIRST = re.compile(rf"{SPACE}(?:Lady|Minister|Nations?|Amendment|aid)\b|-(?:ever|hand|come)\b")
NAMED_HALF = re.compile(rf"\b(?:first|second|latter|other|better|opening|closing|top|bottom){SPACE}$", _I)
HALF_WORDS = re.compile(rf"-(?!hour|mile|million|dozen|century|day)|{SPACE}(?:brother|sister|time)\b", _I)
OF = re.compile(rf"{SPACE}of{SPACE}")
OF_A = re.compile(rf"(?:{SPACE}(?:of{SPACE})?an?{SPACE}|-|{SPACE})(?=[a-z])", _I)
NOTE = re.compile(r"\[[0-9]{1,3}\]")
"""The number of a note, from its bracket on."""
JOINED = re.compile(r"(?:ml|cl|cc|gb|mb|tb|kw|kwh|hp|rpm)\b", _I)
"""Letters that digits are joined to without being part of a name."""
BASIS_POINTS = re.compile(
    r"\b(?:interest|rates?|yields?|bonds?|spreads?|treasur(?:y|ies)|gilts?|bunds?|coupons?|margins?|premiums?|bank|fed|ecb"
    r"|hikes?|easing|tightening|inflation|swaps?)\b",
    _I,
)
"""Near a “bp” that is a part of a percent; elsewhere it is a pair of bases, or not known."""
LOCANTS = re.compile(r"(?<![0-9,])[0-9]{1,2},[0-9]{1,2}(?:-(?=[A-Za-zαβγδ])|[(](?=[A-Z]))")
"""What tells where a molecule has its parts, “1,25-dihydroxy”, unless a unit of measure follows."""
PAID = re.compile(
    rf"\b(?:paid|pays?|costs?|spen[dt]|worth|fined|sold{SPACE}for|price{SPACE}of|fee{SPACE}of|raised|earn(?:s|ed)){SPACE}$",
    _I,
)
"""Before pounds that are money."""
SET_BY = re.compile(rf"\b(?:to|of|about|around|some|at|nearly){SPACE}$", _I)
"""Before two numbers that are a range, not the result of a match."""
ONE_OF = re.compile(rf"{SPACE}of\b|{SPACE}?-", _I)
MINUS_ALONE = re.compile(
    rf"(?<=[\w,:] )(?<![0-9], )(?<![0-9] and )(?<![0-9], and )(?:[-−]|(?<!\bor )minus{SPACE})\Z", _I
)
"""Before a number below zero, but not in a list of names, “caspase-2, -3 and -4”."""
MINUS = re.compile(rf"(?:^|(?<=[\s(]))(?:[-−–]|(?<!\bor )minus{SPACE})\Z", _I)
