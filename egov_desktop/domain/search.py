"""Finding projects by any word in their names, codes, owners, groups, packages and contractors, without accents."""

from egov_desktop.domain.records import Agency, Contract, Package, Project, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold

_Source = tuple[Project, Agency | None, ProjectGroup | None, tuple[Package, ...], tuple[Contract, ...]]


class SearchKeys:
    """The folded text of every project, kept from one snapshot to the next and made anew only for what changed."""

    def __init__(self) -> None:
        self._snapshot: Snapshot | None = None
        self._keys: dict[str, str] = {}
        self._sources: dict[str, _Source] = {}

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
        keys, sources = self._keys, self._sources
        self._keys, self._sources = {}, {}
        for project in snapshot.all(Project).values():
            source = _source(snapshot, project)
            held = sources.get(project.id)
            fresh = held is None or any(now is not then for now, then in zip(source, held, strict=True))
            self._keys[project.id] = _key(source) if fresh else keys[project.id]
            self._sources[project.id] = source
        self._snapshot = snapshot


def _source(snapshot: Snapshot, project: Project) -> _Source:
    return (
        project,
        snapshot.get(Agency, project.owner_agency_id),
        snapshot.get(ProjectGroup, project.group_id),
        snapshot.children(Package, project.id),
        snapshot.children(Contract, project.id),
    )


def _key(source: _Source) -> str:
    project, owner, group, packages, contracts = source
    texts = [project.code, project.name]
    texts += [owner.name, owner.short_name] if owner else []
    texts += [group.code, group.name] if group else []
    texts += [text for package in packages for text in (package.code, package.name)]
    texts += [contract.contractor for contract in contracts]
    return fold("\n".join(texts))


def matching(snapshot: Snapshot, query: str) -> list[str]:
    """Find once; whoever asks again and again keeps a `SearchKeys`."""
    return SearchKeys().matching(snapshot, query)
