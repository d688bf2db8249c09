"""The menus of the window: their lines, and what the bar offers."""
