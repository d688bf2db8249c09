"""The lists of the first page: what stands behind each line and step, and the panel that shows it."""
