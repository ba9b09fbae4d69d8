"""What each page's files hold: its finding and its tables; one module for each room."""
