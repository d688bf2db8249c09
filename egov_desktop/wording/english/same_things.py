"""English for records that are the same thing, and for what is asked about whole records."""

ENGLISH: dict[str, str] = {
    "Hãy chuyển sang bản ghi khác, hoặc xóa.": "Move it to another record, or remove it.",
    "Không khôi phục được: tệp này chưa từng có bản ghi chứa nó.": "It cannot be restored: this file never had the record that it names.",
    "Có {n} giá trị ở kia. Hãy ghi rõ: {offices}.": "There is {n} value there. Say which: {offices}.|There are {n} values there. Say which: {offices}.",
    "Không chọn được “{take}” ở đây. Có thể chọn: {choices}.": "“{take}” cannot be chosen here. Possible: {choices}.",
    "Không có khác biệt “{id}” nào đang mở.": "There is no open difference “{id}”.",
    "Khác biệt này không có giá trị “{take}”.": "This difference has no value “{take}”.",
    "Đã giải quyết; còn {n} khác biệt.": "Settled; {n} difference is left.|Settled; {n} differences are left.",
}
