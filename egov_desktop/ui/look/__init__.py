"""How everything looks: tokens, one style sheet, fonts, icons, and Qt's own words in Vietnamese."""
