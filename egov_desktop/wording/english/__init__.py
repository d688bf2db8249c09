"""English for every sentence the program says; the key is the Vietnamese text."""

from egov_desktop.wording.english import (
    actions,
    charts,
    cli,
    documents,
    domain,
    dossier,
    journal,
    lists,
    pictures,
    preview,
    projects,
    shell,
    start,
    starting_lists,
    store,
    today,
    widgets,
    wording,
)

# Named one by one, not searched for: a frozen program contains only the modules that are imported by name.
ROOMS: dict[str, dict[str, str]] = {
    "actions": actions.ENGLISH,
    "charts": charts.ENGLISH,
    "cli": cli.ENGLISH,
    "documents": documents.ENGLISH,
    "domain": domain.ENGLISH,
    "dossier": dossier.ENGLISH,
    "journal": journal.ENGLISH,
    "lists": lists.ENGLISH,
    "pictures": pictures.ENGLISH,
    "preview": preview.ENGLISH,
    "projects": projects.ENGLISH,
    "shell": shell.ENGLISH,
    "start": start.ENGLISH,
    "starting_lists": starting_lists.ENGLISH,
    "store": store.ENGLISH,
    "today": today.ENGLISH,
    "widgets": widgets.ENGLISH,
    "wording": wording.ENGLISH,
}
ENGLISH: dict[str, str] = {
    vietnamese: english for room in ROOMS.values() for vietnamese, english in room.items()
}
