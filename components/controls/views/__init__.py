"""Views: a result goes in, and part of a page comes out."""
