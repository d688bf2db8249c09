"""What meetings take up, what they concluded, and how its tasks stand."""
