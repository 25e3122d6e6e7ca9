"""Words that show what kind of statement a sentence makes, as patterns over small and capital letters alike."""

import re


def _words(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


_NUMBER = (
    r"\s+(?:an? |another )?(?:[$£€¥]?\d|half|a |one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen)"
)
"""Before these “more than” only tells how exact a number is."""
COMPARISON = _words(
    r"(?:more|less|fewer|greater|higher|lower|larger|smaller|longer|shorter|older|younger|better|worse|faster|slower|"
    rf"bigger|stronger|weaker|cheaper|earlier|later)(?:\s+\w+){{0,3}}\s+than(?!{_NUMBER})",
    rf"(?!other|rather)\w{{3,}}er than(?!{_NUMBER})|(?:more|less) than (?:half|double|twice)|\w+-highest|\w+-lowest",
    r"compared (?:with|to)",
    rf"as (?:many|much|high|low|large|big|long|often)(?:\s+\w+){{0,2}} as(?!{_NUMBER})",
    r"times (?:as|more|less|higher|lower|larger|bigger|the)",
    r"(?:above|below) (?:the )?(?:normal|average|usual)",
    r"twice|double[ds]?|tripled?|halved|half as",
    r"up from|down from|rose|rises|risen|fell|fallen|increased?|increas(?:es|ing)|decreased?|declined (?:by|from)|"
    r"dropped|slipped|plunged|soared|jumped|surged|climbed|grew|grown|shrank|outnumber\w*|exceed\w*|surpass\w*",
)
MULTIPLE = _words(r"doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|quadrupl(?:ed|es|ing)|halv(?:ed|es|ing)")
SUPERLATIVE = _words(
    r"(?:the|its|his|her|their|our|\w+[’']s) (?:first|last|only|most|least|largest|biggest|highest|lowest|"
    r"smallest|oldest|youngest|longest|worst|best|greatest|fastest|deadliest|strongest|busiest|richest|poorest)(?:-ever)?",
    r"record(?:-\w+)?",
    r"never before",
    r"unprecedented",
)
CAUSE = _words(
    r"because(?: of)?",
    r"caused?(?: by)?|caus(?:es|ing)",
    r"due to",
    r"led to|leads to|leading to",
    r"result(?:s|ed|ing)? (?:in|from)",
    r"as a result",
    r"owing to|thanks to",
    r"triggered|sparked|prompted|opened the way",
    r"blamed?|therefore|in order to|so that",
)
HARM = _words(
    r"kill(?:s|ed|ing)?|died|dies|dead|deaths?|wound(?:ed|ing)|injur(?:ed|ies|y|ing)|victims?|casualties|missing",
    r"attack(?:s|ed)?|clash(?:es|ed)?|fired|shot|shelled|explosion|exploded|bomb(?:s|ed|ing)?",
    r"destroyed|collapsed?|damaged|fatal(?:ly|ity|ities)?|deadl(?:y|iest)|hospitali[sz]ed|in hospital",
    r"drown(?:s|ed)|crash(?:es|ed)|murder\w*|massacre\w*|stabb\w+|rape[ds]?|tortur\w+",
    r"gunfire|shootings?|shelling|air ?strikes?",
)
ACCUSATION = _words(
    r"accus(?:e|es|ed|ation|ations)|alleg(?:e|es|ed|edly|ation|ations)|arrest(?:s|ed)?|charged?|charges|convicted|"
    r"sentenced|guilty|illegal(?:ly)?|unlawful(?:ly)?|crimes?|criminal|fraud|corrupt(?:ion)?|violat(?:e|es|ed|ion|ions)|"
    r"abuse[ds]?|acquitted|cleared of|jailed|indict\w+|brib\w+|embezzl\w+|defraud\w*|forgery|fined|a fine of"
    r"|laundering|lied|stole|stolen|lawsuit|sued|prosecut\w+|trafficking|imprison\w+|detained"
)
DECISION = _words(
    r"law|laws|bill|court|judges?|ruled|ruling|banned?|approved?|voted?|signed|announced|agreed|agreement|treaty|pact|"
    r"policy|sanctions?|ordered|appointed|elected|resigned|launched|recommended|adopted|directive|decree[ds]?|constitution|accords?"
    r"|ratif\w+|veto\w*|repeal\w*|declared|rejected|declined to|refused"
)
POSITION = _words(
    r"supports?|supported|oppos(?:e|es|ed|ing)|favou?r(?:s|ed)?|backs|backed|rejects?|rejected|condemn(?:s|ed)?|urge[ds]?|"
    r"calls? for|called for|demand(?:s|ed)?|denie[sd]|deny|pledge[ds]?|vow(?:s|ed)?|intends?|plans? to|wants? to|"
    r"must|should|will not|declined to|refuse[ds]? to|promise[ds]?|thanked"
)
"""What somebody is for or against, or means to do."""
STANCE = _words(
    r"denie[sd]|disput(?:es|ed)|condemn(?:s|ed)|critici[sz](?:es|ed)|denounce[sd]|refuse[sd] to|vow(?:s|ed)"
    r"|pledge[sd]|threaten(?:s|ed)"
)
"""Words that tell that somebody takes a position, in the writer's own voice."""
