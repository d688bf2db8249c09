"""English of the page on which files of other offices are received."""

ENGLISH: dict[str, str] = {
    # what became of a file
    "Nhận {n} tệp: {parts}.": "{n} file received: {parts}.|{n} files received: {parts}.",
    "{n} nhận được": "{n} accepted",
    "{n} không có gì mới": "{n} with nothing new",
    "{n} từ chối": "{n} refused",
    "{n} trùng": "{n} duplicate|{n} duplicates",
    "Tệp khác": "Other file",
    "{n} tệp khác": "{n} other file|{n} other files",
    "Chờ mật khẩu": "Waits for a password",
    "{n} chờ mật khẩu": "{n} waiting for a password",
    "Đã nhận vào sổ": "Taken in",
    "{n} đã nhận vào sổ": "{n} taken in",
    "Đã trả lại": "Sent back",
    "{n} đã trả lại": "{n} sent back",
    "Tệp qua được kiểm tra. Chưa có gì được ghi vào sổ; hãy xem trước rồi nhận.": (
        "The file passed the checks. Nothing has been written yet; look at it first, then take it in."
    ),
    "Mọi thay đổi trong tệp đã có trong sổ; không phải làm gì.": (
        "The register already has every change in this file; there is nothing to do."
    ),
    "Đúng tệp này đã nhận trước đó; không phải làm gì.": (
        "This very file came before; there is nothing to do."
    ),
    "Đây là tệp khác, không phải sổ hay gói của chương trình này; tệp được để nguyên.": (
        "This is another file, no register or package of this program; it was left as it is."
    ),
    "Tệp được khóa bằng mật khẩu. Hãy nhập mật khẩu để mở.": (
        "The file is locked with a password. Enter the password to open it."
    ),
    "Tệp đã được nhận vào sổ; xem ở “Các lần nhận”.": "The file has been taken in; see “Imports”.",
    "Tệp đã được ghi là trả lại cho đơn vị.": "The file is noted as sent back to the office.",
    "Bỏ qua {n} tệp khác trong thư mục.": (
        "{n} other file in the folder was passed over.|{n} other files in the folder were passed over."
    ),
    "Thư mục có quá nhiều tệp; hãy chọn từng thư mục nhỏ hơn.": (
        "The folder has too many files; choose smaller folders one by one."
    ),
    # counts of lines
    "{n} thay đổi": "{n} change|{n} changes",
    "{n} mâu thuẫn": "{n} conflict|{n} conflicts",
    "{n} đề nghị": "{n} proposal|{n} proposals",
    "{n} sửa ngoài": "{n} outside edit|{n} outside edits",
    "{n} lưu ý": "{n} notice|{n} notices",
    "{n} cảnh báo": "{n} warning|{n} warnings",
    # seals and keys
    "Sổ đang làm": "Register in use",
    "Khóa đã ghi nhận": "Enrolled key",
    "Khóa chưa ghi nhận": "Key not enrolled",
    "Không ký": "Not signed",
    "Bản đang làm": "Work in progress",
    "Tệp được ký bằng khóa đã ghi nhận của {office}.": "The file is signed with the enrolled key of {office}.",
    "Tệp được ký đúng, nhưng khóa chưa được ghi nhận cho {office}. Dấu khóa: {fingerprint}.": (
        "The file is rightly signed, but with a key not enrolled for {office}. Fingerprint: {fingerprint}."
    ),
    "Tệp còn nguyên như khi đóng gói nhưng không có chữ ký.": (
        "The file is as it was packed, but it is not signed."
    ),
    "Đây là bản đang làm, chưa đóng gói: không có gì xác nhận nội dung của tệp.": (
        "This is work in progress that was not packed: nothing vouches for what is in it."
    ),
    "Ghi nhận khóa": "Enrol key",
    "Ghi nhận khóa…": "Enrol key…",
    "Hãy gọi điện cho {office} theo số đã biết và đọc cho nhau nghe dấu khóa dưới đây. Chỉ ghi nhận khi hai bên đọc giống nhau từng ký tự.": (
        "Call {office} on a number you know and read this fingerprint to each other. "
        "Enrol the key only where both of you read the same, sign for sign."
    ),
    "Dấu khóa {fingerprint}": "Fingerprint {fingerprint}",
    "Đã đọc đối chiếu với (họ tên, chức vụ)": "Read to (name, position)",
    "Hãy ghi đã đọc đối chiếu với ai.": "Enter to whom it was read.",
    "Đã ghi nhận khóa của {office}.": "The key of {office} is enrolled.",
    "Tôi bảo đảm tệp này đúng là của cơ quan mình": "I vouch that this file is our own office's",
    # passwords
    "Mật khẩu của tệp": "Password of the file",
    "Tệp {name} được khóa bằng mật khẩu. Hãy hỏi người gửi mật khẩu.": (
        "The file {name} is locked with a password. Ask the sender for it."
    ),
    "Mở tệp": "Open file",
    "Bỏ qua tệp này": "Skip this file",
    "Hiện mật khẩu": "Show password",
    "Hãy ghi mật khẩu.": "Enter the password.",
    "Nhập mật khẩu…": "Enter password…",
    "Mật khẩu này không mở được tệp. Hãy hỏi lại người gửi.": (
        "This password does not open the file. Ask the sender again."
    ),
    # arriving
    "Thả tệp, thư mục hoặc USB vào đây. Tệp được kiểm tra trước; chưa có gì được ghi vào sổ.": (
        "Drop files, a folder or a stick here. Files are checked first; nothing is written yet."
    ),
    "Chọn tệp…": "Choose files…",
    "Chọn thư mục…": "Choose folder…",
    "Chọn tệp cần nhận": "Choose the files to receive",
    "Chọn thư mục hoặc USB cần nhận": "Choose the folder or stick to receive",
    "Tệp gửi nhận": "Files of offices",
    "Mọi tệp": "All files",
    "Đang kiểm tra tệp…": "Checking files…",
    "Đã kiểm tra {done}/{total} tệp": "{done} of {total} files checked",
    "Đã dừng kiểm tra tệp.": "The check of files was stopped.",
    "Sổ chưa thay đổi gì; các tệp được để nguyên.": "Nothing in the register has changed; the files are as they were.",
    "Đã dừng lại. Sổ chưa thay đổi gì; các tệp được để nguyên.": (
        "Stopped. Nothing in the register has changed; the files are as they were."
    ),
    "Đang so lại các tệp với sổ…": "Comparing the files with the register again…",
    # the list
    "Tệp vừa nhận": "Files received",
    "Các tệp vừa nhận": "The files received",
    "Nhận qua": "Came by",
    "Từ đơn vị": "From",
    "Loại tệp, kỳ": "Kind of file, period",
    "Nội dung mới": "What is new",
    "Kiểm tra": "Checks",
    "Xác thực": "Seal",
    "Xem trước và nhận…": "Look and take in…",
    "Nhận mọi tệp, trừ mâu thuẫn…": "Take in all but conflicts…",
    "Lưu biên nhận…": "Save receipt…",
    "Lưu biên nhận": "Save receipt",
    "Lưu phiếu trả lại": "Save return slip",
    "Dọn danh sách": "Clear the list",
    "Đang lưu {name}…": "Saving {name}…",
    "Đã lưu {name}.": "{name} is saved.",
    "Tệp PDF": "PDF file",
    "Tệp Word": "Word file",
    # kinds of lines
    "Thêm mới": "New",
    "Sửa đổi": "Changed",
    "Xóa": "Removed",
    "Mâu thuẫn": "Conflict",
    "Đi cùng nhau": "Go together",
    "Đề nghị": "Proposal",
    "Sửa ngoài": "Outside edit",
    "Lưu ý": "Notice",
    "Bản ghi mới, ở đây chưa có.": "A new record that is not here yet.",
    "Đơn vị gửi đã đổi số liệu này; từ đó đến nay ở đây không ai sửa.": (
        "The sender changed this figure; nobody here has touched it since."
    ),
    "Đơn vị gửi đã xóa bản ghi này; từ đó đến nay ở đây không ai sửa.": (
        "The sender removed this record; nobody here has touched it since."
    ),
    "Hai nơi cùng sửa, mỗi nơi một khác. Chưa quyết thì mâu thuẫn được ghi lại để giải quyết sau.": (
        "Both places changed it, each otherwise. Left undecided, the conflict is kept to be settled later."
    ),
    "Hai số liệu chỉ có nghĩa khi đi cùng nhau đã được sửa ở hai nơi. Hãy xem chúng còn khớp không.": (
        "Two figures that mean something only together were changed in two places. See whether they still fit."
    ),
    "Số liệu này không thuộc phần đơn vị gửi được ghi. Đây là đề nghị, chỉ có hiệu lực khi được nhận.": (
        "This figure is not the sender's to write. It is a proposal and counts only once it is accepted."
    ),
    "Có người đã sửa số liệu này trong tệp bằng chương trình khác, ngoài nhật ký.": (
        "Somebody changed this figure in the file with another program, past the journal."
    ),
    "Không phải quyết gì.": "There is nothing to decide.",
    "Đã nhận về nhưng chưa ai quyết; chỉ có hiệu lực khi được nhận.": (
        "It was received, but nobody has decided; it counts only once it is accepted."
    ),
    # filters
    "Tất cả": "All",
    "Chưa quyết": "Undecided",
    "Tiền": "Money",
    "Tìm trong các dòng": "Find in the lines",
    "Mọi dự án": "All projects",
    # lines
    "Các thay đổi trong tệp": "The changes in the file",
    "Đang có ở đây": "Here now",
    "Trong tệp": "In the file",
    "Chưa chọn dòng nào.": "No line is chosen.",
    "Nhận thì sẽ là: {values}.": "Accepted, they will read: {values}.",
    "còn {left} trên {total} chưa quyết": "{left} of {total} undecided",
    "chưa quyết": "undecided",
    "Nhận": "Accept",
    "Từ chối: {words}": "Refused: {words}",
    "Sửa thành {value}": "Changed to {value}",
    "Cùng là một bản ghi với": "The same record as",
    "(chưa có)": "(not there)",
    "Không thuộc dự án nào": "Of no project",
    "Dự án khác": "Another project",
    # answers
    "Nhận (A)": "Accept (A)",
    "Từ chối… (D)": "Refuse… (D)",
    "Sửa… (E)": "Edit… (E)",
    "Để chờ (W)": "Leave waiting (W)",
    "Trước (P)": "Previous (P)",
    "Tiếp (N)": "Next (N)",
    "Chi tiết (phím cách)": "Details (space)",
    "Đã quyết {done}/{total}": "{done} of {total} decided",
    "Vì sao từ chối “{line}”? Lý do được gửi lại cho đơn vị.": (
        "Why refuse “{line}”? The reason goes back to the office."
    ),
    "Vì sao trả lại {name}? Không có gì trong tệp được ghi vào sổ.": (
        "Why send {name} back? Nothing in the file is written into the register."
    ),
    "Hãy ghi lý do.": "Enter the reason.",
    "Lý do đã dùng": "Reasons used before",
    "Sửa": "Edit",
    "Giá trị khác cho “{line}”:": "Another value for “{line}”:",
    "Ghi giá trị này": "Use this value",
    "Số liệu này không được để trống.": "This figure must not be empty.",
    # taking in
    "Danh sách tệp": "List of files",
    "Nhận tất cả không mâu thuẫn": "Accept all without conflict",
    "Không nhận": "Do not take in",
    "Nhận vào sổ": "Take in",
    "Vẫn nhận vào sổ": "Take in all the same",
    "Sẽ nhận {accepted} thay đổi, từ chối {refused}, để chờ {waiting}; {conflicts} mâu thuẫn chờ giải quyết.": (
        "Taken in: {accepted} · refused: {refused} · left waiting: {waiting} · conflicts to be settled: {conflicts}."
    ),
    "Không nhận {n} chỗ sửa ngoài nhật ký.": (
        "{n} edit made past the journal is left out.|{n} edits made past the journal are left out."
    ),
    "Đang sao lưu sổ trước khi nhận…": "Backing the register up before taking in…",
    "Đã nhận {n} thay đổi từ {name}.": "{n} change from {name} is taken in.|{n} changes from {name} are taken in.",
    "Không nhận gì từ {name}. Sổ chưa thay đổi gì.": (
        "Nothing of {name} is taken in. Nothing in the register has changed."
    ),
    "Số liệu vừa thay đổi: bản xem trước đã lập lại, các quyết định đã chọn được giữ.": (
        "Figures have just changed: the preview was made anew, and the decisions were kept."
    ),
    "{n} quyết định không còn câu hỏi nên bỏ.": (
        "{n} decision has no question any more and was dropped.|{n} decisions have no question any more and were dropped."
    ),
    "Tệp nào cũng có lỗi cần xem: hãy xem trước từng tệp.": (
        "Every file has errors to be seen: look at them one by one."
    ),
    "Chưa có gì được ghi vào sổ.": "Nothing has been written into the register.",
    "Nhận mọi thay đổi không mâu thuẫn từ {n} tệp?": (
        "Take in all changes without conflict from {n} file?|Take in all changes without conflict from {n} files?"
    ),
    "Sổ được sao lưu trước; mỗi tệp hoàn tác riêng được.": (
        "The register is backed up before; each file can be taken back by itself."
    ),
    "Đề nghị và mâu thuẫn vẫn để lại, chờ quyết từng cái.": (
        "Proposals and conflicts are left to be decided one by one."
    ),
    "{n} tệp có lỗi không được nhận.": "{n} file with errors is not taken in.|{n} files with errors are not taken in.",
    "Đang nhận các tệp vào sổ…": "Taking the files in…",
    "Đã nhận {n} tệp vào sổ.": "{n} file is taken in.|{n} files are taken in.",
    "Mỗi tệp hoàn tác riêng ở “Các lần nhận”.": "Each can be taken back under “Imports”.",
    "{n} tệp chưa nhận được.": "{n} file could not be taken in.|{n} files could not be taken in.",
    # checks
    "Kiểm tra: {words}": "Checks: {words}",
    "Kết quả kiểm tra báo cáo": "What the checks found",
    "Cả tệp": "The whole file",
    "Cảnh báo": "Warning",
    "Giá trị đọc được: {value}": "Value read: {value}",
    "Ghi chú khi vẫn nhận": "Note for taking it in all the same",
    "In phiếu trả lại…": "Print return slip…",
    "Báo cáo có {n} chỗ phải sửa, xem phiếu trả lại.": (
        "The report has {n} place to put right, see the slip.|The report has {n} places to put right, see the slip."
    ),
    "Báo cáo này có lỗi ({words}). Nên trả lại để đơn vị sửa.": (
        "This report has errors ({words}). It had better go back to be put right."
    ),
    "Đã ghi trả lại {name}.": "{name} is noted as sent back.",
    # what was taken in
    "Các lần nhận": "Imports",
    "Các lần nhận, mới nhất ở trên": "Imports, the newest first",
    "Chưa nhận tệp nào vào sổ.": "No file has been taken in yet.",
    "Nhận lúc": "Taken in at",
    "Kỳ": "Period",
    "Đang có trong sổ": "In the register",
    "Đã hoàn tác: {by}": "Taken back: {by}",
    "Hoàn tác lần nhận…": "Take this import back…",
    "Hoàn tác lần nhận": "Take the import back",
    "Hoàn tác lần nhận {name}?": "Take the import of {name} back?",
    "Sổ trở về như trước lần nhận này. Tệp nhận lại lúc nào cũng được.": (
        "The register will be as it was before. The file can be taken in again at any time."
    ),
    "Những việc sau đây làm trên số liệu đã nhận nên được giữ nguyên:": (
        "The following was done on what came, and so it stays:"
    ),
    "… và {n} việc khác": "… and {n} more",
    "Đã hoàn tác lần nhận. Sổ trở về như trước khi nhận.": (
        "The import is taken back. The register is as it was before."
    ),
    # proposals that wait
    "Đang chờ quyết": "Waiting for a decision",
    "Không có đề nghị nào chờ quyết.": "No proposal waits for a decision.",
    "Ghi quyết định": "Save decisions",
    "Sẽ nhận {accepted} đề nghị, từ chối {refused}; {waiting} đề nghị vẫn chờ.": (
        "Accepted: {accepted} · refused: {refused} · still waiting: {waiting}."
    ),
    "Đã nhận {accepted} đề nghị, từ chối {refused}.": "Proposals accepted: {accepted}, refused: {refused}.",
}
