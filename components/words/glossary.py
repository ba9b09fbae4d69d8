"""Terms that a reader need not know, each with what it means here."""

from __future__ import annotations

from dataclasses import dataclass

from components.words.language import Words, message


@dataclass(frozen=True)
class Term:
    """A term as it is called, and what it means, in a sentence or two."""

    name: str
    meaning: str


# In the order in which a reader meets them; columns of tables are explained by them too.
TERMS = {
    "named": Term(
        message("Named"),
        message("At least one claim is about the state itself."),
    ),
    "inherited": Term(
        message("Through a group"),
        message(
            "No claim is about the state itself; it is shown with what is claimed of a group "
            "that it is a member of."
        ),
    ),
    "silent": Term(
        message("No claim"),
        message("No claim names the state or any of its groups."),
    ),
    "contested": Term(
        message("Contested"),
        message(
            "Claims about the state fall into different camps: backing, uncommitted or "
            "opposed. All are shown; none is averaged."
        ),
    ),
    "verdict": Term(
        message("Verdict"),
        message(
            "What the documented acts say of a claim: supported, partly, contradicted, no "
            "evidence found, or not checkable."
        ),
    ),
    "mean": Term(
        message("Mean"),
        message(
            "The average of a state's coded acts, in steps of the scale: above 0 they lean to "
            "the subject, below 0 against it."
        ),
    ),
    "gap": Term(
        message("Gap"),
        message("The mean of the acts minus the nearest claimed position, in steps of the scale."),
    ),
    "listed": Term(
        message("Known from a list"),
        message("All that is known is that the state's name is on a published list of signatures."),
    ),
    "roll_call": Term(
        message("Roll call"),
        message(
            "A vote in which it is recorded how each state voted. A joint roll call is one in "
            "which both states cast a vote."
        ),
    ),
    "tiv": Term(
        message("TIV"),
        message(
            "Trend-indicator value: the measure of SIPRI's arms register for the volume of "
            "major arms delivered. It is no price."
        ),
    ),
    "tier": Term(
        message("Kind of source"),
        message("Who publishes it: an official page, a wire agency, a register, and so on."),
    ),
    "reliability": Term(
        message("Reliability"),
        message(
            "How far a source is trusted, from A to F, whatever it reports. Rated by kind of "
            "source."
        ),
    ),
    "credibility": Term(
        message("Credibility"),
        message(
            "How far one report is trusted, from 1 to 6, whoever carries it. 1 means that a "
            "second, independent source says the same."
        ),
    ),
    "alpha": Term(
        message("Krippendorff's alpha"),
        message(
            "How far coders agree: 1 where all agree, 0 where they agree as often as chance "
            "would have it. Ordinal alpha takes a near miss lightly."
        ),
    ),
    "brier": Term(
        message("Brier score"),
        message(
            "How wrong a forecast in percent was: 0 is perfect, 1 is certain and wrong, and "
            "0.25 is what always saying 50 % gets."
        ),
    ),
    "great_circle": Term(
        message("Great circle"),
        message("The shortest way between two places on the globe."),
    ),
}


def glossary(words: Words) -> dict[str, Term]:
    """Return every term by its code, in the reader's language."""
    return {
        code: Term(words.text(term.name), words.text(term.meaning)) for code, term in TERMS.items()
    }
