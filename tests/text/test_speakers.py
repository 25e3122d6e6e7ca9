"""Whom a pronoun or a role means in an article."""

import pytest

from fcapp.text.attribution import attributions


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The vicar, the Rev. Hugh Penn, said he was sad.", ["Hugh Penn"]),
        ("Their head, former Ghanaian minister Grace Ansah, said it was over. “Well,” she said.",
         ["Grace Ansah", "Grace Ansah"]),
        ("Holly Marsh swam. Marsh’s mother said it was cold. “Too cold,” she added. Marsh says she is glad.",
         ["Marsh’s mother", "Marsh’s mother", "Holly Marsh"]),
        ("Ann Lind called it unjust. “It is,” Lind said. The Austrian activist Max Ohm was unmoved. He said it was just.",
         ["Ann Lind", "Max Ohm"]),
        ("Karl Ohm, head of the “Iran Cartoon” group, said it was late. “Very,” he added.", ["Karl Ohm", "Karl Ohm"]),
        ("Asha Rao counts whales off Sri Lanka. There are few, she says.", ["Asha Rao"]),
        ("Ann Lind of Leeds University left. “It is late,” she said.", ["Ann Lind"]),
        ("Karl Ohm resigned. The Leeds Examiner wrote in May that he was ill. Later he said that he was well.",
         ["The Leeds Examiner", "Karl Ohm"]),
        ("“Every year they tell us the money is there,” Karl Ohm said. “Every year it is gone.”",
         ["Karl Ohm", "they", "Karl Ohm"]),
        ("Opposition leader Jan Kowalski walked out. Kowalski said the vote was rigged.", ["Jan Kowalski"]),
        ("Theresa May left the hall. May said the vote was rigged.", ["Theresa May"]),
        ("Ann Lind left in early May. In May Lind said that it was late.", ["Ann Lind"]),
        ("“It is late,” said Ann Lind in January. In Jan. Lind said that it was not.", ["Ann Lind", "Ann Lind"]),
        # persons without a name, or with one in passing
        ("Dr. Ann Lind disputed that. A spokesperson for the clinic denied this. “It is late,” she said.",
         ["A spokesperson for the clinic"]),
        ("The minister, Karl Ohm, left. The minister denied this. “It is late,” he said.", ["Karl Ohm"]),
        ("“Late,” said Ann Lind. In a statement, Mr Ohm’s daughter Emma said it was cold. “Too cold,” she said.",
         ["Ann Lind", "Mr Ohm’s daughter Emma", "Mr Ohm’s daughter Emma"]),
        ("One patient, 67-year-old Jean Marsh from Leeds, said it was late. “Too late,” she said.",
         ["Jean Marsh", "Jean Marsh"]),
        ("According to a 2017 analysis led by Karl Ohm of Leeds University, fish are fewer.",
         ["a 2017 analysis led by Karl Ohm of Leeds University"]),
        ("Prosecutor Anil Mehta KC said it was late. Sarah Olney MP said it was not.", ["Anil Mehta", "Sarah Olney"]),
        ("Cllr Jim Penn said it was late. Det Insp Sarah Kemp said it was not.", ["Jim Penn", "Sarah Kemp"]),
        ("They follow rules set by the Food and Drug Administration, which states that it is safe.",
         ["the Food and Drug Administration"]),
        ("Pep Guardiola was asked about it. “I trust my club,” the Catalan said.", ["Pep Guardiola"]),
        ("Every study shows that it is safe. “Every study shows that it is not,” Karl Ohm said.",
         ["Every study", "Karl Ohm"]),
        ("Amnesty International’s Kenya director, Irũngũ Ohm, said it was late.", ["Irũngũ Ohm"]),
        ("The U.S. and 12 other countries said it was late. It grew by 3%, the International Monetary Fund estimates.",
         ["The U.S. and 12 other countries", "the International Monetary Fund"]),
        ("It is the first time, said Rohana Ohm of the monitoring group PAFFREL.", ["Rohana Ohm"]),
        ("Lionel Ohm left. “I am glad,” the 37-year-old said.", ["Lionel Ohm"]),
        ("Ofwat, the regulator, does not go that far; its chief, David Ohm, called it late and says fines are on their way.",
         ["David Ohm"]),
        ("Brussels reacted. Water UK was blunt: it said dividends were low.", ["Water UK"]),
        ("13.47 GMT Kim Ohm, who introduced the bill, said it was late. She says so every day.", ["Kim Ohm"]),
        ("The Care Not Killing alliance claims it is late.", ["The Care Not Killing alliance"]),
        ("Diane Ohm rose to say that it was late.", ["Diane Ohm"]),
        ("People want it, if you believe a poll commissioned by campaigners.", []),
        ("Rachel Kyte was envoy. Donald Trump has left. “It matters,” she says.", ["Rachel Kyte"]),
        ("Writing in the BMJ, the authors, from Leeds University, stressed that it was late.", ["the authors"]),
        ("It is late, according to the National Diet and Nutrition Survey.", ["the National Diet and Nutrition Survey"]),
        ("“It is late,” lead author Mingyang Song admitted.", ["Mingyang Song"]),
        ("Anyone who tells you this was late hasn’t looked.", []),
        ("Fish may help the heart, a 30-year study of more than 114,000 nurses and doctors suggests.",
         ["a 30-year study of more than 114,000 nurses and doctors"]),
        ("“It may also give the impression that fish are late,” Karl Ohm said.", ["Karl Ohm"]),
        ("Aidan Ohm lost. Officials ruled against the Las Vegas Raiders. “Late,” he said.", ["Aidan Ohm"]),
        ("One firm, Northgate Partners, was paid. But leader Cllr Shazia Malik was cross. She said it was late.",
         ["Shazia Malik"]),
        ("Karl Ohm has seen the report. It says: “It is late.”", ["the report"]),
        ("It cost £9m – more than all parks put together – figures obtained by the Echo reveal.",
         ["figures obtained by the Echo"]),
        ("A post shared more than 40,000 times on Facebook says that it is late.",
         ["A post shared more than 40,000 times on Facebook"]),
        ("“It fell,” Karl Ohm said, referring to a study by the London School of Hygiene.", ["Karl Ohm"]),
        ("Karl Ohm wrote it. Nelson Mandela’s release did not help. “It is late,” he said.", ["Karl Ohm"]),
        ("A bench of Justices Abhay Ohm and Karl Masih said it was late. “Late,” Justice Ohm remarked.",
         ["A bench of Justices Abhay Ohm and Karl Masih", "Abhay Ohm"]),
        ("Karl Ohm said it was late. Zelensky has hinted he could accept it. In an interview, he said Ukraine would not.",
         ["Karl Ohm", "Zelensky", "Zelensky"]),
        ("“I saw three all week,” said one, Margaret Pike, 74, from Dorset.", ["Margaret Pike"]),
        ("Checking Claire Coutinho’s claim.\n\nCoutinho said it was late.", ["Claire Coutinho"]),
        ("Karl Ohm said it was late. In May it reported that it was not.", ["Karl Ohm", "it"]),
        ("A charity said it was late. Little Acorns, which is owned by Ohm, disputed that. In a letter it said it was not.",
         ["A charity", "Little Acorns"]),
        ("An agency spokesman said it was late. “Poison,” said Andy Ohm. It was not, he said.",
         ["An agency spokesman", "Andy Ohm", "Andy Ohm"]),
        ("Karl Ohm left. Even Ohm’s own party was cross. He said it was late.", ["Karl Ohm"]),
        ("The governor, Amr Hanafi, left. Her partner, Joe, broke his ankle. “It was late,” he said.", ["Her partner"]),
        ("“Late,” said Karl Ohm. Chicago Fed president Austan Lind was not so sure. He said it was early.",
         ["Karl Ohm", "Austan Lind"]),
        ("Ann Ohm’s team cited a survey by the Royal College. It found that it was late.", ["a survey by the Royal College"]),
        ("Sources close to No 10 said it was late.", ["Sources close to No 10"]),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in attributions(text)] == speakers


def test_a_credit_on_its_own_line_is_that_of_the_line_above() -> None:
    text = "A flood\n\nThe bridge in 2004.\nImage: Ann Lind.\n\nIt fell."
    assert [(one.speaker, text[slice(*one.content)]) for one in attributions(text)] == [
        ("Ann Lind", "The bridge in 2004.")
    ]


def test_the_heading_of_an_interview_is_nobody() -> None:
    assert attributions("Interview: the woman who counts whales") == []


def test_who_answers_in_an_interview() -> None:
    text = "Ann Lind was appointed in May.\n\nQ: Is it late?\nA: It is late.\n\nQ: Was Karl Ohm late?\nA: He was."
    assert [one.speaker for one in attributions(text)] == ["Ann Lind", "Ann Lind"]
