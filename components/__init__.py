"""Parts of the dashboard, from tables (lowest) to pages (highest)."""

import pandas as pd

# Tables have some hundred rows. There pandas takes a third longer for texts that Arrow holds: each
# is made anew whenever it is looked at. Set before any table or model of one is made.
pd.set_option("mode.string_storage", "python")
