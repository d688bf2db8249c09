"""Gửi đi: packages for the owners, a full copy for a colleague, and the log of what was sent."""
