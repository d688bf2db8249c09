"""The rules of the register: what is wrong with a record, and which of it may not be saved.

A rule is one small function that yields problems; `rules.table` says which kinds of record it looks at.
"""

from egov_desktop.domain.rules.basis import Problem, Severity
from egov_desktop.domain.rules.inspection import (
    Inspector,
    all_problems,
    problems_beside,
    problems_of,
    refusals,
)

__all__ = ["Inspector", "Problem", "Severity", "all_problems", "problems_beside", "problems_of", "refusals"]
