"""Commands on one register: making, reading, checking, writing, printing."""
