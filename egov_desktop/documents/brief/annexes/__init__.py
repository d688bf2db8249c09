"""The annexes of the brief, each set for paper, and their names."""
