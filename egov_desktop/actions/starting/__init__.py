"""What a register starts with: its lists, its first indicators, and the demo told in dated entries."""
