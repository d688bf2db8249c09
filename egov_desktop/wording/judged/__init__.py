"""How what was judged is said: ratings, causes, demands, effectiveness, figures of indicators."""
