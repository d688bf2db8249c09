"""Commands by which offices exchange files: sending, looking into, taking in, settling, keys."""
