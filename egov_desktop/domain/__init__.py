"""The nouns of the register and the judgement over them: no Qt, no SQL, no files, no clock."""
