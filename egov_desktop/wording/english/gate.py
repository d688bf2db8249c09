"""English for what the gate says of foreign files."""

ENGLISH: dict[str, str] = {
    "Sổ của bạn không bị ảnh hưởng; tệp nhận được vẫn nguyên như cũ.": (
        "Your register is not affected; the file that came is as it was."
    ),
    # what is wrong
    "Không đọc được tệp {name}.": "The file {name} cannot be read.",
    "Máy này không còn chỗ hoặc không cho ghi tệp tạm để kiểm tra {name}.": (
        "This machine has no room left, or may not write a temporary file, to inspect {name}."
    ),
    "Hãy dọn bớt ổ đĩa của máy này rồi nhận lại; tệp của nơi gửi không có lỗi gì.": (
        "Make room on this machine's drive and take the file in again; nothing is wrong with the sender's file."
    ),
    "Tệp {name} lớn hơn mức chương trình nhận.": "The file {name} is larger than the program takes.",
    "Tệp {name} rỗng, không có nội dung nào.": "The file {name} is empty.",
    "Tệp {name} không phải là sổ hay gói của chương trình này.": (
        "The file {name} is no register or package of this program."
    ),
    "Tệp {name} là dữ liệu của một chương trình khác.": "The file {name} holds another program's data.",
    "Tệp {name} chưa chép xong: thiếu hoặc thừa một phần.": (
        "The file {name} was not copied to its end: a part is missing, or too much."
    ),
    "Tệp {name} đang được một chương trình khác ghi dở, nên có thể thiếu số liệu.": (
        "Another program was still writing in the file {name}, so that data may be missing."
    ),
    "Tệp {name} dùng bảng mã chữ khác với sổ của chương trình này.": (
        "The file {name} writes its letters in another code than this program's registers."
    ),
    "Tệp {name} có thành phần lạ, không do chương trình này tạo ra ({where}).": (
        "The file {name} has a strange part that this program did not make ({where})."
    ),
    "Tệp {name} bị hỏng bên trong.": "The file {name} is damaged inside.",
    "Tệp {name} có quá nhiều dòng ({where}).": "The file {name} has too many rows ({where}).",
    "Tệp {name} có một giá trị quá dài ({where}).": "The file {name} has a value that is too long ({where}).",
    "Tệp {name} có chữ không đọc được hoặc ký tự điều khiển ẩn ({where}).": (
        "The file {name} has letters that cannot be read, or hidden control characters ({where})."
    ),
    "Tệp {name} có giá trị sai kiểu hoặc ngoài giới hạn ({where}).": (
        "The file {name} has a value of the wrong type or beyond its limits ({where})."
    ),
    "Tệp {name} có loại bản ghi mà chương trình không biết ({where}).": (
        "The file {name} has a kind of record that the program does not know ({where})."
    ),
    "Tệp {name} có mục số liệu mà chương trình không biết ({where}).": (
        "The file {name} has a field that the program does not know ({where})."
    ),
    "Nhật ký trong tệp {name} không nhất quán ({where}).": (
        "The journal in the file {name} contradicts itself ({where})."
    ),
    "Một tệp đính kèm trong {name} không đúng với mã kiểm tra của nó ({where}).": (
        "A file attached in {name} does not fit its checksum ({where})."
    ),
    "Phần đầu của gói {name} không đọc được.": "The head of the package {name} cannot be read.",
    "Tệp {name} đã bị sửa bằng công cụ khác, có giá trị mà sổ không thể giữ ({where}).": (
        "The file {name} was edited with another tool, and has a value that no register can hold ({where})."
    ),
    "Nội dung gói {name} đã thay đổi sau khi đóng gói: hỏng khi chép, hoặc bị sửa bằng công cụ khác.": (
        "The content of the package {name} has changed since it was packed: damaged in copying, or edited with another tool."
    ),
    "Chữ ký trên gói {name} không đúng với nội dung.": (
        "The signature on the package {name} does not fit its content."
    ),
    "Kiểm tra tệp {name} mất quá nhiều thời gian nên đã dừng lại.": (
        "Inspecting the file {name} took too long and was stopped."
    ),
    "Kiểm tra tệp {name} cần quá nhiều bộ nhớ nên đã dừng lại.": (
        "Inspecting the file {name} took too much memory and was stopped."
    ),
    "Không kiểm tra xong được tệp {name}, nên tệp không được nhận.": (
        "The file {name} could not be inspected to its end, so it is not let in."
    ),
    "Gói {name} nằm trong phong bì có mật khẩu.": "The package {name} lies in an envelope with a password.",
    # what to do
    "Hãy mở phong bì bằng mật khẩu do nơi gửi báo, rồi nhận gói bên trong.": (
        "Open the envelope with the password that the sender tells you, then take in the package inside."
    ),
    "Hãy đề nghị nơi gửi gửi lại tệp (chép lại ra USB hoặc đính kèm lại).": (
        "Ask the sender to send the file again (copied anew to a USB stick, or attached anew)."
    ),
    "Hãy đề nghị nơi gửi mở sổ bằng chương trình này, đóng gói và gửi lại tệp mới.": (
        "Ask the sender to open the register with this program, pack it and send the new file."
    ),
    "Đừng mở tệp này bằng cách khác. Hãy gọi cho nơi gửi để hỏi tệp từ đâu ra, rồi đề nghị đóng gói và gửi lại.": (
        "Do not open this file in any other way. Call the sender, ask where the file comes from, then have it packed and sent again."
    ),
    "Hãy hỏi nơi gửi xem có gửi nhầm tệp không; tệp đúng có đuôi .sqlite do chương trình này tạo ra.": (
        "Ask the sender whether this is the wrong file; the right one ends in .sqlite and was made by this program."
    ),
    "Hãy kiểm tra USB, thư mục chung và quyền đọc tệp rồi thử lại; nếu vẫn không được, đề nghị nơi gửi gửi lại.": (
        "Check the USB stick, the shared folder and the right to read the file, and try again; if that does not help, ask the sender to send it again."
    ),
    "Hãy đề nghị nơi gửi bỏ bớt tệp đính kèm lớn, đóng gói và gửi lại.": (
        "Ask the sender to leave out large attached files, pack it and send it again."
    ),
    "Hãy cập nhật chương trình trên máy này rồi nhận lại, hoặc đề nghị nơi gửi dùng cùng phiên bản.": (
        "Update the program on this machine and take the file in again, or ask the sender to use the same version."
    ),
    "Hãy đề nghị nơi gửi đóng gói và gửi lại; đừng dùng số liệu trong tệp này.": (
        "Ask the sender to pack it and send it again; do not use the data in this file."
    ),
    "Hãy gọi cho nơi gửi để hỏi có đúng họ đã gửi tệp này không, rồi đề nghị đóng gói và gửi lại.": (
        "Call the sender, ask whether they sent this file, then have it packed and sent again."
    ),
    # the command
    "Nhận được: tệp này có thể nhận vào sổ.": "Fit: this file may be taken in.",
    "{label}: {value}": "{label}: {value}",
    "Loại gói": "Kind of package",
    "Con dấu": "Seal",
    "Thay đổi mới": "New changes",
    "Thay đổi đã có": "Changes known already",
    "Sửa ngoài chương trình": "Edits made outside",
    "Chữ ký đúng, khóa của đơn vị đã được ghi nhận.": "Signed rightly, with a key enrolled for the office.",
    "Chữ ký đúng, nhưng khóa chưa được ghi nhận cho đơn vị này.": (
        "Signed rightly, but with a key that is not enrolled for this office."
    ),
    "Không có chữ ký; nội dung còn nguyên như khi đóng gói.": "Not signed; the content is as it was packed.",
    "Sổ hoặc bản nháp đang làm, không phải gói; không có gì bảo đảm cho nội dung.": (
        "A register or a draft that is being worked in, not a package; nothing vouches for its content."
    ),
}
