"""The pages of large charts: the timeline of all projects, disbursement, and causes of delay."""
