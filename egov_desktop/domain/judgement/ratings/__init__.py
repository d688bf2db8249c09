"""How projects are rated: four sides held against thresholds, in three voices, with every reason and cause."""
