"""English for taking files in."""

ENGLISH: dict[str, str] = {
    # verdicts on the files of a batch
    "Nhận được": "Accepted",
    "Không có gì mới": "Nothing new",
    "Trùng": "Duplicate",
    "Từ chối": "Refused",
    "Không phải tệp của chương trình": "Not a file of this program",
    # notices beside the questions
    "Có dòng được thêm bằng công cụ khác, ngoài nhật ký; muốn có, hãy nhập tay.": "A row was added with another tool, past the journal; to have it, enter it by hand.",
    "Chủ đầu tư xác nhận giữ nguyên {n} số liệu.": "The owner confirms that {n} figure stands.|The owner confirms that {n} figures stand.",
    "Ở đây cũng vừa sửa {fields} của bản ghi này ({who}, {when}).": "Here {fields} of this record changed lately too ({who}, {when}).",
    "Ở đây đã có bản mới hơn của {fields}; giữ bản mới.": "Here is a newer version of {fields} already; the newer one stays.",
    "Phiếu giao trước khi sắp xếp lại cơ quan; chủ đầu tư nay là {owner}.": "Assigned before the reorganisation of agencies; the owner now is {owner}.",
    # what keeps an answer from being taken
    "Sổ đã thay đổi từ lúc xem trước tệp này.": "The register has changed since this file was previewed.",
    "Chưa có gì được nhận; số liệu được giữ nguyên.": "Nothing has been taken in; the figures are as they were.",
    "Hãy xem lại bản xem trước mới rồi nhận.": "Look at the new preview, then take it in.",
    "Có câu trả lời cho mục không có trong tệp này.": "There is an answer to something that is not in this file.",
    "{label}: từ chối thì phải ghi lý do.": "{label}: a refusal needs its reason.",
    "{label}: giá trị nhập không phù hợp với trường này.": "{label}: the value does not fit this field.",
    "Hãy xem lại câu trả lời rồi nhận.": "Look at the answers again, then take it in.",
    "Tệp {name} không có gì mới so với sổ này.": "The file {name} has nothing new for this register.",
    "Không tạo được thư mục sao lưu {folder}.": "The folder for copies, {folder}, could not be made.",
    # sending back, nothing to report
    "Trả lại thì phải ghi lý do.": "Sending back needs its reason.",
    "Hãy ghi ai xác nhận không phát sinh.": "Write down who confirmed that there is nothing to report.",
    "Hãy bổ sung rồi làm lại.": "Add it, then try again.",
}
