"""Words after which a full stop need not end a sentence; lower case, without the stop."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


BEFORE_NAME = _words(
    """mr mrs ms mx dr prof gen sen sens rep reps gov govs lt col cmdr cpl capt sgt maj adm brig rev fr hon pres supt
    msgr amb atty gens messrs mt ste mme mlle hr vs v cf eg ie viz ca approx est e.g i.e resp ed eds trans dir
    sec insp det drs assoc asst p.s ps incl
    """
)
"""What is followed by a name or by more of the same sentence, however that begins."""

BEFORE_FIGURE = _words(
    """ext tel no nos nr p pp pg vol ch chap sec art fig figs eq par para ca c approx jan feb mar apr jun jul aug sep
    sept oct nov dec ft
    """
)
"""What ends no sentence when a figure follows."""

SOMETIMES_LAST = _words(
    """jr sr pvt inc co corp ltd llc plc bros assn dept univ ave blvd rd st ft jan feb mar apr jun jul aug sep sept
    oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la
    md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
    """
)
"""What, with a capital letter, ends a sentence only when the next word is one that sentences begin with."""

STARTERS = _words(
    """a after all also although an and another any as asked at because before both but by during each even every few
    for from he her here his how however i if in instead is it its last later many meanwhile more most my neither no
    nobody none nor not nothing now officials on once one only or other our over people perhaps police she since so
    some still such than that the their then there these they this those though through to today two under unlike
    until upon are can could did do does had has have is should was will would we were what when where whether which
    while who why with without yesterday yet you your please thank thanks
    """
)
"""Words that begin sentences and seldom follow an abbreviation or initial with a capital letter."""

SAYING = _words(
    """said says say asked asks told tells added adds wrote writes replied replies answered shouted called cried
    wondered demanded exclaimed yelled continued insisted inquired quipped tweeted joked
    """
)
"""Verbs that tie a name to the quotation before it."""

SHORT_WORDS = _words("am as at be by do go he if is it me my of ok on so to up us we")
"""Words of two letters with which sentences end."""

SHORTENED = (
    BEFORE_NAME
    | BEFORE_FIGURE
    | SOMETIMES_LAST
    | _words(
        """abbr acad adj admin adv anon appt assn assoc asst attn aux avg bldg cent cert cit comp cont corp dept diam
        dist div ed encl eng equiv esp est etc excl exec feat freq govt hon ibid illus incl info int intl lab lib lim
        loc max med min mins misc mod natl neg obs op orig oz par pat pop pos poss prev prob pseud pub recd ref reg
        repr resp ret sec secs sing spec sq std subj sup temp univ var voc yd
        """
    )
)
"""Shortened words in small letters, after which a sentence goes on with a small letter."""

CREDITS = (
    "Image",
    "Images",
    "Photo",
    "Photos",
    "Photograph",
    "Picture",
    "Video",
    "Credit",
    "Illustration",
    "Graphic",
)
"""What, before a colon, begins the credit of a picture."""

AFTER_HOURS = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec gmt utc bst cet cest eet msk
    est edt et cst cdt ct mst mdt mt pst pdt pt eastern
    """
)
"""What goes on with the same sentence after “a.m.” and “p.m.”."""
