import pytest

from fcapp import paths
from fcapp.text.language import is_english

FOREIGN = {
    "German": "Die Regierung hat am Dienstag mitgeteilt, dass mehr als zehntausend Soldaten an die Grenze gebracht worden "
    "seien. Der Minister sagte, man habe noch keine Bestätigung dafür, und in den nächsten Tagen wolle man reden.",
    "French": "Le ministre a déclaré mardi que plus de dix mille soldats étaient arrivés dans la région. Selon lui, la "
    "situation reste calme, mais les autorités craignent une nouvelle attaque dans les prochains jours.",
    "Spanish": "El ministro dijo el martes que más de diez mil soldados habían llegado a la región. Según las "
    "autoridades, la situación es tranquila, pero se teme un nuevo ataque y no hay más que hacer en los próximos días.",
    "Dutch": "De minister zei dinsdag dat er meer dan tienduizend soldaten in de regio zijn aangekomen. Volgens hem is "
    "alles rustig, maar de regering was bang voor een nieuwe aanval of een ontmoeting met hun partners.",
    "Polish": "Minister obrony powiedział we wtorek, że ponad dziesięć tysięcy żołnierzy przybyło do regionu. Jego "
    "zdaniem to nie jest jeszcze potwierdzone, a władze obawiają się, by nie doszło do nowego ataku na granicy.",
    "Danish": "Ministeren sagde tirsdag, at mere end ti tusind soldater var kommet til regionen. Han ville ikke have det "
    "bekræftet for nu og skulle tale med sine partnere om det. De har for mange at se til i år, sagde han.",
    "Hungarian": "A miniszter kedden azt mondta, hogy a régióba több mint tízezer katona érkezett. Szerinte a helyzet "
    "nyugodt, de a hatóságok a következő napokban egy újabb támadástól tartanak, és a tárgyalás folyik.",
    "Russian": "Министр обороны сообщил во вторник, что более десяти тысяч солдат прибыли в регион. По его словам, "
    "обстановка остаётся спокойной, однако власти опасаются нового нападения в ближайшие дни.",
    "Ukrainian": "Міністр оборони повідомив у вівторок, що понад десять тисяч солдатів прибули до регіону. За його "
    "словами, ситуація залишається спокійною, проте влада побоюється нового нападу найближчими днями.",
    "Chinese": "国防部长周二表示，超过一万名士兵已抵达该地区。他说，局势仍然平静，但当局担心未来几天会发生新的袭击。",
    "Arabic": "قال وزير الدفاع يوم الثلاثاء إن أكثر من عشرة آلاف جندي وصلوا إلى المنطقة. وأضاف أن الوضع لا يزال هادئا، "
    "لكن السلطات تخشى وقوع هجوم جديد في الأيام المقبلة.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_known(language: str) -> None:
    assert not is_english(FOREIGN[language])
    assert not is_english("\n\n".join([FOREIGN[language]] * 40))


def test_english_prose_is_english() -> None:
    text = paths.sample_article().read_text(encoding="utf-8")
    assert is_english(text)
    assert all(is_english(paragraph) for paragraph in text.split("\n"))
    assert is_english(text * 20)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Danke schön, das ist sehr freundlich von Ihnen.",
        "12 400 3,5 %\n2024-11-05 17:30\n" * 40,
        "Łukasz Piszczek, Kakha Kaladze, Nguyễn Văn Quyết, Jón Daði Böðvarsson, Öztürk and Çalhanoğlu\n" * 10,
        (
            "Volodymyr Zelenskiy met Emmanuel Macron and Andrzej Duda in Kyiv, where Rustem Umerov and Andrii Sybiha told "
            "them that Dnipropetrovsk, Zaporizhzhia and Kramatorsk had been struck; Oleksandr Syrskyi was there, too."
        ),
        "LIVERPOOL FC – ARSENAL 2:1\nREAL MADRID – FC BAYERN MÜNCHEN 0:0\n" * 20,
        "write to jane@example.org or look at example.org/abc/def and at sub.example.com\n" * 12,
    ],
)
def test_nothing_is_said_of_what_is_short_or_of_names_and_figures(text: str) -> None:
    assert is_english(text)


def test_a_foreign_quotation_does_not_make_an_english_article_foreign() -> None:
    text = paths.sample_article().read_text(encoding="utf-8")
    assert is_english(f"{text[:1500]}\n\n{FOREIGN['German']}")
