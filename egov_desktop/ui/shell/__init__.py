"""The frame around the pages: the desk that opens registers, the window, its rooms, its menus."""
