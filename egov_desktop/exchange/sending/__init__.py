"""Building the files that go to other offices: choosing records, writing, signing, logging."""
