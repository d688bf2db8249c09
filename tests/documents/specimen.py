"""A document that holds one of everything, for the tests of the paper and for looking at it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO

from pypdf import PdfWriter

from egov_desktop.documents import paper
from egov_desktop.documents.paper import (
    Annex,
    Band,
    Bullet,
    Column,
    Document,
    Figure,
    Head,
    Heading,
    Row,
    Table,
)

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
VIETNAMESE = "".join(letter + letter.upper() for letter in LETTERS)
OUTSIDE_ASCII = "".join(letter for letter in VIETNAMESE if not letter.isascii())

HEAD = Head(
    parent_body="UBND TỈNH THANH HÓA",
    issuing_body="SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
    symbol="BC-STTTT",
    place="Thanh Hóa",
    year=2020,
)
LONG_TEXT = (
    "Thực hiện Quyết định số 2538/QĐ-UBND ngày 17/7/2017 của Chủ tịch UBND tỉnh, đến ngày 30/6/2020 đã có 13 dự án "
    "hoàn thành, đưa vào sử dụng; 10 dự án đang triển khai; 02 dự án đang khảo sát, thẩm định; 02 dự án đang thiết kế "
    "thi công và 13 dự án đang chuẩn bị đầu tư. "
)


@dataclass(frozen=True)
class Curve:
    """A picture that needs no register."""

    word: str = "Kế hoạch giải ngân lũy kế"

    @staticmethod
    def album(pages: Iterable[tuple["Curve", float, float]]) -> bytes:
        writer, stream = PdfWriter(), BytesIO()
        for own, width_mm, height_mm in pages:
            writer.append(BytesIO(own._saved("pdf", width_mm, height_mm, dpi=72)))
        writer.write(stream)
        return stream.getvalue()

    def as_png(self, width_mm: float, height_mm: float, dpi: int) -> bytes:
        return self._saved("png", width_mm, height_mm, dpi)

    def _saved(self, kind: str, width_mm: float, height_mm: float, dpi: int) -> bytes:
        from matplotlib import rc_context
        from matplotlib.figure import Figure as Drawing

        stream = BytesIO()
        with rc_context({"pdf.fonttype": 42}):
            drawing = Drawing(figsize=(width_mm / 25.4, height_mm / 25.4), dpi=dpi)
            axes = drawing.add_subplot()
            axes.plot([1, 2, 3, 4], [10, 40, 55, 90], color="#005A9C")
            axes.fill_between([1, 2, 3, 4], [10, 40, 55, 90], alpha=0.3)
            axes.set_title(self.word)
            metadata = {"CreationDate": None} if kind == "pdf" else {}
            drawing.savefig(stream, format=kind, metadata=metadata)
        return stream.getvalue()


def document(*blocks: paper.Block, **changes: object) -> Document:
    values: dict[str, object] = {
        "head": HEAD,
        "kind": "BÁO CÁO",
        "abstract": "Tình hình triển khai các dự án Chính quyền điện tử tỉnh Thanh Hóa",
        "blocks": blocks,
        "title": "Báo cáo họp",
    }
    return Document(**(values | changes))  # type: ignore[arg-type]


def one(text: str) -> Document:
    return document(paper.Paragraph(paper.runs(text)), has_end_mark=False)


def project_table(count: int = 40, **changes: object) -> Table:
    columns = (
        Column("TT", 1, "center"),
        Column("Tên dự án", 6),
        Column("Chủ đầu tư", 3),
        Column("Tổng mức đầu tư", 2, "right"),
        Column("KH kéo dài", 2, "right", "Kế hoạch vốn năm 2020"),
        Column("KH vốn năm", 2, "right", "Kế hoạch vốn năm 2020"),
        Column("Lũy kế giải ngân", 2, "right"),
        Column("Tỷ lệ (%)", 1.4, "right"),
        Column("Khó khăn, vướng mắc", 4),
    )
    rows = [
        Row(
            (
                str(at),
                f"Xây dựng hệ thống thông tin một cửa điện tử cấp huyện số {at}",
                "Sở Thông tin và Truyền thông",
                "15.300",
                "1.234",
                "6.500",
                "2.345",
                "36,1",
                "Chậm bàn giao mặt bằng lắp đặt thiết bị" if at % 3 == 0 else "",
            )
        )
        for at in range(1, count + 1)
    ]
    rows.append(Row(("", "TỔNG SỐ", "", "612.000", "49.360", "260.000", "93.800", "36,1", ""), is_bold=True))
    values: dict[str, object] = {
        "columns": columns,
        "rows": (Band("I. Dự án đã đưa vào sử dụng"), *rows),
        "unit_note": "Đơn vị: triệu đồng",
        "as_of_note": "Số liệu đến ngày 30/6/2020",
        "font_size": 11,
        "has_column_numbers": True,
    }
    return Table(**(values | changes))  # type: ignore[arg-type]


def full() -> Document:
    small = Table(
        (
            Column("TT", 1, "center"),
            Column("Nhóm dự án", 6),
            Column("Số dự án", 2, "right"),
            Column("Tỷ lệ", 2, "right"),
        ),
        (
            Row(("1", "Đã hoàn thành, đưa vào sử dụng", "13", "32,5%")),
            Row(("2", "Đang triển khai", "10", "25,0%")),
            Row(("", "Tổng số", "40", "100,0%"), is_bold=True),
        ),
        as_of_note="Số liệu đến ngày 30/6/2020",
        unit_note="Đơn vị: dự án",
        caption="Bảng 1. Dự án theo nhóm",
    )
    return document(
        paper.Notice("DỮ LIỆU MINH HỌA"),
        Heading(1, "I. Tình hình chung"),
        paper.Paragraph(
            paper.runs(LONG_TEXT * 2, paper.bold("Tỷ lệ giải ngân đạt 36,1% "), "kế hoạch vốn năm.")
        ),
        Heading(2, "1. Giải ngân"),
        Bullet(paper.runs(LONG_TEXT)),
        Bullet(paper.runs("Kế hoạch vốn kéo dài: 1.234 triệu đồng."), level=2),
        small,
        Heading(3, "a) Nguyên nhân chủ quan"),
        paper.Paragraph(paper.runs(LONG_TEXT)),
        Figure(
            Curve(), "Đường lũy kế giải ngân", "Hình 1. Giải ngân lũy kế (số liệu đến 30/6/2020)", 160, 80
        ),
        Heading(1, "II. Kiến nghị"),
        paper.Paragraph(paper.runs(LONG_TEXT * 3)),
        paper.Paragraph(paper.runs("Sở Thông tin và Truyền thông báo cáo Ban Chỉ đạo xem xét, cho ý kiến.")),
        addressees=("Ban Chỉ đạo xây dựng Chính quyền điện tử tỉnh", "Chủ tịch UBND tỉnh"),
        recipients=("Như trên", "Thành viên Ban Chỉ đạo", "Các chủ đầu tư", "Lưu: VT, CNTT"),
        signature=paper.Signature("PHÓ GIÁM ĐỐC", "Nguyễn Văn A", authority="KT. GIÁM ĐỐC"),
        annexes=(
            Annex(
                "Danh mục dự án theo nhóm",
                (project_table(),),
                number="I",
                reference="(Kèm theo Báo cáo số      /BC-STTTT ngày      tháng      năm 2020 của Sở)",
                is_landscape=True,
            ),
            Annex("Biểu đồ", (Figure(Curve("Phụ lục"), "Đường", "Hình 2. Giải ngân"),), number="II"),
        ),
        mark="DỮ LIỆU MINH HỌA",
    )


def issued() -> Document:
    head = replace(HEAD, number=5, issued_on=date(2020, 1, 5))
    return document(paper.Paragraph(paper.runs(LONG_TEXT)), head=head, is_draft=False)
