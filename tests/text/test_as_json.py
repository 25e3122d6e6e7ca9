import json

from fcapp.text.as_json import noticed_values
from fcapp.text.suggest import BORDER, Tier, suggest

TEXT = "Ministers met. “👩‍👩‍👧 More than 400 people were hurt on 5 May 2021,” Ada Brown said."


def test_all_that_is_promised_is_there_in_code_points() -> None:
    values = json.loads(json.dumps(noticed_values(TEXT, suggest(TEXT, tier=Tier.LINEAR), 0.0)))
    assert set(values) == {"text_sha256", "sentences", "claims", "attributions", "figures", "dates", "quotes"}
    assert set(values["sentences"][0]) == {"start", "end", "score"}
    claim = values["claims"][-1]
    assert {
        *("start", "end", "sentence", "score", "reasons", "claimant", "claimant_start", "claimant_end"),
        *("cue", "cue_start", "cue_end", "kind", "type"),
    } <= set(claim)
    assert TEXT[claim["claimant_start"] : claim["claimant_end"]] == claim["claimant"] == "Ada Brown"
    assert TEXT[claim["cue_start"] : claim["cue_end"]] == claim["cue"] == "said"
    assert [one["sentence"] for one in values["claims"]] == sorted(one["sentence"] for one in values["claims"])
    for one in values["claims"]:
        sentence = values["sentences"][one["sentence"]]
        assert sentence["start"] <= one["start"] < one["end"] <= sentence["end"]
        assert one["score"] == sentence["score"]
    [attribution] = values["attributions"]
    assert TEXT[slice(*attribution["source"])] == attribution["speaker"] == "Ada Brown"
    [figure] = [figure for figure in values["figures"] if figure["value"] == 400]
    assert (TEXT[figure["start"] : figure["end"]], figure["unit"], figure["hedge"]) == ("400", "people", "More than")
    [day] = values["dates"]
    assert (TEXT[day["start"] : day["end"]], day["iso"]) == ("5 May 2021", "2021-05-05")
    [quote] = values["quotes"]
    assert TEXT[quote["start"] : quote["end"]].strip("“”").startswith("👩‍👩‍👧")


def test_claims_below_the_border_are_left_out() -> None:
    noticed = suggest(TEXT, tier=Tier.LINEAR)
    values = noticed_values(TEXT, noticed, BORDER)
    assert len(values["sentences"]) == 2
    assert all(claim["score"] >= BORDER for claim in values["claims"])


def test_who_hands_a_statement_on_is_told() -> None:
    text = "KBS quoted Rustem Umerov as saying that 400 people were hurt."
    values = json.loads(json.dumps(noticed_values(text, suggest(text, tier=Tier.LINEAR), 0.0)))
    [claim] = values["claims"]
    assert (claim["claimant"], claim["cue"]) == ("Rustem Umerov", "as saying")
    assert claim["chain"] == [{"speaker": "KBS", "start": 0, "end": 3}]
    outer, inner = values["attributions"]
    assert text[slice(*outer["content"])] == "Rustem Umerov as saying that 400 people were hurt."
    assert (outer["speaker"], text[slice(*outer["cue"])]) == ("KBS", "quoted")
    assert text[slice(*inner["content"])] == "400 people were hurt."
