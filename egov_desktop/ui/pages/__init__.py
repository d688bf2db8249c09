"""The pages of the main window, one room for each."""
