"""Papers as they were issued: frozen with all that they print, printed again years later, held against today."""

from egov_desktop.documents.frozen.comparing import Difference, differences
from egov_desktop.documents.frozen.packing import FrozenPaper, freeze, thaw

__all__ = ["Difference", "FrozenPaper", "differences", "freeze", "thaw"]
