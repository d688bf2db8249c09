"""The shared folder: each office lays its own files there and takes up the others'; any engine may carry it (decision 13)."""

from egov_desktop.exchange.shared_folder.inbox import Inbox, Look, waiting
from egov_desktop.exchange.shared_folder.joining import arriving_by_rule, concerns, join_by_rule
from egov_desktop.exchange.shared_folder.publishing import outbox, publish

__all__ = [
    "Inbox",
    "Look",
    "arriving_by_rule",
    "concerns",
    "join_by_rule",
    "outbox",
    "publish",
    "waiting",
]
