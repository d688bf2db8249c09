"""English for building and sealing files for other offices."""

ENGLISH: dict[str, str] = {
    "Không ghi được tệp {name} bên cạnh phong bì.": "Could not write the file {name} beside its envelope.",
    "Hãy chép phong bì vào một thư mục ghi được trên máy này rồi mở lại.": (
        "Please copy the envelope into a folder of this machine that can be written, and open it again."
    ),
    "Đây không phải là khóa công khai: cần đúng 64 chữ số thập lục phân.": "This is not a public key: exactly 64 hexadecimal digits are needed.",
    "Hãy ghi mã đơn vị và tên người đã đọc đối chiếu mã khóa.": "Give the office's code and the name of the person with whom the fingerprint was read aloud.",
    "Khóa này đã được ghi nhận cho {office}.": "This key is already enrolled for {office}.",
    "Sổ không ghi nhận khóa nào như vậy của {office}.": "The register knows no such key of {office}.",
    "Tệp khóa của máy này ({path}) bị hỏng.": "This machine's key file ({path}) is damaged.",
    "Hãy chép lại tệp khóa từ bản sao lưu; nếu không có, xóa tệp đó để chương trình tạo khóa mới rồi đọc lại mã khóa cho nơi nhận.": "Copy the key file back from a backup; if there is none, delete it so that a new key is made, and read its fingerprint to those who receive your files.",
    "Không đọc hoặc ghi được tệp khóa của máy này ({path}).": "This machine's key file ({path}) cannot be read or written.",
    "Hãy kiểm tra quyền của thư mục đó và ổ đĩa còn chỗ trống, rồi làm lại.": "Check the rights to that folder and that the disk has room, then try again.",
    "Đơn vị được chọn chưa chủ trì nhiệm vụ nào, nên không có gì để trích gửi.": "Nobody chosen leads a task, so there is nothing to send.",
    "Hãy chọn phiếu giao báo cáo hoặc bản đầy đủ.": "Choose an assignment or a full copy.",
    "Tệp này là phiếu giao báo cáo, không phải sổ đầy đủ để gửi bản đầy đủ.": "This file is an assignment, not a whole register of which a full copy could be sent.",
    "Hãy dùng “Đóng gói gửi đi” để gửi báo cáo về.": "Use “Pack for sending” to send the report back.",
    "Đã dừng đóng gói.": "Packing was stopped.",
    "Sổ chưa thay đổi gì, không có tệp nào được để lại.": "The register has not changed, and no file was left behind.",
    "Hãy kiểm tra thư mục có cho ghi, ổ đĩa còn chỗ trống và còn cắm vào máy, rồi làm lại.": "Check that the folder may be written in and that the disk has room and is still connected, then try again.",
    "Mật khẩu cần ít nhất {n} ký tự.": "The password needs at least {n} characters.",
    "Hãy đặt mật khẩu dài hơn, ví dụ vài từ liền nhau.": "Choose a longer password, such as several words in a row.",
    "Phong bì {name} bị hỏng hoặc chưa chép xong.": "The envelope {name} is damaged or was not copied to the end.",
    "Hãy chép lại tệp, hoặc đề nghị nơi gửi gửi lại.": "Copy the file again, or ask the sender to send it again.",
    "Mật khẩu không mở được phong bì {name}.": "The password does not open the envelope {name}.",
    "Hãy hỏi lại nơi gửi, xem phím Caps Lock và bộ gõ tiếng Việt; quên mật khẩu thì không ai mở được, phải gửi lại tệp khác.": "Ask the sender, and look at Caps Lock and the Vietnamese keyboard; nobody can open it if the password is forgotten, and another file must be sent.",
    "Tệp lớn quá {n} MB, không bỏ vào phong bì được.": "The file is larger than {n} MB and cannot be put into an envelope.",
    "Hãy gửi tệp qua USB, không đặt mật khẩu.": "Send the file on a USB stick, without a password.",
    "Gói vừa đóng không qua được bước kiểm tra. {why}": "The package that was made does not pass our own check. {why}",
    "Hãy chạy Kiểm tra sổ, sửa chỗ được nêu rồi đóng gói lại.": "Run Check the register, mend what is named, and pack again.",
    "Đã có kỳ báo cáo mang mã {code}.": "There is a reporting period with the code {code} already.",
    "Hãy chọn kỳ đó, hoặc ghi mã khác.": "Choose that period, or give another code.",
    "Tệp này không phải phiếu giao báo cáo, nên không có báo cáo nào để gửi về.": "This file is no assignment, so there is no report to send back.",
    "Hãy mở tệp BC_… mà Văn phòng đã gửi.": "Open the file BC_… that the secretariat sent.",
    "Báo cáo còn thiếu {n} mục, chưa gửi về được.": "The report still lacks {n} thing and cannot be sent back yet.|The report still lacks {n} things and cannot be sent back yet.",
    "Số liệu đã sửa sau khi ký xác nhận, chưa gửi về được.": (
        "Figures were changed after the sign-off, so the report cannot be sent back yet."
    ),
    "Hãy ký lại rồi đóng gói.": "Sign again, then pack.",
    "Hãy điền hoặc xác nhận các mục còn thiếu rồi đóng gói lại.": "Fill in or confirm what is missing, then pack again.",
    "Tệp có {n} chỗ sửa bằng công cụ khác, không đi theo báo cáo ({where}).": (
        "The file has {n} place edited with another tool, which the report would not carry ({where})."
        "|The file has {n} places edited with another tool, which the report would not carry ({where})."
    ),
    "Hãy gõ các số liệu đó trong chương trình (sửa khác đi rồi sửa lại cho đúng), hoặc gõ vào bản chưa bị sửa.": (
        "Type the figures in the program (change each to something else, then to what is right), or type them into a "
        "copy that was not edited so."
    ),
    "Chưa chọn kỳ báo cáo.": "No reporting period was chosen.",
    "Hãy chọn kỳ báo cáo, hoặc mở kỳ mới.": "Choose a reporting period, or open a new one.",
    "Không đơn vị nào được chọn có dự án, nên không có gì để gửi.": "None of the chosen offices has a project, so there is nothing to send.",
    "Hãy ghi chủ đầu tư của các dự án, hoặc chọn đơn vị khác.": "Give the projects their owners, or choose other offices.",
    "Không mở được thư mục {folder}.": "The folder {folder} cannot be opened.",
    "Hãy chọn thư mục khác, hoặc cắm lại USB.": "Choose another folder, or plug the USB stick in again.",
    "phải là một thư mục khi gửi mọi chủ đầu tư.": "must be a folder where all owners are sent to.",
    "Sổ chưa mở kỳ báo cáo nào. Hãy thêm: add TỆP reporting_period code=… figures_on=…": "The register has no open reporting period. Add one: add FILE reporting_period code=… figures_on=…",
    "Tệp mật khẩu {file} trống.": "The password file {file} is empty.",
    "Đã đóng gói {file}.": "Packed {file}.",
    "Không có dự án nên không gửi: {offices}.": "Not sent, for want of projects: {offices}.",
    "Mỗi lần chỉ ghi nhận hoặc thôi dùng.": "Either enrol or revoke, one at a time.",
    "Mã khóa của máy này: {fingerprint}": "This machine's fingerprint: {fingerprint}",
    "Khóa công khai: {key}": "Public key: {key}",
    "Sổ chưa ghi nhận khóa của đơn vị nào.": "The register has enrolled no office's key yet.",
    "Mã khóa": "Fingerprint",
    "Đối chiếu với": "Confirmed with",
    "Thôi dùng": "Revoked",
}
