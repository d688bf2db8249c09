"""Paper: what a document says, as plain values, and the same values set as PDF and as Word."""
