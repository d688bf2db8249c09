"""Joining another file's changes with ours, making records one, and taking an import back."""
