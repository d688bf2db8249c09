"""The layers of the gate, from the bytes of the file's head to who vouches for its content."""
