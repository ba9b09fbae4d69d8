"""One page per file: compose controls, analysis, figures."""
