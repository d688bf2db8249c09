"""Charts on the screen: drawn aside, looked at with mouse and keyboard, read as a table, copied and saved."""
