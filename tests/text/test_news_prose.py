"""Who says what in the prose of news, as agencies and papers write it."""

import pytest

from fcapp.text.attribution import attributions
from tests.text.sayings import read

ARTICLE = """Vaccine doses wasted, says audit

A quarter of the vaccine doses bought by the region of Marland last year were thrown away, the public auditor \
has found.

The finding comes in a 90-page report published on Wednesday. “The region bought too much, too late, and kept \
it too warm,” the auditor, Helle Krag, writes. She estimates the loss at 11 million euros.

Health minister Jonas Berg rejected the criticism. “We acted on the best advice we had,” he told a press \
briefing. “Nobody knew how many doses would be needed, and I would rather have too many than too few.”

Berg’s office later clarified that some of the doses had been given to charities. It did not say how many.

The opposition leader, Mette Falk, called on Berg to resign. In an interview with Radio Marland she said: \
“Eleven million is a hospital wing.” Falk, herself a doctor, added that she had warned the government in 2021.

According to figures obtained by the Marland Times under freedom of information law, 340,000 doses expired \
between June and December. The health agency disputes this: its own count is 290,000.

Two people familiar with the purchase said the contract had no clause for returning unused doses. One of them \
said officials had been “in a panic”. Both asked not to be named because the contract is secret.

“I told them in March that the fridges were broken,” recalled Poul Dahl, who ran a depot in the south until \
May. “They said it was being dealt with.”

The World Health Organization recommends that no more than 10% of doses be wasted. Studies suggest the true \
rate is often higher. A 2022 paper in the Lancet put it at between 15% and 25%.

Berg, asked whether he regretted the purchase, said: “No.” But he conceded that storage “was not what it \
should have been”, and said lessons had been learnt.

Krag’s report will be debated next week. Falk says her party will table a motion of no confidence. It is \
thought unlikely to pass."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # bodies and offices that speak
        ("In a statement, the energy regulator said the outage had affected 40,000 homes.",
         [("the energy regulator", "the outage had affected 40,000 homes.")]),
        ("Mayor Dana Whitlock’s office said the bridge would reopen in June.",
         [("Mayor Dana Whitlock’s office", "the bridge would reopen in June.")]),
        ("The prosecutor’s office said on Monday it had opened an inquiry.",
         [("The prosecutor’s office", "it had opened an inquiry.")]),
        ("A spokesperson for the hospital said three nurses had been treated.",
         [("A spokesperson for the hospital", "three nurses had been treated.")]),
        ("Finance ministry spokesman Ivo Brandt said the budget was balanced.",
         [("Ivo Brandt", "the budget was balanced.")]),
        ("Two officials briefed on the talks said a deal was close.",
         [("Two officials briefed on the talks", "a deal was close.")]),
        ("Sources familiar with the matter said the bank would be sold.",
         [("Sources familiar with the matter", "the bank would be sold.")]),
        ("The bank will be sold, sources familiar with the matter said.",
         [("sources familiar with the matter", "The bank will be sold")]),
        ("The bank will be sold, according to a person who was not authorised to speak publicly.",
         [("a person who was not authorised to speak publicly", "The bank will be sold")]),
        ("The bank will be sold, according to two people with knowledge of the plan.",
         [("two people with knowledge of the plan", "The bank will be sold")]),
        ("According to a report released on Thursday by the auditor, the fund lost $3 million.",
         [("a report released on Thursday by the auditor", "the fund lost $3 million.")]),
        ("The mine leaked for six years, documents seen by the Courier show.",
         [("documents seen by the Courier", "The mine leaked for six years")]),
        ("Documents obtained by the Courier show that the mine leaked for six years.",
         [("Documents obtained by the Courier", "the mine leaked for six years.")]),
        ("The White House said it would veto the bill.", [("The White House", "it would veto the bill.")]),
        ("Beijing said the ship had entered its waters.", [("Beijing", "the ship had entered its waters.")]),
        ("Police in Leeds said a man had been arrested.", [("Police in Leeds", "a man had been arrested.")]),
        ("State media said the reactor was running again.", [("State media", "the reactor was running again.")]),
        # anonymity and asides about the speaker
        ("“They ran out of fuel,” a pilot said on condition of anonymity.", [("a pilot", "“They ran out of fuel,”")]),
        ("A pilot, who did not want to be named, said the crew ran out of fuel.",
         [("A pilot", "the crew ran out of fuel.")]),
        ("An officer, speaking on condition of anonymity, said the order came late.",
         [("An officer", "the order came late.")]),
        ("A diplomat who asked not to be identified said the talks had stalled.",
         [("A diplomat who asked not to be identified", "the talks had stalled.")]),
        ("“It was chaos,” said one guard, who declined to give his name.", [("one guard", "“It was chaos,”")]),
        ("Ruth Okafor, a nurse at the clinic, said the wards were full.", [("Ruth Okafor", "the wards were full.")]),
        ("The wards were full, said Ruth Okafor, a nurse at the clinic.", [("Ruth Okafor", "The wards were full")]),
        # asked
        ("Asked whether the plant would close, she said no decision had been taken.",
         [("she", "no decision had been taken.")]),
        ("Asked about the fine, Okafor said the firm would appeal.", [("Okafor", "the firm would appeal.")]),
        ("When asked about the fine, Okafor replied: “We will appeal.”", [("Okafor", "“We will appeal.”")]),
        # where it was said
        ("Okafor told reporters the firm would appeal.", [("Okafor", "the firm would appeal.")]),
        ("Okafor told a news conference in Geneva that the firm would appeal.", [("Okafor", "the firm would appeal.")]),
        ("Speaking to reporters on Friday, Okafor said the firm would appeal.", [("Okafor", "the firm would appeal.")]),
        ("Okafor wrote on X that the firm would appeal.", [("Okafor", "the firm would appeal.")]),
        ("“We will appeal,” Okafor wrote on X.", [("Okafor", "“We will appeal,”")]),
        ("Okafor posted on Facebook that the firm would appeal.", [("Okafor", "the firm would appeal.")]),
        ("“We will appeal,” Okafor tweeted late on Sunday.", [("Okafor", "“We will appeal,”")]),
        ("In a post on Telegram, the governor said two drones had been shot down.",
         [("the governor", "two drones had been shot down.")]),
        ("The engineer testified that nobody had read the manual.", [("The engineer", "nobody had read the manual.")]),
        ("Testifying before the committee, Okafor said nobody had read the manual.",
         [("Okafor", "nobody had read the manual.")]),
        ("Okafor said in a letter to shareholders that profits had halved.", [("Okafor", "profits had halved.")]),
        ("Okafor said during a televised debate that crime had fallen by a third.",
         [("Okafor", "crime had fallen by a third.")]),
        ("Prosecutors alleged in court filings that he had taken bribes.",
         [("Prosecutors", "he had taken bribes.")]),
        ("The lawsuit alleges that the firm hid the results.", [("The lawsuit", "the firm hid the results.")]),
        # denying, accusing, warning, calling for
        ("The firm denied that it had hidden the results.", [("The firm", "it had hidden the results.")]),
        ("The bank warned that a recession was near.", [("The bank", "a recession was near.")]),
        ("Critics dismissed the plan as “a stunt to win votes”.", [("Critics", "the plan as “a stunt to win votes”")]),
        ("Okafor described the ruling as “a dark day for the press”.",
         [("Okafor", "the ruling as “a dark day for the press”")]),
        ("Okafor called the ruling “a dark day for the press”.", [("Okafor", "the ruling “a dark day for the press”")]),
        # acts: that they were done is the claim, and the article makes it
        ("The firm has denied hiding the results.", []),
        ("Kyiv accused Moscow of shelling the plant.", []),
        ("The unions accuse the firm of breaking the law.", []),
        ("The bank warned of a deep recession.", []),
        ("The opposition called for an immediate halt to the works.", []),
        ("Okafor described him as a “man of the people”.", [("Okafor", "him as a “man of the people”")]),
        ("Okafor put it this way: “We lost.”", [("Okafor", "“We lost.”")]),
        ("Okafor put it bluntly: “We lost.” Then she left.", [("Okafor", "“We lost.”")]),
        ("The minister blamed the delay on heavy rain.", []),
        # estimates
        ("The agency estimates the cost at $2 billion.", [("The agency", "the cost at $2 billion.")]),
        ("The agency puts the death toll at 312.", [("The agency", "the death toll at 312.")]),
        ("Aid groups put the figure at more than 9,000.", [("Aid groups", "the figure at more than 9,000.")]),
        ("The toll was put at 312 by the agency.", [("the agency", "The toll was put at 312 by the agency.")]),
        ("The agency estimated that the cost was $2 billion.", [("The agency", "the cost was $2 billion.")]),
        # passive
        ("The suspect was described by police as armed and dangerous.",
         [("police", "The suspect was described by police as armed and dangerous.")]),
        ("The general is alleged to have sold the weapons.",
         [("", "The general is alleged to have sold the weapons.")]),
        ("It was reported that the general had fled.", [("", "the general had fled.")]),
        ("It is estimated that 3 million people need food.", [("", "3 million people need food.")]),
        ("Residents were told that the water was safe.", []),
        ("Okafor was quoted as saying the firm would appeal.", [("Okafor", "the firm would appeal.")]),
        # in somebody's words
        ("As one trader put it, the market has lost its nerve.", [("one trader", "the market has lost its nerve.")]),
        ("The market, as one trader put it, “has lost its nerve”.",
         [("one trader", "The market, as one trader put it, “has lost its nerve”.")]),
        ("In the words of one trader, the market has lost its nerve.",
         [("one trader", "the market has lost its nerve.")]),
        ("For Okafor, the ruling is a disaster.", []),
        # said over several sentences
        ("“We were asleep,” Okafor said. “Then the roof went. We ran.”\n\n“Nobody came to help us for hours.”",
         [("Okafor", "“We were asleep,”"), ("Okafor", "“Then the roof went. We ran.”"),
          ("Okafor", "“Nobody came to help us for hours.”")]),
        ("“We were asleep,” Okafor said.\n\n“Then the roof went and the rain came in.\n\n“Nobody came to help us.”",
         [("Okafor", "“We were asleep,”"),
          ("Okafor", "“Then the roof went and the rain came in.\n\n“Nobody came to help us.”")]),
        ("Okafor said the roof had gone. The rain came in, she said.",
         [("Okafor", "the roof had gone."), ("Okafor", "The rain came in")]),
        ("Okafor said: “The roof went. The rain came in.” She added: “Nobody came.”",
         [("Okafor", "“The roof went. The rain came in.”"), ("Okafor", "“Nobody came.”")]),
        ("“The roof went,” she said, “and nobody came.” Then she wept.",
         [("she", "“The roof went,” she said, “and nobody came.”")]),
        # joined sayings
        ("Okafor said the firm would appeal and added that it had done nothing wrong.",
         [("Okafor", "the firm would appeal"), ("Okafor", "it had done nothing wrong.")]),
        ("Okafor said the firm would appeal, while the union said it would fight on.",
         [("Okafor", "the firm would appeal"), ("the union", "it would fight on.")]),
        ("Okafor declined to comment on the fine but said the firm would appeal.",
         [("Okafor", "the firm would appeal.")]),
        ("The ministry did not respond to a request for comment.", []),
        ("Okafor thanked the rescuers, saying they had saved his life.", [("Okafor", "they had saved his life.")]),
        ("Okafor quit on Monday, citing poor health.", []),
        ("The army said it had no record of the flight, but witnesses told the Courier they had seen it land.",
         [("The army", "it had no record of the flight"), ("witnesses", "they had seen it land.")]),
        ("Nearly half of the wells are dry, a survey by the university found.",
         [("a survey by the university", "Nearly half of the wells are dry")]),
        ("The survey found 48% of wells were dry.", [("The survey", "48% of wells were dry.")]),
        ("Okafor insisted there was no plan to sell.", [("Okafor", "there was no plan to sell.")]),
        ("Okafor promised to publish the figures.", []),
        # subjects with what tells more of them
        ("A man who saw the crash said it was loud.", [("A man who saw the crash", "it was loud.")]),
        ("The men who built the dam said it was safe.", [("The men who built the dam", "it was safe.")]),
        ("People who know him say he is shy.", [("People who know him", "he is shy.")]),
        ("Those who left the town told reporters they would not return.",
         [("Those who left the town", "they would not return.")]),
        ("Okafor – a former judge – said the law was void.", [("Okafor", "the law was void.")]),
        ("Okafor (Labour) said the law was void.", [("Okafor", "the law was void.")]),
        ("Okafor, for her part, said the law was void.", [("Okafor", "the law was void.")]),
        ("Both Okafor and Brandt said the law was void.", [("Both Okafor and Brandt", "the law was void.")]),
        ("Neither Okafor nor Brandt said the law was void.", []),
        ("The committee’s chair, Ivo Brandt, told the hearing: “This cannot happen again.”",
         [("Ivo Brandt", "“This cannot happen again.”")]),
        ("The man was armed, according to Ruth Okafor, a neighbour who called the police.",
         [("Ruth Okafor", "The man was armed")]),
        ("“I want answers,” said Ms Okafor, 43, whose son died in the fire.", [("Okafor", "“I want answers,”")]),
        ("As of Monday, 300 people had died, according to the World Health Organization (WHO).",
         [("the World Health Organization", "As of Monday, 300 people had died")]),
        ("Data released on Thursday showed unemployment fell to 4.1% in May.",
         [("Data released on Thursday", "unemployment fell to 4.1% in May.")]),
        ("Unemployment fell to 4.1% in May, data from the statistics office showed on Thursday.",
         [("data from the statistics office", "Unemployment fell to 4.1% in May")]),
        # with and without a hearer, with a condition
        ("Scientists warn the world has 10 years to act.", [("Scientists", "the world has 10 years to act.")]),
        ("The world has 10 years to act, scientists warn.", [("scientists", "The world has 10 years to act")]),
        ("If the dam fails, Okafor warned, 5,000 people will drown.",
         [("Okafor", "If the dam fails, Okafor warned, 5,000 people will drown.")]),
        ("Had the dam failed, Okafor said, 5,000 people would have drowned.",
         [("Okafor", "Had the dam failed, Okafor said, 5,000 people would have drowned.")]),
        ("The president, she said, had lied.", [("she", "The president, she said, had lied.")]),
        ("The risk is low, Okafor told me.", [("Okafor", "The risk is low")]),
        ("According to police, the man was armed; his lawyer denies it.", [("police", "the man was armed")]),
        ("Analysts had expected sales to reach $4 billion, according to FactSet.",
         [("FactSet", "Analysts had expected sales to reach $4 billion")]),
        ("While ministers argue that the tax is fair, critics say it hits the poor.",
         [("ministers", "the tax is fair"), ("critics", "it hits the poor.")]),
        ("Halden Inc reported a 4% rise in sales.", []),
        ("Halden Inc reported a loss of $4 million.", []),
        ("Officials put the number of dead at between 30 and 40.",
         [("Officials", "the number of dead at between 30 and 40.")]),
        ("The deal is off, the Courier has learned.", [("the Courier", "The deal is off")]),
        ("A poll by Marland Radio puts her at 43%.", [("A poll by Marland Radio", "her at 43%.")]),
        ("“Enough is enough,” read one of the banners held by students.", [("one of the banners held by students", "“Enough is enough,”")]),
        ("The spokesman could not confirm that three people had died.", []),
        ("Reuters could not independently verify the report.", []),
        ("Okafor was told the job was hers.", []),
        # a quotation after a colon is said by whom the clause is about
        ("Okafor’s message was clear: “Go home and stay there.”", [("Okafor’s message", "“Go home and stay there.”")]),
        ("The UN chief urged both sides to stop: “Enough is enough, and it is late.”",
         [("The UN chief", "“Enough is enough, and it is late.”")]),
        ("Okafor defended the plan: “It works. Nobody will lose.”", [("Okafor", "“It works. Nobody will lose.”")]),
        ("Okafor shrugged: “I have seen worse than this.”", [("Okafor", "“I have seen worse than this.”")]),
        ("Okafor made a film in May: “The Long Road Home”", []),
        ("The form has odd questions, including: “Do you keep a cow at home?”", []),
        ("There was a sign on the door: “Closed for repairs until May.”", []),
        # what is no part of what is said
        ("HALDEN, March 3 – The captain had been warned, police said.", [("police", "The captain had been warned")]),
        ("OSLO (Reuters) - The captain had been warned, police said.", [("police", "The captain had been warned")]),
        ("Captain was warned, inquiry told", []),
        ("When the boats came, people were crying.", []),
        ("Police said they believed the pilot survived.",
         [("Police", "they believed the pilot survived."), ("Police", "the pilot survived.")]),
    ],
)  # fmt: skip
def test_who_says_what(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(read(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ruth Okafor came. Ms Okafor said it was late.", ["Ruth Okafor"]),
        ("Ruth Okafor and Ivo Brandt met. The former said it was late.", ["Ruth Okafor"]),
        ("Ruth Okafor met Ivo Brandt. The latter said it was late.", ["Ivo Brandt"]),
        ("Ruth Okafor and Ivo Brandt came late. They said the train had stopped.", ["Ruth Okafor and Ivo Brandt"]),
        ("The union and the firm met. Both said a deal was near.", ["The union and the firm"]),
        ("Two nurses came late. They said the train had stopped.", ["Two nurses"]),
        ("Critics say the rules are strict. They argue that the board is weak.", ["Critics", "Critics"]),
        ("Scientists at the lab warned of floods. They said the dam was weak.",
         ["Scientists at the lab"]),
        ("Senator Ruth Okafor spoke first. The senator said it was late.", ["Ruth Okafor"]),
        ("Ivo Brandt, chief executive of Halden, spoke. The chief executive said it was late.", ["Ivo Brandt"]),
        ("Halden’s chief executive, Ivo Brandt, spoke. Brandt said it was late.", ["Ivo Brandt"]),
        ("Ruth Okafor said it was late. Health minister Ivo Brandt left. He said it was cold.",
         ["Ruth Okafor", "Ivo Brandt"]),
        ("Ruth Okafor left. She said it was late. Ivo Brandt left with Okafor. He said it was cold.",
         ["Ruth Okafor", "Ivo Brandt"]),
        ("Ivo Brandt left. He said it was late. Ruth Okafor thanked Brandt. She said it was cold.",
         ["Ivo Brandt", "Ruth Okafor"]),
        ("Sen. Ruth Okafor, R-Idaho, who chairs the panel, said it was late. The senator said it was cold.",
         ["Ruth Okafor", "Ruth Okafor"]),
        ("“It was late,” Ruth Okafor said, according to a transcript. “It was too late for any of us.”",
         ["a transcript", "Ruth Okafor", "Ruth Okafor"]),
        ("Ruth Okafor left. “I know because I saw it,” she said.", ["Ruth Okafor"]),
        ("Ruth Okafor, asked whether it was late, said it was.", ["Ruth Okafor"]),
        ("Mayor Ruth Okafor said it was late.", ["Ruth Okafor"]),
        ("Judge Ivo Brandt ruled that the law was void.", ["Ivo Brandt"]),
        ("Dr. Ruth Okafor, of the clinic, said it was late.", ["Ruth Okafor"]),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in attributions(text)] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "The storm put the town at risk.",
        "The coach put the goalkeeper on the bench.",
        "The firm called for a taxi.",
        "He was accused of theft.",
        "The sign warned of ice.",
        "The mine was described in the book.",
        "The court heard the case on Monday.",
        "The government published its report on Friday.",
        "She wrote three novels.",
        "The tweet was deleted.",
        "The bank estimates its losses every year.",
        "The law denied him a pension.",
        "A statement is expected on Monday.",
        "The team’s claim to the title was strong.",
        "Okafor called her mother.",
        "He was described as shy.",
        "The plan was dismissed.",
        "Nobody was told.",
        "The paper cited two cases.",
        "The mayor cited the cost.",
        "The minister was asked to leave.",
        "The figures are due on Friday.",
        "It is not clear how many people were hurt.",
        "Police would not say whether the pilot survived.",
        "Police have yet to confirm whether the pilot survived.",
        "No one has claimed responsibility for the attack.",
        "The judge found Okafor guilty of fraud.",
        "The minister rejected claims that there was a plan.",
        "Rumours that there was a plan spread quickly.",
        "The fact that the dam failed is known.",
        "The news that the dam had failed reached them at noon.",
        "He called his book “The Long Road Home”.",
        "They sang a song called “the road to the sea”.",
        "She put the car in a garage at 9pm.",
        "It remains to be seen whether prices will fall.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert read(text) == []


def test_an_article() -> None:
    assert [(one.speaker, ARTICLE[slice(*one.cue)] if one.cue else "") for one in attributions(ARTICLE)] == [
        ("audit", "says"),
        ("the public auditor", "found"),
        ("Helle Krag", "writes"),
        ("Helle Krag", "estimates"),
        ("Jonas Berg", "told"),
        ("Jonas Berg", ""),
        ("Berg’s office", "clarified"),
        ("Mette Falk", "said"),
        ("Mette Falk", "added"),
        ("figures obtained by the Marland Times under freedom of information law", "According to"),
        ("Two people familiar with the purchase", "said"),
        ("One of them", "said"),
        ("Poul Dahl", "recalled"),
        ("Poul Dahl", "told"),
        ("Poul Dahl", ""),
        ("They", "said"),
        ("The World Health Organization", "recommends"),
        ("Studies", "suggest"),
        ("A 2022 paper in the Lancet", "put"),
        ("Jonas Berg", "said"),
        ("Jonas Berg", "conceded"),
        ("Jonas Berg", "said"),
        ("Mette Falk", "says"),
    ]
