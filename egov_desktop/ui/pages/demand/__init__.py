"""Yêu cầu giải ngân: what a group is asked to reach, and what each of its projects must pay for that, month by month."""
