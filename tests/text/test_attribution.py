import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.model.spans import Span
from fcapp.paths import sample_article
from fcapp.text.attribution import attributions
from fcapp.text.names import Names
from fcapp.text.sentences import Sentences
from fcapp.text.suggested import SpeechKind

PIECES = st.lists(
    st.sampled_from(
        [*"\n .,:;!?…“”\"'‘’()[]«»–A1aé", "\x00", "\u2028", " said ", " he said ", " told ", " that ", "According to ",
         " Weber ", " the minister ", ", quoting ", " quoted ", " as saying ", ", citing ", " Tass ", " by ", " put it at 3", "OSLO (AP) - ", " who ", " They ", " claims ", "Image: ", " was ", "🙂"]
    )
    | st.text(max_size=4),
    max_size=40,
).map("".join)  # fmt: skip


def read(text: str) -> list[tuple[str, str]]:
    """Speaker and content of each attribution."""
    return [(one.speaker, text[slice(*one.content)]) for one in attributions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # indirect, with and without “that”
        ("Lind said that the dam is safe.", [("Lind", "the dam is safe.")]),
        ("Lind said the dam is safe.", [("Lind", "the dam is safe.")]),
        # what a number is put at
        ("Police put the number at 9.", [("Police", "the number at 9.")]),
        ("The ministry has put the number of injured at 147.", [("The ministry", "the number of injured at 147.")]),
        ("Police put the number of people killed at 9.", [("Police", "the number of people killed at 9.")]),
        ("Weber put a guard of the firm on the train at 9.", []),
        # what was done before it was said goes on in “and had”
        ("Weber said he had paid the bill and had promised to help the town.",
         [("Weber", "he had paid the bill and had promised to help the town.")]),
        ("Weber said that he had paid, and had never promised to go.",
         [("Weber", "he had paid, and had never promised to go.")]),
        ("Weber said the town was flooded and had urged people to leave.", [("Weber", "the town was flooded")]),
        ("The council has repeatedly said that the dam is safe.", [("The council", "the dam is safe.")]),
        ("Officials say prices will fall.", [("Officials", "prices will fall.")]),
        ("Lind thinks the lake is clean.", [("Lind", "the lake is clean.")]),
        ("Some scientists believe the lake is dying.", [("Some scientists", "the lake is dying.")]),
        ("The report, published on Friday, found that prices had doubled.", [("The report", "prices had doubled.")]),
        ("A new study suggests bees can count.", [("A new study", "bees can count.")]),
        ("The court ruled that the law was void.", [("The court", "the law was void.")]),
        ("Lind tweeted that the road was flooded.", [("Lind", "the road was flooded.")]),
        ("Experts have long argued the dam is unsafe.", [("Experts", "the dam is unsafe.")]),
        ("Weber pointed out that the dam was old.", [("Weber", "the dam was old.")]),
        ("Weber went on to say that the dam was old.", [("Weber", "the dam was old.")]),
        ("Park explained why she left.", [("Park", "why she left.")]),
        ("Data from the bank showed sales fell 4 percent.", [("Data from the bank", "sales fell 4 percent.")]),
        ("More than 10,000 people, police said, were there.",
         [("police", "More than 10,000 people, police said, were there.")]),
        ("Critics say the law, which took effect in May, punishes the poor.",
         [("Critics", "the law, which took effect in May, punishes the poor.")]),
        ("A poll published on Sunday showed that voters want change.",
         [("A poll published on Sunday", "voters want change.")]),
        ("He also pointed to a poll that showed voters want change.", [("a poll", "voters want change.")]),
        ("Both sides say they are ready.", [("Both sides", "they are ready.")]),
        ("The company operating the crane said it would help.", [("The company operating the crane", "it would help.")]),
        ("Lind is confident that the dam will hold.", [("Lind", "the dam will hold.")]),
        ("The bank made clear that it would not pay.", [("The bank", "it would not pay.")]),
        # the one who is told, the time and the place are no part of it
        ("Lind told the BBC the talks had failed.", [("Lind", "the talks had failed.")]),
        ("Lind told BBC News every seat was taken.", [("Lind", "every seat was taken.")]),
        ("The company told reporters in Oslo that it regretted it.", [("The company", "it regretted it.")]),
        ("Lind told parliament yesterday the budget would be balanced.", [("Lind", "the budget would be balanced.")]),
        ("The company said in a statement it regretted the error.", [("The company", "it regretted the error.")]),
        ("Lind confirmed, in an interview with Dawn, that she would run.", [("Lind", "she would run.")]),
        ("The company announced on Friday that it would cut jobs.", [("The company", "it would cut jobs.")]),
        ("Lind said on May 5, 2020, the dam was safe.", [("Lind", "the dam was safe.")]),
        # the subject with what stands around it
        ("Weber, who joined in 1999, said that he would stay.", [("Weber", "he would stay.")]),
        ("The spokeswoman, Anna Lind, 45, said the train was late.", [("Anna Lind", "the train was late.")]),
        ("But Lind, speaking in Oslo, said that was untrue.", [("Lind", "that was untrue.")]),
        ("On Monday, Lind said she was tired.", [("Lind", "she was tired.")]),
        ("On Monday Lind said she was tired.", [("Lind", "she was tired.")]),
        ("Weber last week said the mill would close.", [("Weber", "the mill would close.")]),
        ("Brook and Lind said they were happy.", [("Brook and Lind", "they were happy.")]),
        ("A spokesman for the bank said it was told.", [("A spokesman for the bank", "it was told.")]),
        ("Asked if he would resign, Weber said he would not.", [("Weber", "he would not.")]),
        # cue after, inverted, in the middle
        ("The dam is safe, Lind said.", [("Lind", "The dam is safe")]),
        ("The dam is safe, Lind said in her address.", [("Lind", "The dam is safe")]),
        ("The dam is safe, said the ministry.", [("the ministry", "The dam is safe")]),
        ("The lake is dying, experts fear.", [("experts", "The lake is dying")]),
        ("The lake, experts fear, is dying.", [("experts", "The lake, experts fear, is dying.")]),
        ("The bank will close, Lind said, but staff will be paid.",
         [("Lind", "The bank will close, Lind said, but staff will be paid.")]),
        ("Under the plan, Lind said, 300 homes will be built.",
         [("Lind", "Under the plan, Lind said, 300 homes will be built.")]),
        ("There is, ministers insist, no plan.", [("ministers", "There is, ministers insist, no plan.")]),
        ("The car, which witnesses said was red, sped off.", [("witnesses", "was red")]),
        ("The bill, Lind argued, “goes too far”.", [("Lind", "The bill, Lind argued, “goes too far”.")]),
        ("Lies travel faster than truth, a team at MIT found in 2016.", [("a team at MIT", "Lies travel faster than truth")]),
        ("As Lind said on Monday, the dam is safe.", [("Lind", "the dam is safe.")]),
        ("Sales fell in May, figures from the bank showed.", [("figures from the bank", "Sales fell in May")]),
        ("At least 12 died, the army said, adding that more could.",
         [("the army", "At least 12 died"), ("the army", "more could.")]),
        ("Dam is safe, says minister", [("minister", "Dam is safe")]),
        ("The dam broke, KCNA reported on Friday.", [("KCNA", "The dam broke")]),
        ("The bridge will close in May, according to Lind.", [("Lind", "The bridge will close in May")]),
        ("According to the Dawn, the mine will reopen.", [("the Dawn", "the mine will reopen.")]),
        ("According to Lind the mine will reopen.", [("Lind", "the mine will reopen.")]),
        ("The mine, according to Lind, will reopen.", [("Lind", "The mine, according to Lind, will reopen.")]),
        # direct
        ("“We are ready,” said Anna Lind, head of the port.", [("Anna Lind", "“We are ready,”")]),
        ("“We are ready,” Lind said in English, when asked.", [("Lind", "“We are ready,”")]),
        ("“Will it rain?” asked Weber.", [("Weber", "“Will it rain?”")]),
        ("Weber said: “I am staying.”", [("Weber", "“I am staying.”")]),
        ("Weber said, “I am staying.”", [("Weber", "“I am staying.”")]),
        ('"I am staying," Weber said.', [("Weber", '"I am staying,"')]),
        ("‘We won’t go,’ said Weber.", [("Weber", "‘We won’t go,’")]),
        ("The letter reads: “Dear sir, go away.”", [("The letter", "“Dear sir, go away.”")]),
        ("“I left,” Weber told the court, “and never wrote.”",
         [("Weber", "“I left,” Weber told the court, “and never wrote.”")]),
        ("“Yes,” said the minister, who came late, “it is.”",
         [("the minister", "“Yes,” said the minister, who came late, “it is.”")]),
        ("“We saw it fall. It was loud,” Ito recalled.", [("Ito", "“We saw it fall. It was loud,”")]),
        ("Weber stated,\n\n“We came in May. We left in June.”", [("Weber", "“We came in May. We left in June.”")]),
        ("Weber denied the story:\n\nI was never there. Nor was she.", [("Weber", "I was never there. Nor was she.")]),
        ("As Weber put it, “nobody reads the small print”.", [("Weber", "“nobody reads the small print”.")]),
        ("“I ran,” said one. ", [("one", "“I ran,”")]),
        ("“I saw it,” Mark Lee, who works nearby, told the Post.", [("Mark Lee", "“I saw it,”")]),
        ("Of the award, Park said, “It was a surprise.”", [("Park", "“It was a surprise.”")]),
        ("Park said of the award: “It was a surprise.”", [("Park", "“It was a surprise.”")]),
        ("Lind told the paper: “I never lied”, and hung up.", [("Lind", "“I never lied”")]),
        # carried on
        ("“We won,” Lind said. “Nobody had expected that.”",
         [("Lind", "“We won,”"), ("Lind", "“Nobody had expected that.”")]),
        ("“We won,” Lind said.\n\n“Nobody here had expected that at all.”",
         [("Lind", "“We won,”"), ("Lind", "“Nobody here had expected that at all.”")]),
        # mixed
        ("On Monday, Lind said she was “tired of waiting”.", [("Lind", "she was “tired of waiting”.")]),
        ("In Weber’s view, the plan was “a joke”.", [("Weber", "the plan was “a joke”.")]),
        # chains
        ("KBS quoted Umerov as saying that the war goes on.",
         [("KBS", "Umerov as saying that the war goes on."), ("Umerov", "the war goes on.")]),
        ("KBS quoted Umerov as saying that 300 had died, but it could not independently verify the number.",
         [("KBS", "Umerov as saying that 300 had died"), ("Umerov", "300 had died")]),
        ("The Pentagon said 300 had died, but it could not verify the number.",
         [("The Pentagon", "300 had died, but it could not verify the number.")]),
        ("Weber was quoted as saying the plant was safe.", [("Weber", "the plant was safe.")]),
        ("Weber was quoted by Dawn as saying the plant was safe.",
         [("Dawn", "as saying the plant was safe."), ("Weber", "the plant was safe.")]),
        ("According to Yonhap, quoting KCNA, the launch failed.",
         [("KCNA", "the launch failed."), ("Yonhap", "the launch failed.")]),
        ("Ito said Lind told Weber that the dam broke.",
         [("Ito", "Lind told Weber that the dam broke."), ("Lind", "the dam broke.")]),
        # several in a sentence
        ("The council denied that it knew and said it would ask.",
         [("The council", "it knew"), ("The council", "it would ask.")]),
        ("Officials say prices will fall, but critics warn that wages will fall too.",
         [("Officials", "prices will fall"), ("critics", "wages will fall too.")]),
        ("“It’s over,” the coach said, adding that she would rest.",
         [("the coach", "“It’s over,”"), ("the coach", "she would rest.")]),
        ("Lind said that she had won and that he had lost.", [("Lind", "she had won and that he had lost.")]),
        # nouns
        ("The minister’s claim that taxes had fallen was false.", [("The minister", "taxes had fallen")]),
        ("A report by Brook that rivers were rising was ignored.", [("Brook", "rivers were rising")]),
        ("Weber came to the conclusion that the plan was bad.", [("Weber", "the plan was bad.")]),
        # nobody in particular
        ("It is believed that the temple is old.", [("", "the temple is old.")]),
        ("The temple is said to be haunted.", [("", "The temple is said to be haunted.")]),
        # where the writer speaks again
        ("Lind said the dam has 40 cracks; all were mended.", [("Lind", "the dam has 40 cracks")]),
        ("Lind said the dam was safe, but Weber left the room.", [("Lind", "the dam was safe")]),
        ("Lind said the dam was safe. The dam broke.", [("Lind", "the dam was safe.")]),
        # credits, signatures, headlines
        ("A rocket at dawn. Image: NASA.", [("NASA", "A rocket at dawn.")]),
        ("The bridge in May (Photo by Anna Lind)", [("Anna Lind", "The bridge in May")]),
        ("“We came here to stay.” – Anna Weber", [("Anna Weber", "“We came here to stay.”")]),
        ("Reports: dam breaks in the north", [("Reports", "dam breaks in the north")]),
        ("Greek court rules ban is legal", [("Greek court", "ban is legal")]),
    ],
)  # fmt: skip
def test_who_says_what(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(read(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Lind said goodbye and left.",
        "She said a few words.",
        "He told a long story.",
        "The report was long.",
        "His benefit claim was refused.",
        "Police claims are rarely tested.",
        "The rule that dogs must be kept on a lead was dropped.",
        "The company announced the closure of its mill.",
        "The minister refused to say that she would leave.",
        "He did not say whether the money had been found.",
        "Weber accused Lind of lying.",
        "A spokesman declined to comment.",
        "The police found the body in a lake.",
        "They saw the film.",
        "The new show opened in May.",
        "That said, the dam is safe.",
        "People were asked to come and suggest what to do.",
        "What he said was wrong.",
        "They say that a lot.",
        "None of them said that it was true.",
        "The minister did not believe the figures were right.",
        "The blue whale is the largest animal.",
        "He showed a yellow card.",
        "",
        "said",
        ", said",
        "“",
        "according to",
        "Weber told “”",
    ],
)
def test_verbs_and_nouns_without_a_saying(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Anna Lind came. Lind said it was late.", ["Anna Lind"]),
        ("Prime Minister Anna Lind came. The prime minister said it was late.", ["Anna Lind"]),
        ("Rustem Umerov, the defence minister, came. The defence minister said it was late.", ["Rustem Umerov"]),
        ("Mr Paul Weber said it was late. He said it was cold.", ["Paul Weber", "Paul Weber"]),
        ("Mr Paul Weber met Mrs Anna Lind. She said it was late.", ["Anna Lind"]),
        ("The ministry said it was late. It said nothing would change.", ["The ministry", "The ministry"]),
        ("The Church said it was late. They also claimed it was cold.", ["The Church", "The Church"]),
        ("The report, out on Monday, was long. It said prices had risen.", ["The report"]),
        ("“I think it is late,” Anna Lind said.", ["Anna Lind", "Anna Lind"]),
        ("Anna Lind met Paul Weber, but Weber left. He said it was late.", ["Paul Weber"]),
        ("Paul Weber met Anna Lind. “Lind is wrong,” he said.", ["Paul Weber"]),
        ("Dana Brook was tired. “We came a long way and nobody met us.”", ["Dana Brook"]),
        ("The chief clerk, Paul Weber, said it was late. The clerk left.", ["Paul Weber"]),
        ("Nasa’s Jim Green said it was late.", ["Jim Green"]),
        ("WHO chief Eve Park said it was late.", ["Eve Park"]),
        ("South Korean officials said it was late.", ["South Korean officials"]),
        ("Dana Brook, who said it was late, left.", ["Dana Brook"]),
    ],
)
def test_speakers_are_resolved_within_the_article(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in attributions(text)] == speakers


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We won,” Lind said.", SpeechKind.DIRECT),
        ("“We won,” Lind said, “and they lost.”", SpeechKind.DIRECT),
        ("Lind said: “We won. They lost.”", SpeechKind.DIRECT),
        ("Lind said they had won.", SpeechKind.INDIRECT),
        ("Lind said it was a “great day” for all.", SpeechKind.MIXED),
        ("Plans had changed, Lind said, and it was “a great day”.", SpeechKind.MIXED),
    ],
)
def test_kind(text: str, kind: SpeechKind) -> None:
    assert [one.kind for one in attributions(text)] == [kind]


def test_source_and_cue_are_the_words_themselves() -> None:
    text = "The dam is safe, Anna Lind told Dawn."
    (found,) = attributions(text)
    assert found.source is not None
    assert found.cue is not None
    assert text[slice(*found.source)] == "Anna Lind"
    assert text[slice(*found.cue)] == "told"


def test_a_name_is_surer_than_a_pronoun_and_a_pronoun_than_nobody() -> None:
    named, pronoun, nobody = attributions(
        "Anna Lind said it was late. She said it was cold. It is believed that snow will fall."
    )
    assert named.sure > pronoun.sure > nobody.sure


def test_a_quotation_over_paragraphs_is_one() -> None:
    text = "Lind said: “We came in May.\n\n“We left in June.”\n\nThe house is empty."
    assert read(text) == [("Lind", "“We came in May.\n\n“We left in June.”")]


def test_sentences_may_be_given() -> None:
    text = "Lind said it was late. Weber said it was cold."
    assert attributions(text, Sentences(text).over(0, len(text))) == attributions(text)
    assert attributions(text, Sentences(text).over(0, len(text))[1:])[0].speaker == "Weber"


def test_sample_article() -> None:
    text = sample_article().read_text(encoding="utf-8")
    zelenskiy, umerov = "Volodymyr Zelenskiy", "Rustem Umerov"
    begins = [
        (zelenskiy, "the Ukrainian military’s first clashes", "“instability in the world.”"),
        (umerov, "the first armed engagements", "2-1/2-year-old war."),
        (zelenskiy, "“The first battles", "in the world,”"),
        (zelenskiy, "had reacted to the North Korean troops", "support our defence”."),
        (zelenskiy, "“We must, together", "for North Korea.”"),
        ("South Korea’s Defence Ministry", "more than 10,000", "an incursion in August."),
        (zelenskiy, "intelligence sources as saying", "in Russia."),
        ("intelligence sources", "11,000 North Koreans", "in Russia."),
        ("The Pentagon", "at least 10,000", "engaged in combat."),
        (umerov, "there had been a “small engagement”", "North Korean troops."),
        (umerov, "“Yes, I think so.", "engagement,”"),
        ("The report", "Umerov as saying", "mobilising soldiers."),
        (umerov, "the engagement was small", "mobilising soldiers."),
        ("The report", "Umerov told the interviewer", "from Siberian regions."),
        (umerov, "identification and other procedures", "from Siberian regions."),
        (umerov, "he expected a sharp rise", "deployed."),
        (umerov, "“(There are) already contacts", "analyse it,”"),
        (umerov, "Plans had called for", "in the battlefield”."),
        ("KBS", "Umerov as saying", "in Ukraine."),
        (umerov, "a total of 15,000 troops", "in Ukraine."),
        ("Vladimir Putin", "it was up to Russia", "with Pyongyang."),
    ]
    found = read(text)
    assert [speaker for speaker, _ in found] == [speaker for speaker, _, _ in begins]
    for (_, content), (_, first, last) in zip(found, begins, strict=True):
        assert content.startswith(first)
        assert content.endswith(last)


def test_sample_article_s_chains() -> None:
    text = sample_article().read_text(encoding="utf-8")
    handed = {text[slice(*one.content)][:16]: [relay.speaker for relay in one.chain] for one in attributions(text)}
    assert {words: speakers for words, speakers in handed.items() if speakers} == {
        "11,000 North Kor": ["Volodymyr Zelenskiy"],
        "the first armed ": ["South Korean television"],
        "there had been a": ["KBS"],
        "the engagement w": ["The report"],
        "identification a": ["The report"],
        "a total of 15,00": ["KBS"],
    }


@pytest.mark.parametrize(
    ("text", "claimant", "content", "chain"),
    [
        ("KBS quoted Ivo Brandt as saying that the dam was safe.", "Ivo Brandt", "the dam was safe.", ["KBS"]),
        ("The report cites officials as saying the dam was safe.", "officials", "the dam was safe.", ["The report"]),
        ("Tass quoted the minister, Ivo Brandt, as saying the dam was safe.", "Ivo Brandt", "the dam was safe.", ["Tass"]),
        ("Brandt was quoted by Tass as saying the dam was safe.", "Brandt", "the dam was safe.", ["Tass"]),
        ("“The dam is safe,” Tass quoted Brandt as saying.", "Brandt", "“The dam is safe,”", ["Tass"]),
        ("“The dam is safe,” Brandt was quoted as saying by Tass.", "Brandt", "“The dam is safe,”", ["Tass"]),
        ("Reuters reported, citing two officials, that it was safe.", "two officials", "it was safe.", ["Reuters"]),
        ("Reuters reported that it was safe, citing two officials.", "two officials", "it was safe", ["Reuters"]),
        ("It is safe, Reuters reported on Monday, citing two officials.", "two officials", "It is safe", ["Reuters"]),
        ("Citing two officials, Reuters reported that it was safe.", "two officials", "it was safe.", ["Reuters"]),
        ("Bloomberg, citing people familiar with the plan, said it was safe.",
         "people familiar with the plan", "it was safe.", ["Bloomberg"]),
        ("It will close, according to Reuters, citing two officials.", "two officials", "It will close", ["Reuters"]),
        ("The dam was safe, the ministry said, according to Tass.", "the ministry", "The dam was safe", ["Tass"]),
        ("The ministry said the dam was safe, according to Tass.", "The ministry", "the dam was safe", ["Tass"]),
        ("The palace said Brandt had left, CNN reported, citing two officials.",
         "The palace", "Brandt had left", ["two officials", "CNN"]),
        ("The BBC reported that Brandt had said it was safe.", "Brandt", "it was safe.", ["The BBC"]),
        ("Brandt told KBS that the dam was safe.", "Brandt", "the dam was safe.", ["KBS"]),
        ("Brandt told South Korea’s KBS television on Monday that it was safe.", "Brandt", "it was safe.", ["KBS"]),
        ("“The dam is safe,” Brandt told the Financial Times.", "Brandt", "“The dam is safe,”", ["Financial Times"]),
        ("Brandt said in an interview with the BBC that it was safe.", "Brandt", "it was safe.", ["BBC"]),
        ("In an interview with Der Spiegel, Brandt said it was safe.", "Brandt", "it was safe.", ["Der Spiegel"]),
        ("Brandt told Radio Marland that it was safe.", "Brandt", "it was safe.", ["Radio Marland"]),
        ("Brook told the Courier that his boss had told him it was safe.", "his boss", "it was safe.", ["Brook", "Courier"]),
        ("“The police said we must leave,” Brook said.", "The police", "we must leave", ["Brook"]),
        ("Brandt told the court the police had said it was safe.", "the police", "it was safe.", ["Brandt"]),
        # nobody hands it on
        ("“I think we must leave,” Brook said.", "Brook", "we must leave", []),
        ("Brandt told parliament that the dam was safe.", "Brandt", "the dam was safe.", []),
        ("Brandt told Anna Lind that the dam was safe.", "Brandt", "the dam was safe.", []),
        ("Brandt told the Senate that the dam was safe.", "Brandt", "the dam was safe.", []),
        ("The firm said it would close the mill, citing high costs.", "The firm", "it would close the mill", []),
        ("The firm said it would close the mill, citing Brexit.", "The firm", "it would close the mill", []),
    ],
)  # fmt: skip
def test_who_hands_it_on(text: str, claimant: str, content: str, chain: list[str]) -> None:
    innermost = attributions(text)[-1]
    assert (innermost.speaker, text[slice(*innermost.content)]) == (claimant, content)
    assert [relay.speaker for relay in innermost.chain] == chain
    assert all(text[slice(*relay.source)] == relay.speaker for relay in innermost.chain)


def test_he_is_the_one_who_was_quoted_last() -> None:
    text = "Paul Weber left. Tass quoted Ivo Brandt as saying the dam was safe. He said it was old."
    assert [one.speaker for one in attributions(text)] == ["Tass", "Ivo Brandt", "Ivo Brandt"]


def test_names_of_a_longer_text_are_known_in_a_part_of_it() -> None:
    head = "Ruth Okafor, the chief engineer, came. Mr Ivo Brandt left.\n\n"
    part = "Okafor said it was late. The chief engineer said it was cold. Ms Brandt said it was dark."
    names = Names(head + part).within(Span(len(head), len(head + part)))
    assert [one.speaker for one in attributions(part, names=names)] == ["Ruth Okafor", "Ruth Okafor", "Ivo Brandt"]


def test_a_surname_means_the_one_who_bore_it_first_not_far_before() -> None:
    text = "\n".join(
        ["Ruth Okafor came.", "x y. " * 6_000, "Ivo Okafor came. Eve Okafor came. Okafor said it was late."]
    )
    assert [one.speaker for one in attributions(text)] == ["Ivo Okafor"]
    assert [one.speaker for one in attributions(text[: text.index("Ivo")] + "Okafor said it was late.")] == [
        "Ruth Okafor"
    ]


def test_it_can_be_stopped_at_each_sentence() -> None:
    class StopError(Exception):
        pass

    calls = []

    def tick() -> None:
        calls.append(None)
        if len(calls) == 2:
            raise StopError

    with pytest.raises(StopError):
        attributions("One came. Two came. Three came.", tick=tick)
    assert len(calls) == 2


@given(PIECES)
def test_spans_lie_within_the_text_and_hold_words(text: str) -> None:
    for one in attributions(text):
        handed = [span for relay in one.chain for span in (relay.source, relay.cue)]
        for span in (one.content, one.source, one.cue, *handed):
            assert span is None or (0 <= span.start < span.end <= len(text))
        assert any(sign.isalnum() for sign in text[slice(*one.content)])
        assert 0 <= one.sure <= 1


@pytest.mark.parametrize(
    "text",
    [
        "“" * 200_000,
        '" ' * 100_000,
        "' a" * 66_000,
        "“a\n\n" * 20_000,
        "said " * 40_000,
        ", " * 100_000,
        "a, said b, " * 18_000,
        "He said KBS quoted " * 10_000,
        "Tass quoted Tass as saying, citing Tass, " * 5_000,
        "citing " * 28_000,
        "Reuters reported, citing officials, it was. " * 4_000,
        "He said that he said, “no.” " * 1_000,
        "\x00" * 200_000,
        "Ab Cd. She said it is so.\n" * 1_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_two_hundred_thousand_signs_are_read(text: str) -> None:
    assert all(one.content.end <= len(text) for one in attributions(text))


def test_what_stands_before_a_given_sentence_is_not_read() -> None:
    text = "Lind said it was late."
    assert attributions(text, []) == []
    assert attributions(text, [Span(0, len(text))])[0].speaker == "Lind"
