"""What the forecasts came to, in one sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.analysis.record.foresight import foresight
from components.tables import Case
from components.words import Words
from components.words.checks import foresight_finding


@pytest.mark.parametrize(("observed", "said"), [(0, "took no part"), (1, "took part: ")])
def test_one_forecast_is_set_beside_what_came(toy_case: Case, observed: int, said: str) -> None:
    found = foresight(toy_case)
    rows = found.scored.head(1).assign(observed=observed)
    sentence = foresight_finding(Words(), replace(found, scored=rows))
    assert sentence.startswith("1 actor had a forecast of fighting")
    assert said in sentence


@pytest.mark.parametrize(("observed", "said"), [(0, "none took part"), (1, "these took part: ")])
def test_several_forecasts_are_counted(toy_case: Case, observed: int, said: str) -> None:
    found = foresight(toy_case)
    one = found.scored.head(1).assign(observed=observed)
    rows = one.loc[one.index.repeat(3)]
    sentence = foresight_finding(Words(), replace(found, scored=rows))
    assert sentence.startswith("3 actors had forecasts of fighting")
    assert said in sentence
