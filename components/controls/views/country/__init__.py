"""The sections of a country's page, each of one report on a state."""
