"""Pictures of the register: the same drawings for the screen and for paper."""
