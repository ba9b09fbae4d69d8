"""Cards: what opens beside a page about one country or one event."""
