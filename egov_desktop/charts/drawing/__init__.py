"""What all charts are drawn with: letters, a sheet in points, scales, and rows of bars."""
