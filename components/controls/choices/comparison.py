"""The choice of actors to compare."""

from __future__ import annotations

from components.address import ComparisonChoice
from components.address.choice import MOST_ACTORS
from components.analysis.claims.comparison import LEAST_ACTORS, ComparisonResult
from components.controls.choices import widgets
from components.controls.choices.shared import show_reading
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.places import filter_bar
from components.tables import Case
from components.words import Words


def show_actors(
    case: Case, choice: ComparisonChoice, result: ComparisonResult, words: Words
) -> None:
    """Show the choice of two to six actors, those with a capability claim first."""
    names = result.names
    bounds: dict[str, object] = {"least": LEAST_ACTORS, "most": MOST_ACTORS}
    with filter_bar():
        widgets.several(
            words.text("Actors to compare"),
            "actors",
            {actor: names[actor] for actor in result.offered},
            result.actor_ids,
            standard=result.standard,
            max_selections=MOST_ACTORS,
            placeholder=words.text("Choose {least} to {most}", **bounds),
            help=escape_markdown(_offered(result, words, bounds)),
        )
        show_reading(case, choice, words)


def _offered(result: ComparisonResult, words: Words, bounds: dict[str, object]) -> str:
    said = words.text(
        "{least} to {most} states or groups that the article makes a claim about.", **bounds
    )
    if not result.left_out:
        return said
    more = words.listing(result.names[actor] for actor in result.left_out)
    return f"{said} {words.text('Also available: {more}', more=more)}"
