"""The rows of a grid: what stands in them, what is being added, what is wrong with them, and how they read."""
