"""Forms of records: the right input for each field, and the fields of one record edited in place."""
