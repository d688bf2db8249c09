"""English for the page from which files are sent."""

ENGLISH: dict[str, str] = {
    # the order
    "Gửi gì": "What to send",
    "Bản đầy đủ cho đồng nghiệp": "A full copy for a colleague",
    "Mở kỳ mới…": "Open a new period…",
    "Thư mục": "Folder",
    "Chọn…": "Choose…",
    "Chưa chọn thư mục": "No folder chosen",
    "Chọn thư mục để ghi các gói": "Choose the folder for the packages",
    "Mục giao chủ đầu tư ghi": "Fields given to owners to fill in",
    "Giao ghi tất cả {n} mục": "All {n} fields to fill in",
    "Giao ghi {n} trên {total} mục": "{n} of {total} fields to fill in",
    # the password
    "Bọc gói bằng mật khẩu": "Seal the package with a password",
    "Mật khẩu": "Password",
    "Gõ lại mật khẩu": "Password again",
    "Hai lần gõ mật khẩu chưa giống nhau.": "The two passwords are not the same yet.",
    "Quên mật khẩu thì không ai mở được gói, kể cả chương trình này. Hãy ghi lại và báo cho nơi nhận bằng đường khác.": (
        "If the password is forgotten nobody can open the package, not even this program. Write it down, and tell it "
        "to the receiver by another way."
    ),
    # a new period
    "Mở kỳ báo cáo": "Open the period",
    "Không mở": "Do not open it",
    "Báo cáo tháng {month}/{year}": "Report for {month}/{year}",
    "Hãy ghi mã kỳ.": "Write the code of the period.",
    "Hãy ghi ngày của số liệu.": "Write the day of the figures.",
    "Hạn gửi trước ngày của số liệu.": "The report would be due before the day of its figures.",
    # to whom
    "Gửi cho ai": "To whom",
    "Chọn tất cả": "Choose all",
    "Bỏ chọn tất cả": "Choose none",
    "Các chủ đầu tư": "The owners",
    "Gửi": "Send",
    "gửi": "send",
    "không gửi": "do not send",
    "Đã gửi kỳ này": "Sent this period",
    "Đã gửi về": "Returned",
    "Lần gửi trước": "Last sent",
    "lần {round}, {on}": "round {round}, {on}",
    "Mã khóa của máy này (đọc qua điện thoại để đối chiếu)": "This machine's key (read it aloud over the telephone)",
    # sending
    "Gửi đi": "Send",
    "Tạo gói cho {n} đơn vị": "Make the package of {n} office|Make the packages of {n} offices",
    "Tạo bản đầy đủ": "Make a full copy",
    "Đang tạo gói…": "Making the packages…",
    "Hãy chọn thư mục để ghi các gói.": "Choose the folder for the packages.",
    "Hãy chọn ít nhất một cơ quan chủ trì.": "Choose at least one leading agency.",
    "Chưa có nhiệm vụ nào được giao, nên không có gì để trích gửi.": (
        "No task has been assigned, so there is nothing to send an extract of."
    ),
    "Hãy chọn ít nhất một chủ đầu tư.": "Choose at least one owner.",
    "Sổ đang mở chỉ để xem, nên không ghi được lần gửi.": (
        "The register is open for reading only, so what is sent cannot be logged."
    ),
    # what was made
    "Đã tạo xong": "Done",
    "Đã tạo {n} gói trong thư mục {folder}.": "{n} package was made in the folder {folder}.|{n} packages were made in the folder {folder}.",
    "Các lần gửi đã ghi vào Sổ gửi. Hãy gửi từng tệp đến đúng đơn vị của nó.": (
        "They stand in the dispatch log. Send each file to its own office."
    ),
    "Các lần gửi đã ghi vào Sổ gửi. Hãy gửi tệp đi, và báo mật khẩu cho nơi nhận bằng đường khác.": (
        "They stand in the dispatch log. Send the files, and tell the receivers the password by another way."
    ),
    "Không tạo gói cho {n} đơn vị, vì không có dự án nào:": (
        "No package for {n} office, because it has no project:|No packages for {n} offices, because they have no project:"
    ),
    "Mở thư mục": "Open the folder",
    # the log
    "Sổ gửi": "Dispatch log",
    "Chỉ xem kỳ": "Period",
    "chưa": "not yet",
    "Đồng nghiệp (bản đầy đủ)": "A colleague (full copy)",
}
