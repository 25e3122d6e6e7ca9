"""Words that tell that somebody says, thinks or finds something, and how each of them may be used.

The verbs are given as stems; their forms are made here. A verb is of one or more of these uses:

- `SPEECH`: may stand after or in the middle of what is said (“..., she added”) and before its subject (“said KCNA”);
- `CLAUSE`: takes a clause, with “that” or without;
- `THAT`: takes a clause, but only with “that”;
- `TELL`: takes a hearer before the clause (“told the court that”);
- `QUOTED`: only with words in quotation marks or after a colon (“The letter reads: ...”);
- `LATER`: may stand after or in the middle, but not before its subject (“..., the figures show”);
- `ASK`: takes “whether”, “if”, “why”.
"""

from enum import Flag, auto

from fcapp.text.function_words import word_set
from fcapp.text.tokens import Token


class Use(Flag):
    """How a reporting verb may be used."""

    SPEECH = auto()
    CLAUSE = auto()
    THAT = auto()
    TELL = auto()
    QUOTED = auto()
    ASK = auto()
    LATER = auto()


class Form(Flag):
    """Which forms of a verb a word may be."""

    BASE = auto()
    PRESENT = auto()
    PAST = auto()
    PARTICIPLE = auto()
    GERUND = auto()


_STEMS = {
    Use.SPEECH | Use.CLAUSE: """
        say state add explain insist claim argue assert maintain contend allege declare announce reply respond remark
        acknowledge concede admit confess confirm reiterate stress emphasize emphasise underline underscore
        predict vow complain write tweet retweet joke quip affirm proclaim clarify testify boast lament caution
        theorize theorise hypothesize hypothesise speculate counter retort conclude note observe report suggest recall
        disclose reveal estimate mention opine surmise attest aver attest comment elaborate interject muse
        warn fret grumble gripe rumour tip blog post repeat swear reason guarantee explained believe reckon confide
        recount concur divulge conjecture venture text email cable""",
    Use.CLAUSE | Use.LATER: """
        think feel hope fear suspect assume presume suppose guess realise realize learn
        worry imagine know dream wish bet figure conclude hear doubt decide agree forget remember
        show indicate determine demonstrate discover calculate find forecast project believe""",
    Use.CLAUSE: """
        prove rule imply establish hint deny anticipate foresee signal ensure stipulate infer purport
        deduce propose recommend accept dispute refute notice sense perceive recognise recognize regret envisage
        illustrate ascertain corroborate posit postulate assess""",
    Use.THAT: """
        charge see hold submit rejoice pray certify verify document advocate
        ordain decree preach teach intimate signify expect understand mean request demand order
        answer shout cry yell scream whisper mutter murmur scoff plead thunder fume advise promise pledge threaten
        urge joke protest object insinuate specify record propose highlight flag detail appreciate""",
    Use.TELL | Use.CLAUSE | Use.SPEECH: "tell assure remind promise warn advise caution",
    Use.TELL | Use.CLAUSE: "inform notify reassure convince persuade teach lie",
    Use.QUOTED | Use.SPEECH: """
        continue read exclaim shout cry yell scream whisper mutter murmur laugh smile sigh chuckle shrug begin
        ask inquire enquire wonder answer interrupt tease urge demand chant sing plead beg thunder fume
        rage pronounce announce summarise summarize question scoff sneer praise hail enthuse gush moan whine snap
        bark growl implore exhort counsel reflect apologise apologize jeer bellow deadpan intone""",
    Use.SPEECH | Use.THAT: "point",
    Use.ASK: "ask inquire enquire wonder question doubt describe outline detail recount",
}
_IRREGULAR = {
    "say": "says said said saying",
    "tell": "tells told told telling",
    "write": "writes wrote written writing",
    "swear": "swears swore sworn swearing",
    "think": "thinks thought thought thinking",
    "feel": "feels felt felt feeling",
    "learn": "learns learned,learnt learned,learnt learning",
    "know": "knows knew known knowing",
    "dream": "dreams dreamed,dreamt dreamed,dreamt dreaming",
    "bet": "bets bet bet betting",
    "hear": "hears heard heard hearing",
    "forget": "forgets forgot forgotten forgetting",
    "show": "shows showed shown,showed showing",
    "foresee": "foresees foresaw foreseen foreseeing",
    "forecast": "forecasts forecast,forecasted forecast,forecasted forecasting",
    "find": "finds found found finding",
    "see": "sees saw seen seeing",
    "hold": "holds held held holding",
    "teach": "teaches taught taught teaching",
    "understand": "understands understood understood understanding",
    "mean": "means meant meant meaning",
    "plead": "pleads pleaded,pled pleaded,pled pleading",
    "read": "reads read read reading",
    "begin": "begins began begun beginning",
    "sing": "sings sang sung singing",
    "lie": "lies lied lied lying",
    "prove": "proves proved proved,proven proving",
    "quip": "quips quipped quipped quipping",
    "submit": "submits submitted submitted submitting",
    "admit": "admits admitted admitted admitting",
    "infer": "infers inferred inferred inferring",
    "signal": "signals signalled,signaled signalled,signaled signalling,signaling",
    "snap": "snaps snapped snapped snapping",
    "flag": "flags flagged flagged flagging",
    "regret": "regrets regretted regretted regretting",
    "concur": "concurs concurred concurred concurring",
    "shrug": "shrugs shrugged shrugged shrugging",
    "beg": "begs begged begged begging",
    "tip": "tips tipped tipped tipping",
    "blog": "blogs blogged blogged blogging",
    "fret": "frets fretted fretted fretting",
    "aver": "avers averred averred averring",
    "agree": "agrees agreed agreed agreeing",
    "decree": "decrees decreed decreed decreeing",
    "guarantee": "guarantees guaranteed guaranteed guaranteeing",
}
_VOWELS = "aeiou"


def _forms(stem: str) -> list[tuple[str, Form]]:
    if stem in _IRREGULAR:
        present, past, participle, gerund = _IRREGULAR[stem].split()
    elif stem.endswith("e"):
        present, past, participle, gerund = stem + "s", stem + "d", stem + "d", stem[:-1] + "ing"
    elif stem.endswith("y") and stem[-2] not in _VOWELS:
        present, past, participle, gerund = stem[:-1] + "ies", stem[:-1] + "ied", stem[:-1] + "ied", stem + "ing"
    else:
        ending = "es" if stem.endswith(("s", "sh", "ch", "x", "z")) else "s"
        present, past, participle, gerund = stem + ending, stem + "ed", stem + "ed", stem + "ing"
    listed = [(stem, Form.BASE), (present, Form.PRESENT), (gerund, Form.GERUND)]
    listed += [(form, Form.PAST) for form in past.split(",")]
    return listed + [(form, Form.PARTICIPLE) for form in participle.split(",")]


def _lexicon() -> dict[str, tuple[Use, Form]]:
    found: dict[str, tuple[Use, Form]] = {}
    for use, stems in _STEMS.items():
        for stem in stems.split():
            for form, kind in _forms(stem):
                uses, kinds = found.get(form, (Use(0), Form(0)))
                found[form] = (uses | use, kinds | kind)
    return found


VERBS = _lexicon()
"""Each form of each reporting verb with its uses and what form it is."""


def form_of(word: Token) -> Form:
    """Which form of a reporting verb `word` may be; none for other words."""
    return VERBS[word.low][1] if word.low in VERBS else Form(0)


REFERRING = word_set("citing quoting referring")
"""Forms with which a speaker names a source: “..., citing officials”."""

ALSO_NOUNS = word_set(
    """claim claims report reports state states note notes comment comments answer answers reply replies post posts
    tweet tweets show shows rule rules project projects figure figures estimate estimates warning hope hopes
    fear fears doubt doubts forecast forecasts charge charges record records order orders demand demands
    request requests object objects document documents signal signals promise promises pledge pledges vow vows
    guess bet bets feeling feelings thought thoughts reading meaning finding findings saying writing hearing
    understanding plea worry worries dream dreams wish wishes guarantee guarantees question questions cry
    cries laugh smile sigh cause reason reasons joke jokes remark remarks boast lament stress tip tips hint
    hints counter protest protests blog blogs decree blame proposal urge mention proof read hold holds reports
    ruling dispute disputes notice notices sense senses regret regrets text texts email emails cable cables
    highlight highlights flag flags detail details snap snaps bark outline outlines venture ventures teaching
    laughs smiles whisper shout shouts"""
)
"""Forms that are often nouns, so that the words around them must tell."""

NOUNS = word_set(
    """claim claims allegation allegations assertion assertions belief beliefs view views opinion conclusion
    conclusions statement statements argument arguments suggestion suggestions warning warnings fear fears
    hope hopes announcement accusation accusations theory theories rumour rumours rumor rumors admission
    promise promises pledge pledges assurance assurances insistence prediction predictions estimate estimates
    concern concerns complaint complaints finding findings confirmation contention speculation suspicion
    suspicions report reports remark remarks comment comments declaration acknowledgement acknowledgment
    testimony revelation assumption assessment message hypothesis judgment judgement ruling forecast
    expectation feeling impression confidence doubt doubts reminder denial denials"""
)
"""Nouns that take a clause with “that”: “his claim that ...”."""

ATTITUDES = word_set(
    """confident sure certain aware convinced concerned worried afraid hopeful adamant optimistic pessimistic clear
    disappointed surprised sorry glad pleased delighted fearful doubtful sceptical skeptical positive mindful"""
)
"""Adjectives that take a clause with “that” after a form of “be”: “she is confident that ...”."""

DOCUMENTS = word_set(
    """report reports study studies survey surveys poll polls research paper papers letter statement document
    documents article review analysis figures data statistics memo email post posts message communique filing
    lawsuit indictment investigation inquiry audit source sources media newspaper newspapers officials police
    experts critics witnesses scientists researchers"""
)
"""What speaks though it is nobody's name: the report, officials."""

OCCASIONS = word_set(
    """statement interview speech address letter report post tweet tweets email e-mail blog conference briefing
    hearing meeting message paper article column study release call broadcast video memo note filing summary
    book editorial testimony remarks appearance debate comments comment session podcast rally court press
    lawsuit complaint documents response reply essay diary memoir programme program show documentary bulletin
    newsletter magazine event ceremony website site page account profile channel radio facebook twitter
    instagram webcast livestream communique announcement phone telephone television parliament"""
)
"""On what one speaks: in an interview, at a news conference."""
