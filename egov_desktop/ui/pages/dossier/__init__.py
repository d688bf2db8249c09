"""Hồ sơ dự án: all that the register knows of one project, to be read and edited in place."""
