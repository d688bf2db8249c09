"""What a group's projects are asked to disburse month by month, so that the group reaches a rate by a day."""
