"""Messages in the reader's language: whole sentences, numbers, lists, dates and labels."""

from components.words.catalogue import words_for
from components.words.language import Words, message

__all__ = ["Words", "message", "words_for"]
