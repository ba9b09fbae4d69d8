"""Terms that a reader need not know, each with what it means here."""

from __future__ import annotations

from dataclasses import dataclass

from components.words.language import Words


@dataclass(frozen=True)
class Term:
    """A term as it is called, and what it means, in a sentence or two."""

    name: str
    meaning: str


def glossary(words: Words) -> dict[str, Term]:
    """Return every term by its code, in the order in which a reader meets them."""
    return _of_claims(words) | _of_record(words) | _of_sources(words) | _of_measures(words)


def _of_claims(words: Words) -> dict[str, Term]:
    return {
        "named": Term(
            words.text("Named"),
            words.text("At least one claim is about the state itself."),
        ),
        "inherited": Term(
            words.text("Inherited"),
            words.text(
                "No claim is about the state itself; it is shown with what is claimed of a group "
                "that it is a member of."
            ),
        ),
        "silent": Term(
            words.text("No claim"),
            words.text("The source names neither the state nor any of its groups."),
        ),
        "contested": Term(
            words.text("Contested"),
            words.text(
                "Claims about the state fall into different camps: backing, uncommitted or "
                "opposed. All are shown; none is averaged."
            ),
        ),
        "verdict": Term(
            words.text("Verdict"),
            words.text(
                "What the documented acts say of a claim: supported, partly, contradicted, no "
                "evidence found, or not checkable."
            ),
        ),
    }


def _of_record(words: Words) -> dict[str, Term]:
    return {
        "mean": Term(
            words.text("Mean"),
            words.text(
                "The average of a state's coded acts, in steps of the scale: above 0 they lean to "
                "the subject, below 0 against it."
            ),
        ),
        "gap": Term(
            words.text("Gap"),
            words.text(
                "The mean of the acts minus the nearest claimed position, in steps of the scale."
            ),
        ),
        "listed": Term(
            words.text("Known from a list"),
            words.text(
                "All that is known is that the state's name is on a published list of signatures."
            ),
        ),
        "roll_call": Term(
            words.text("Roll call"),
            words.text(
                "A vote in which it is recorded how each state voted. A joint roll call is one in "
                "which both states cast a vote."
            ),
        ),
        "tiv": Term(
            words.text("TIV"),
            words.text(
                "Trend-indicator value: the measure of SIPRI's arms register for the volume of "
                "major arms delivered. It is no price."
            ),
        ),
    }


def _of_sources(words: Words) -> dict[str, Term]:
    return {
        "tier": Term(
            words.text("Kind of source"),
            words.text("Who publishes it: an official page, a wire agency, a register, and so on."),
        ),
        "reliability": Term(
            words.text("Reliability"),
            words.text(
                "How far a source is trusted, from A to F, whatever it reports. Rated by kind of "
                "source."
            ),
        ),
        "credibility": Term(
            words.text("Credibility"),
            words.text(
                "How far one report is trusted, from 1 to 6, whoever carries it. 1 means that a "
                "second, independent source says the same."
            ),
        ),
    }


def _of_measures(words: Words) -> dict[str, Term]:
    return {
        "alpha": Term(
            words.text("Krippendorff's alpha"),
            words.text(
                "How far coders agree: 1 where all agree, 0 where they agree as often as chance "
                "would have it. Ordinal alpha takes a near miss lightly."
            ),
        ),
        "brier": Term(
            words.text("Brier score"),
            words.text(
                "How wrong a forecast in percent was: 0 is perfect, 1 is certain and wrong, and "
                "0.25 is what always saying 50 % gets."
            ),
        ),
        "great_circle": Term(
            words.text("Great circle"),
            words.text("The shortest way between two places on the globe."),
        ),
    }
