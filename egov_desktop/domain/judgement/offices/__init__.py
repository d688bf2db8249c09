"""What offices owe one another: reports, answers, and one word where two were said."""
