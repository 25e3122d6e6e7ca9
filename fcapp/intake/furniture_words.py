"""What the furniture of web pages is called by those who build them, and what it says itself."""

import re

BY_TAG = {
    "nav": "menu",
    "menu": "menu",
    "footer": "page footer",
    "form": "form",
    "button": "button",
    "dialog": "pop-up window",
    "aside": "box beside the text",
    "address": "byline",
}
BY_ROLE = {
    "navigation": "menu",
    "menu": "menu",
    "menubar": "menu",
    "toolbar": "menu",
    "tablist": "menu",
    "doc-toc": "menu",
    "banner": "page header",
    "contentinfo": "page footer",
    "complementary": "box beside the text",
    "search": "form",
    "form": "form",
    "dialog": "pop-up window",
    "alertdialog": "pop-up window",
    "button": "button",
}
_NAMES = {
    "menu": """
        nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs skip skiplink toc pagination pager
        languages
    """,
    "cookie notice": "cookie cookies consent gdpr cmp onetrust",
    "related stories": """
        related recirc recirculation recommended recommendation recommendations readmore mostread popular trending
        teaser teasers promo promos morefrom onward linklist most-read read-more also-read you-may more-from more-on
        up-next read-next link-list
    """,
    "newsletter": "newsletter newsletters signup subscribe subscription paywall regwall donate donation membership",
    "advertisement": """
        ad ads advert adverts advertisement advertising adslot adunit adbox adwrapper sponsor sponsored taboola
        outbrain dfp
    """,
    "share buttons": "share sharing sharebar sharetools socialshare sharebuttons addtoany share-this social socials",
    "comments": "comments commentlist disqus respond commentform",
    "byline": """
        byline bylines dateline timestamp pubdate authors authorbox authorbio authorinfo publishdate postmeta
        entrymeta articlemeta meta bio entry-meta post-meta article-meta story-meta author-box author-bio author-info
        publish-date published-date time-stamp reading-time
    """,
    "tags": "tags taglist keywords categories posttags story-tags",
    "page header": "masthead topbar siteheader logo branding site-header",
    "page footer": "footer copyright colophon sitefooter site-footer",
    "box beside the text": "sidebar widget widgets rail",
    "pop-up window": "modal popup overlay lightbox toast",
    "button": "btn button buttons toolbar",
    "invisible words": "sr visuallyhidden screenreader visually-hidden screen-reader",
    "pull quote": "pullquote pullquotes pull-quote",
    "media player": "player audioplayer videoplayer",
    "rating": "rating ratings",
}
BY_NAME = {name: what for what, names in _NAMES.items() for name in names.split()}
"""What an element is, by a word or two neighbouring words (with a hyphen) of its class or id."""

_LINES = {
    "advertisement": "advertisement|advertising|sponsored(?: content)?|anzeige|werbung|publicité",
    "related stories": r"""
        (?:read|see|hear|watch|learn)\ (?:more|also|next|on)\s*:?
        |(?:also\ read|lire\ aussi|à\ lire\ aussi|lesen\ sie\ auch|mehr\ zum\ thema)\s*:?
        |(?:you\ (?:may|might)\ also\ like.{0,40}|more\ on\ this(?:\ story|\ topic)?|more\ from\ .{1,60})\s*:?
        |(?:related|recommended)\s*:?
        |(?:related|recommended)\ (?:stories|articles?|news|content|topics|links|coverage|posts|for\ you)\s*:?
        |(?:most\ (?:read|popular|viewed)|trending(?:\ now)?|editor[’']s\ picks?)\s*:?
        |explore\ more(?:\ on\ .{1,60})?
        |(?:top\ stories|don[’']t\ miss|up\ next)\s*:?
    """,
    "newsletter": r"""
        sign\ up\ .{0,160}(?:newsletter|inbox|e-?mail).{0,120}|subscribe(?:\ now|\ today|\ to\ .{0,120})?\W?
        |get\ .{0,100}\ (?:to|in)\ your\ inbox.{0,60}|newsletters?
    """,
    "share buttons": r"""
        share|share\ (?:this|on|via)\b.{0,60}|tweet|print|e-?mail|save|copy\ link|follow\ us\b.{0,80}
        |listen\ to\ this\ (?:article|story).{0,30}|facebook|twitter|whatsapp|linkedin|reddit|bookmark
    """,
    "button": r"""
        (?:story|article)\ continues\ below.{0,60}|skip\ to\ .{0,60}|back\ to\ top|loading\W{0,3}
    """,
    "comments": r"(?:\d{1,3}\ )?comments?(?:\ \(\d+\))?|leave\ a\ (?:comment|reply).{0,40}|(?:add|post)\ a\ comment",
    "byline": r"\d{1,3}[- ]min(?:ute)?s?\.?(?:\ read)?",
    "page footer": r"©.{0,160}|copyright\ (?:©|\(c\)|\d{4}).{0,160}|all\ rights\ reserved.{0,60}",
}
SAYINGS = [(re.compile(pattern, re.IGNORECASE | re.VERBOSE), what) for what, pattern in _LINES.items()]
"""Whole lines that say themselves what they are."""

LEADS_AWAY = re.compile(
    r"(?:read|see|watch|hear|learn)(?: (?:more|also|next|on))?\s*[:»›>]|also read|related\b|more on\b|don[’']t miss|"
    r"read more\b|lesen sie|mehr zum thema|(?:à )?lire|topics?\b|tags?\b|filed under",
    re.IGNORECASE,
)
"""How a line begins that is there for its link."""

BYLINE = re.compile(
    r"(?:by|von|par|por)\s+(?-i:[A-ZÄÖÜÉ])[\w.’'-]+(?:\s+[\w.’',&-]+){0,12}"
    r"|(?:first |last )?(?:published|updated|posted|modified)\b(?: (?:on|at))?[:\s].{0,80}"
    r"|(?:publié|mis à jour|veröffentlicht|aktualisiert|stand|publicado|actualizado)\b[:\s].{0,80}"
    r"|(?:temps de lecture|lesezeit|tiempo de lectura)\b.{0,40}",
    re.IGNORECASE,
)
STANDFIRST = re.compile(
    r"standfirst|subtitle|sub-?head|\bdek\b|\bdeck\b|\blede?\b|\bintro|excerpt|summary|abstract", re.I
)
"""What the class of a standfirst is called."""
IN_LINES = re.compile(
    r"editsection|headerlink|heading-anchor|\bsr-only|visually-?hidden|screen-?reader", re.IGNORECASE
)
"""What the class of something within a line is called that is none of its words."""
SOURCES = re.compile(r"sources?|references|further information|links|quellen|documents?", re.IGNORECASE)
"""Headings whose lists of links belong to the article."""
ENDS_A_SENTENCE = re.compile(r"[.!?…。:;][\"'”’»)\]]*$")
