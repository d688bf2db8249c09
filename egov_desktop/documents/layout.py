"""The measures of a document, as Nghị định 30/2020/NĐ-CP, Phụ lục I, sets them; PDF and Word share them."""

from typing import Final

PAGE_WIDTH_MM: Final = 210
PAGE_HEIGHT_MM: Final = 297
TOP_MM: Final = 20
BOTTOM_MM: Final = 20
LEFT_MM: Final = 30
RIGHT_MM: Final = 15
TEXT_WIDTH_MM: Final = PAGE_WIDTH_MM - LEFT_MM - RIGHT_MM
LANDSCAPE_TEXT_WIDTH_MM: Final = PAGE_HEIGHT_MM - LEFT_MM - RIGHT_MM

# The head stands in two columns: Quốc hiệu in bold 12 pt is 88.3 mm long and must stay on one line.
HEAD_LEFT_MM: Final = 72
HEAD_RIGHT_MM: Final = TEXT_WIDTH_MM - HEAD_LEFT_MM

PAGE_NUMBER_BASELINE_MM: Final = 12
FIRST_LINE_INDENT_MM: Final = 12.7
PARAGRAPH_GAP_PT: Final = 6
# Single spacing of a Times-metric face is 1.15; a little more keeps stacked marks (Ế, Ữ, Ậ) apart.
LINE_SPACING: Final = 1.15
LEADING: Final = 1.2
SIGNING_GAP_MM: Final = 24
SIGNATURE_LEFT_MM: Final = 80
SIGNATURE_RIGHT_MM: Final = TEXT_WIDTH_MM - SIGNATURE_LEFT_MM
CELL_SIDE_PT: Final = 3.5
CELL_TOP_PT: Final = 2.5
RULE_PT: Final = 0.7
GRID_PT: Final = 0.5

NATION_PT: Final = 12
MOTTO_PT: Final = 13
AGENCY_PT: Final = 12
NUMBER_PT: Final = 13
SUBJECT_PT: Final = 12
KIND_PT: Final = 14
BODY_PT: Final = 14
SMALLER_BODY_PT: Final = 13
SIGNATURE_PT: Final = 14
RECIPIENTS_HEADING_PT: Final = 12
RECIPIENTS_PT: Final = 11
PAGE_NUMBER_PT: Final = 14
ANNEX_PT: Final = 14
ANNEX_REFERENCE_PT: Final = 13
CAPTION_PT: Final = 13
NOTE_PT: Final = 12
MARK_PT: Final = 10

PICTURE_DPI: Final = 220

# A rule under the agency and under the abstract is 1/3 to 1/2 of the line above it (Phụ lục I, II.2 and II.5).
SHORT_RULE_SHARE: Final = 0.4
