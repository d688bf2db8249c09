"""The file that a register lies in: how it is opened, held by one writer, copied, and brought up to today's form."""
