"""Who is who: groups and their members, names, distances, dates."""
