"""One page a file: compose controls, analysis, figures."""
