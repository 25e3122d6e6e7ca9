"""English function words and common verb forms: enough to see where a clause ends without a parser."""

from fcapp.text.tokens import Token


def word_set(listed: str) -> frozenset[str]:
    """The words that `listed` holds with white space between."""
    return frozenset(listed.split())


BE = word_set("am is are was were be been being isn't aren't wasn't weren't 's 're 'm")
HAVE = word_set("has have had having hasn't haven't hadn't 've")
MODALS = word_set(
    """will would can could may might shall should must do does did won't wouldn't can't cannot couldn't mustn't
    shouldn't don't doesn't didn't mightn't ought 'll 'd"""
)
AUXILIARIES = BE | HAVE | MODALS
NEGATIONS = word_set(
    """not never n't no nor neither hardly scarcely isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't
    can't cannot couldn't mustn't shouldn't don't doesn't didn't declined refused failed"""
)
SUBJECT_PRONOUNS = word_set(
    """he she they it we i you who whoever someone somebody everyone everybody nobody anyone one others both neither
    none many some most several few another this these those all he'd she'd they've"""
)
OBJECT_PRONOUNS = word_set("him them me us")
PERSONAL = word_set("he she they it we i you")
HEDGES = word_set("about around nearly almost over more than at least up to some under between roughly approximately")
"""Words that may stand before a number."""
DETERMINERS = word_set(
    """the a an this that these those his her its their our my your some any no every each another both all several
    many most few more such one two three four five six seven eight nine ten other what whatever"""
)
POSSESSIVES = word_set("his her its their our my your")
PREPOSITIONS = word_set(
    """of in on at by for with from to into onto about against between among amid after before during since until
    till through throughout over under above below near behind beyond across along around via per despite
    within without toward towards upon like unlike including concerning regarding following inside outside off
    out up down except besides alongside"""
)
CONJUNCTIONS = word_set(
    """and or but nor yet so because although though while whilst whereas if unless when whenever where wherever
    whether as than once lest that which who whom whose how why what"""
)
SUBORDINATORS = word_set(
    "when while whilst whereas as after before because since although though if unless once until"
)
RELATIVES = word_set("who which that whom")
COORDINATORS = word_set("and but or then yet")
ADVERBS = word_set(
    """also again then now just still already ever later earlier soon often once even only further furthermore
    moreover however meanwhile instead thus therefore hence indeed perhaps maybe yesterday today tomorrow
    tonight always sometimes rather quite too as first simply once here there previously not never afterwards
    afterward nevertheless nonetheless else online separately long alone"""
)
DAYS = word_set(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"""
)
MONTHS = word_set(
    """january february march april may june july august september october november december jan jan. feb feb. mar
    mar. apr apr. jun jun. jul jul. aug aug. sep sept sep. sept. oct oct. nov nov. dec dec."""
)
_TIME_WORDS = word_set(
    """yesterday today tomorrow tonight now later earlier recently overnight week weeks month months year years day
    days morning afternoon evening night weekend hour hours minutes midnight noon last next this early late
    ago previously shortly spring summer autumn winter"""
)
TIMES = DAYS | MONTHS | _TIME_WORDS
STARTERS = word_set(
    """however meanwhile but and or so yet still also then moreover furthermore additionally recently later earlier
    today yesterday now instead nevertheless nonetheless thus therefore indeed similarly likewise afterwards
    let let's here there nor finally separately elsewhere overall initially previously"""
)
_COMMON_VERBS = word_set(
    """went came took made gave got saw left began became ran led held kept brought bought built caught cost cut fell
    fought fled flew grew hit hurt kept laid lost met paid put rose sat sent set shot shut sold spent spoke
    spread stood stole struck swept threw understood won wore broke chose drew drove ate forgot hid knew meant
    felt found heard told said wrote thought taught sought slept rang rode shook sank sang stuck swam goes
    comes takes makes gives gets sees leaves begins becomes runs leads holds keeps brings buys builds catches
    costs cuts falls fights grows hits loses meets pays puts rises sends sets sells spends speaks stands wins
    works lives needs wants seems appears remains means includes involves requires continues provides contains
    allows shows says knows thinks believes feels finds belongs depends exists happens helps hopes kills plans
    plays supports tries uses deserves faces threatens offers owes owns poses lacks lies go come take make
    give get see leave become run lead keep bring fall grow lose pay rise send spend loves love likes hate
    hates looks calls asks turns moves starts enjoys understands understand celebrates celebrate reflects
    reflect represents represent creates create serves serve consists consist ranges spans covers features
    carries carry reaches follows follow seeks seek aims produces produce affects affect reduces reduce
    improves improve protects protect prevents prevent causes spreads travels violates violate undermines
    undermine opposes oppose depicts depict agrees agree eats eat drinks sleeps sleep dies die lets let gains
    loses opens closes ends begins controls owns breaks break lasts weighs measures costs earns earn wants
    stays stay returns return knows tells tell grows expects expect considers consider refers refer adds
    applies apply receives receive responds respond stand win need want seem remain include require live know
    think believe deserve exist depend belong favour favor arose awoke bore bent bled blew burst clung crept dealt dug
    drank fed flung froze forbade hung knelt leapt lent lit overcame overtook quit sprang spat split strode swore
    swung tore undertook upset withdrew withstood wept woke beat misled overthrew slid strove foresaw oversaw rewrote
    rebuilt repaid undid withheld upheld accepts achieves acquires adopts argues arrives assumes attracts avoids
    becomes behaves chooses collects combines compares competes complies confirms connects constitutes contributes
    converts decides delivers demonstrates denies derives describes destroys detects develops differs discusses
    dominates employs enables encourages enhances ensures enters establishes evolves exceeds expands explains exposes
    extends fails fits fulfils generates identifies illustrates implies imposes includes indicates inspires intends
    introduces invests invites joins learns maintains misses obtains occurs occupies operates originates oversees
    participates persists possesses prefers preserves presides prohibits promotes proposes proves pursues qualifies
    recognises recognizes recommends recovers refuses regulates relates relies replaces resembles resides resists
    resolves respects restricts retains reveals satisfies separates settles solves specialises specializes specifies
    stems strengthens strives struggles submits succeeds suffers suggests survives symbolises symbolizes sustains
    teaches tends transforms transmits urges varies warns welcomes writes accuse accuses urge insist argue"""
)
_NOT_PAST = word_set(
    """indeed hundred need speed seed feed breed red bed wed shed embed sacred wicked naked crowded unprecedented
    united armed alleged supposed so-called aged hundred-odd exceed proceed succeed agreed-upon limited"""
)


def is_auxiliary(token: Token) -> bool:
    """Whether it is a form of be, have, do or a modal, perhaps joined to a pronoun (“he's”, “they'd”)."""
    low = token.low
    if low in AUXILIARIES:
        return not (low == "may" and token.is_capital) and not (low == "will" and token.is_capital)
    head, _, tail = low.partition("'")
    return bool(tail) and head in SUBJECT_PRONOUNS | {"there", "that", "what"}


def is_finite(token: Token) -> bool:
    """Whether it can be the verb of a clause."""
    low = token.low
    if is_auxiliary(token) or low in _COMMON_VERBS:
        return not token.is_capital or is_auxiliary(token)
    return low.endswith("ed") and len(low) > 3 and low not in _NOT_PAST and not token.is_capital


def is_adverb(token: Token) -> bool:
    """Whether it can stand between a subject and its verb."""
    low = token.low
    return low in ADVERBS or (
        low.endswith("ly") and not token.is_capital and low not in ("family", "reply", "assembly")
    )


def is_number(token: Token) -> bool:
    """Whether it begins with a digit."""
    return token.text[0].isdigit()


def is_owner(token: Token) -> bool:
    """Whether it ends as names do of those whom what follows belongs to: “Weber's”, “voters'”."""
    return token.low.endswith(("'s", "s'"))
