"""English for the commands of exchange."""

ENGLISH: dict[str, str] = {"Sổ không có lần nhận “{id}”.": "The register has no import “{id}”."}
