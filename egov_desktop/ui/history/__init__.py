"""The past on the screen: how the journal reads in the words of the office, and the way back out of it."""
