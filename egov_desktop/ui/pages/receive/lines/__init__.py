"""The lines of a file as they are shown and answered, one by one, by keyboard or mouse."""
