"""Words and formats, without Qt, so that screen and paper agree."""
