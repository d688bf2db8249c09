"""English for the papers: presets, issuing, printing again, and the office's own wording."""

ENGLISH: dict[str, str] = {
    "Bảng quá lớn, tệp Excel không chứa hết.": "The table is too large for an Excel file.",
    "Hãy chọn ít dòng hơn, hoặc lưu PDF.": "Choose fewer rows, or save a PDF.",
    "Văn bản này không có bảng nên không ghi được thành tệp Excel.": (
        "This paper has no table, so it cannot be written as an Excel file."
    ),
}
