"""How a directive's indicators stand: what agencies reported, rolled up their tree, against what was asked, month by month."""
