"""Parts of the dashboard, from tables (lowest) to pages (highest)."""
