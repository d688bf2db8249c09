"""Sending files to other offices and taking theirs in: building, inspecting, previewing, joining, taking back."""
