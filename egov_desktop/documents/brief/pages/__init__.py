"""Laying out what a brief says: its text and its annexes, as blocks of paper."""
