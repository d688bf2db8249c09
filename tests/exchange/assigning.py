"""A secretariat's whole sending in one call: the packages, and their lines in the log."""

from egov_desktop.exchange.sending.sending import keep_log, make_assignments


def assign_all(register, folder, period_id, agencies=None, *, now, **given):
    sent = make_assignments(register, folder, period_id, agencies, now=now, **given)
    return keep_log(sent, lambda log: register.perform(log, now=now))
