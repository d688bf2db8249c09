"""Words that belong together: where a line should not be broken if it can be helped."""

from itertools import pairwise
from typing import Final

_HELD: Final = (
    "trưởng ban chỉ đạo", "phó trưởng ban", "chính quyền điện tử", "chính phủ điện tử", "chính quyền số",
    "chuyển đổi số", "đô thị thông minh", "thành phố thông minh", "ủy ban nhân dân", "hội đồng nhân dân",
    "ubnd tỉnh", "ubnd huyện", "ubnd thành phố", "phó chủ tịch", "phó giám đốc", "chủ tịch", "giám đốc",
    "chánh văn phòng", "ban quản lý", "khu kinh tế", "xây dựng", "thực hiện", "phát triển", "tiến độ", "dự án",
    "dịch vụ", "giải ngân", "biểu đồ", "danh mục", "phiếu dự án", "tổng hợp", "thông tin", "truyền thông",
    "khoa học", "công nghệ", "kế hoạch", "đầu tư", "tài chính", "tài nguyên", "môi trường", "nội vụ", "thanh hóa",
    "báo cáo", "báo cáo nckt", "thẩm định", "phê duyệt", "chuẩn bị", "triển khai", "hoàn thành", "hoàn thiện",
    "thiết kế", "thi công", "sử dụng", "kính gửi:", "văn phòng", "tư pháp", "công thương",
    "giáo dục", "đào tạo", "du lịch", "thể thao", "thành phố", "cơ sở dữ liệu", "dữ liệu", "chuyên ngành", "nền tảng",
    "dùng chung", "hạ tầng", "an toàn thông tin", "nguyên nhân", "cơ quan", "thủ tục", "thiết bị", "nhà thầu", "điều chỉnh",
)  # fmt: skip
"""Words that this office writes; a line never ends inside one of them where it can be helped."""

_PAIRS: Final = frozenset(pair for words in _HELD for pair in pairwise(words.split()))
_LEADING: Final = frozenset(("và", "của", "các", "về", "tại", "ngày", "tháng", "năm", "số", "từ", "đến"))
"""Words that belong to what follows."""


def together(words: list[str]) -> list[str]:
    """Join the words between which a line should not end."""
    units = words[:1]
    for before, word in pairwise(words):
        if _is_held(before.lower(), word.lower()):
            units[-1] += f" {word}"
        else:
            units.append(word)
    return units


def _is_held(before: str, word: str) -> bool:
    """Blanks, which a draft leaves between two spaces, belong to both their neighbours."""
    is_in_date = (before.isdigit() and word in {"tháng", "năm"}) or ("/" in before and word == "ngày")
    is_compound = (before, word) in _PAIRS or (before, word.rstrip(",.;")) in _PAIRS
    return is_compound or before in _LEADING or not before or not word or is_in_date
