"""Hard names of states, each with the code that it must be given; the rest must be asked."""

from __future__ import annotations

import pytest

from components.ingest import match_names
from components.tables import Case

FOUND = {
    "ARE": ["UAE"],
    "AUS": ["Australia"],
    "AUT": ["Austria"],
    "BHS": ["Bahamas, The"],
    "BIH": ["Bosnia"],
    "BOL": ["Bolivia (Plurinational State of)"],
    "BRN": ["Brunei Darussalam"],
    "CHN": ["中国"],
    "CIV": [
        "Côte d'Ivoire",
        "Ivory Coast",
        "Cote d'Ivoire",
        "Côte d’Ivoire",
        "COTE D'IVOIRE",
        "Costa de Marfil",
        "Elfenbeinküste",
    ],
    "COD": [
        "Congo, Dem. Rep.",
        "DR Congo",
        "DRC",
        "Congo (Kinshasa)",
        "Democratic Republic of the Congo",
        "Congo, Democratic Republic of the",
        "République démocratique du Congo",
    ],
    "COG": [
        "Congo, Rep.",
        "Congo-Brazzaville",
        "Republic of the Congo",
        "Congo (Brazzaville)",
        "Republic of Congo",
    ],
    "CPV": ["Cabo Verde", "Cape Verde"],
    "CZE": ["Czechia", "Czech Republic"],
    "DEU": ["Deutschland"],
    "DMA": ["Dominica"],
    "DOM": ["Dominican Republic", "Dominican Rep."],
    "EGY": ["Egypt, Arab Rep."],
    "FSM": ["Micronesia", "Micronesia (Federated States of)", "Micronesia, Fed. Sts."],
    "GBR": ["UK", "U.K."],
    "GEO": ["Georgia"],
    "GIN": ["Guinea", "Guinée"],
    "GMB": ["the Gambia", "Gambia, The"],
    "GNB": ["Guinea-Bissau", "Guinea Bissau"],
    "GNQ": ["Equatorial Guinea", "Guinée équatoriale"],
    "GUY": ["Guyana"],
    "IRL": ["Ireland"],
    "IRN": ["Iran, Islamic Rep.", "Iran (Islamic Republic of)"],
    "JOR": ["Jordan"],
    "JPN": ["日本"],
    "KGZ": ["Kyrgyz Republic"],
    "KNA": ["St. Kitts and Nevis"],
    "KOR": [
        "Korea, Rep.",
        "Republic of Korea",
        "South Korea",
        "Korea, South",
        "Corea del Sur",
        "ROK",
        "S. Korea",
    ],
    "LAO": ["Lao PDR"],
    "MDA": ["Moldova", "Republic of Moldova"],
    "MKD": ["North Macedonia", "Macedonia, FYR"],
    "MLI": ["Mali"],
    "MLT": ["Malta"],
    "MMR": ["Burma", "Myanmar", "Myanmar (Burma)"],
    "NAM": ["NA", "Namibia"],
    "NER": ["Niger"],
    "NGA": ["Nigeria", "Nigéria"],
    "NLD": ["Netherlands", "The Netherlands", "Holland"],
    "NOR": ["NO"],
    "OMN": ["Oman"],
    "PNG": ["Papua New Guinea"],
    "PRK": [
        "DPRK",
        "North Korea",
        "Korea, Dem. People's Rep.",
        "Democratic People's Republic of Korea",
    ],
    "PSE": ["Palestine", "State of Palestine", "Palestinian Territories", "West Bank and Gaza"],
    "RUS": ["Russia", "Russian Federation", "Россия"],
    "SDN": ["Sudan"],
    "SSD": ["South Sudan"],
    "STP": ["São Tomé and Príncipe", "Sao Tome and Principe"],
    "SVK": ["Slovak Republic", "Slovakia"],
    "SWZ": ["Eswatini", "Swaziland", "eSwatini"],
    "SYR": ["Syrian Arab Republic"],
    "TCD": ["Chad"],
    "TLS": ["Timor-Leste", "East Timor"],
    "TUR": ["Turkey", "Türkiye", "Turkiye", "TÜRKİYE", "Turquía"],
    "TWN": ["Taiwan", "Taiwan, Province of China"],
    "TZA": ["United Republic of Tanzania"],
    "USA": ["USA", "U.S.", "US"],
    "VAT": ["Holy See", "Vatican"],
    "VCT": ["St Vincent", "St. Vincent and the Grenadines", "Saint Vincent & the Grenadines"],
    "VEN": ["Venezuela, RB", "Venezuela (Bolivarian Republic of)"],
    "VNM": ["Viet Nam"],
    "XKX": ["Kosovo"],
    "YEM": ["Yemen, Rep."],
}
# What may be several states, or is none; with the code that should be offered first, if any.
ASKED = {
    "Congo": "COD",
    "The Congo": "COD",
    "Korea": "KOR",
    "EU": "EU",
    "Hamas": "",
    "Republic of China": "CHN",
    "Sudan (RSF)": "SDN",
    "Friends of Cuba": "CUB",
    "Hong Kong SAR, China": "",
    "Germny": "DEU",
    "Brazil (Lula)": "BRA",
    "": "",
    "n/a": "",
    "American Samoa": "",
    "Northern Ireland": "",
    "Jersey": "",
}
BOTH = {
    "Congo": {"COD", "COG"},
    "Korea": {"KOR", "PRK"},
    "Corea": {"KOR", "PRK"},
    "Republic of China": {"CHN", "TWN"},
}


def test_hard_names_are_found(case: Case) -> None:
    expected = {name: code for code, names in FOUND.items() for name in names}
    matches = match_names(expected, case.world)
    assert matches.found == expected
    assert matches.asked == {}


@pytest.mark.parametrize("name", ASKED)
def test_what_is_no_one_state_is_asked(case: Case, name: str) -> None:
    matches = match_names([name, "Fiji"], case.world)
    assert name not in matches.found
    if ASKED[name]:
        assert matches.asked[name][0] == ASKED[name]


@pytest.mark.parametrize("name", BOTH)
def test_a_name_of_two_states_offers_both_first(case: Case, name: str) -> None:
    assert {*match_names([name], case.world).asked[name][:2]} == BOTH[name]


def test_every_name_of_the_world_is_its_own(case: Case) -> None:
    countries = case.world.countries
    for column in ("name", "iso2"):
        names = {name: iso3 for iso3, name in countries[column].items()}
        assert match_names(names, case.world).found == names
    others = {name: iso3 for iso3, names in countries["other_names"].items() for name in names}
    assert match_names(others, case.world).found == others
