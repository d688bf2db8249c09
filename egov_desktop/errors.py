"""What can go wrong that is nobody's bug: the file, the disk, the printer, the other office."""


class RegisterError(Exception):
    """Trouble with a file or the machine, told to the user in three sentences.

    The raiser writes the sentences in the language of the moment; `code` never changes and is for tests and `--json`.
    """

    def __init__(self, *, what_happened: str, data_safety: str, what_to_do: str, code: str) -> None:
        super().__init__(what_happened, data_safety, what_to_do, code)
        self.what_happened = what_happened
        self.data_safety = data_safety
        self.what_to_do = what_to_do
        self.code = code

    def __str__(self) -> str:
        return " ".join(part for part in (self.what_happened, self.data_safety, self.what_to_do) if part)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.what_happened, self.data_safety, self.what_to_do, self.code)


def _rebuild(
    kind: type[RegisterError], what_happened: str, data_safety: str, what_to_do: str, code: str
) -> RegisterError:
    return kind(what_happened=what_happened, data_safety=data_safety, what_to_do=what_to_do, code=code)


class NotARegister(RegisterError):
    """The file is not a register of this program."""


class NewerRegister(RegisterError):
    """The register was written by a newer version of the program."""


class DamagedRegister(RegisterError):
    """The register's file is damaged, or its tables and its journal disagree."""


class MissingFile(RegisterError):
    """The file is not there, or cannot be read."""


class CannotWriteFile(RegisterError):
    """The file could not be written: no room, no right, or the disk failed."""


class ReadOnlyRegister(RegisterError):
    """The register is open for reading only."""


class HeldByAnother(RegisterError):
    """Another window or another person is writing in the register."""


class ChangedElsewhere(RegisterError):
    """What is being changed has been changed by someone else since it was read."""


class NothingToUndo(RegisterError):
    """There is nothing to undo or redo."""


class UnknownInput(RegisterError):
    """A record, field, kind or value that the register does not know."""


class RefusedByRules(RegisterError):
    """The change breaks a rule of the register and was not saved."""


class NoPrinter(RegisterError):
    """The machine has no printer that can take the document."""


class Cancelled(RegisterError):
    """The user stopped the work before it was done."""
