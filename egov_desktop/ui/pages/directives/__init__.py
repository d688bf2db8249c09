"""The page of a followed directive: indicators by agencies, rolled up, ranked, written down, and what is wrong."""
