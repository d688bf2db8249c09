"""Finding projects by any word in their names, codes, owners, groups, packages and contractors, without accents."""

from egov_desktop.domain.differences import differing
from egov_desktop.domain.records import Agency, Contract, Package, Project, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold


class SearchKeys:
    """The folded text of every project, kept from one snapshot to the next and made anew only for what changed."""

    def __init__(self) -> None:
        self._snapshot: Snapshot | None = None
        self._keys: dict[str, str] = {}

    def matching(self, snapshot: Snapshot, query: str) -> list[str]:
        """Give the ids of the projects that hold every word of the query, in the register's order."""
        self._follow(snapshot)
        found = list(self._keys.items())
        for word in fold(query).split():
            found = [row for row in found if word in row[1]]
        return [project_id for project_id, _ in found]

    def _follow(self, snapshot: Snapshot) -> None:
        if snapshot is self._snapshot:
            return
        held, last = self._keys, self._snapshot
        stale = _touched(last, snapshot) if last else set(held)
        self._keys = {
            project.id: held[project.id]
            if project.id in held and project.id not in stale
            else _key(snapshot, project)
            for project in snapshot.all(Project).values()
        }
        self._snapshot = snapshot


def matching(snapshot: Snapshot, query: str) -> list[str]:
    """Find once; whoever asks again and again keeps a `SearchKeys`."""
    return SearchKeys().matching(snapshot, query)


def _key(snapshot: Snapshot, project: Project) -> str:
    owner = snapshot.get(Agency, project.owner_agency_id)
    group = snapshot.get(ProjectGroup, project.group_id)
    texts = [project.code, project.name]
    texts += [owner.name, owner.short_name] if owner else []
    texts += [group.code, group.name] if group else []
    texts += [text for own in snapshot.children(Package, project.id) for text in (own.code, own.name)]
    texts += [own.contractor for own in snapshot.children(Contract, project.id)]
    return fold("\n".join(texts))


def _touched(last: Snapshot, now: Snapshot) -> set[str]:
    """Name the projects whose text may have changed."""
    if any(differing(last, now, shared) for shared in (Agency, ProjectGroup)):
        return set(now.all(Project))
    stale = {own.id for own in differing(last, now, Project)}
    for record_class in (Package, Contract):
        stale |= {getattr(own, "project_id", None) or "" for own in differing(last, now, record_class)}
    return stale
