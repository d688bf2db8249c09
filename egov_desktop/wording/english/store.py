"""English for the words of the register's file."""

ENGLISH: dict[str, str] = {
    # opening
    "Không thấy tệp {path}.": "The file {path} is not there.",
    "Chương trình chưa tạo hay sửa tệp nào.": "No file has been made or changed.",
    "Hãy kiểm tra USB, thư mục chung hoặc chọn tệp ở chỗ khác.": (
        "Check the USB stick or the shared folder, or choose a file elsewhere."
    ),
    "Không mở được tệp {name}.": "The file {name} cannot be opened.",
    "Hãy kiểm tra quyền đọc tệp, ổ đĩa hoặc chương trình khác đang giữ tệp, rồi thử lại.": (
        "Check the right to read the file, the drive, or another program that holds the file, and try again."
    ),
    "Tệp {name} không phải là sổ dự án của chương trình này.": "The file {name} is not a register of this program.",
    "Hãy chọn tệp khác có đuôi .sqlite do chương trình tạo ra.": (
        "Choose another file that ends in .sqlite and was made by this program."
    ),
    "Tệp {name} bị hỏng hoặc chưa chép xong.": "The file {name} is damaged or was not copied to its end.",
    "Tệp được giữ nguyên để có thể cứu dữ liệu.": "The file is left as it is so that its data can be saved.",
    "Hãy chép lại tệp từ nguồn, hoặc mở bản sao lưu gần nhất.": (
        "Copy the file again from where it came, or open the newest backup."
    ),
    "Tệp {name} do phiên bản mới hơn của chương trình tạo ra (mẫu {found}, máy này đọc đến mẫu {known}).": (
        "The file {name} was made by a newer version of the program (form {found}; this one reads up to form {known})."
    ),
    "Hãy cập nhật chương trình rồi mở lại.": "Update the program and open the file again.",
    "Tệp được giữ nguyên, không bị thay đổi.": "The file is left as it was.",
    # holding
    "{who} đang mở sổ này trên máy {machine} từ {since}.": (
        "{who} has had this register open on {machine} since {since}."
    ),
    "Sổ này đang được mở ở một cửa sổ hoặc máy khác.": "This register is open in another window or on another machine.",
    "Số liệu vẫn nguyên vẹn.": "The data are whole.",
    "Hãy mở để xem, hoặc chờ người kia đóng sổ rồi mở lại để ghi.": (
        "Open it for reading, or wait until the other person closes it and open it again."
    ),
    "Thư mục chứa {name} không cho ghi.": "The folder of {name} may not be written in.",
    "Hãy mở để xem, hoặc chép sổ sang thư mục khác rồi mở.": (
        "Open it for reading, or copy the register to another folder and open it there."
    ),
    # saving
    "Không ghi được vào tệp {name}.": "The file {name} could not be written.",
    "Thay đổi vừa rồi chưa được lưu; số liệu đã lưu trước đó vẫn nguyên vẹn.": (
        "The last change was not saved; what was saved before is whole."
    ),
    "Hãy kiểm tra ổ đĩa còn chỗ trống và còn cắm vào máy, rồi làm lại.": (
        "Check that the drive has room and is still connected, and do it again."
    ),
    "Không ghi đè lên tệp {name} đang có.": "The file {name} is there already and is not written over.",
    "Hãy chọn tên khác hoặc thư mục khác.": "Choose another name or another folder.",
    "Sổ đang mở chỉ để xem.": "The register is open for reading only.",
    "Số liệu được giữ nguyên.": "The data are unchanged.",
    "Hãy lưu một bản sao hoặc mở lại sổ để ghi.": "Save a copy, or open the register again for writing.",
    "{title} đã được sửa ở chỗ khác trong lúc bạn đang nhập.": "{title} was changed elsewhere while you were typing.",
    "Tệp {name} vừa bị một chương trình khác sửa.": "Another program has just changed the file {name}.",
    "Thay đổi vừa nhập chưa được lưu; số liệu đã lưu vẫn nguyên vẹn.": (
        "What you typed was not saved; what was saved before is whole."
    ),
    "Thay đổi vừa nhập chưa được lưu; số liệu trong tệp được giữ nguyên.": (
        "What you typed was not saved; the data in the file are left as they are."
    ),
    "Hãy xem lại giá trị hiện tại rồi nhập lại.": "Look at the value as it is now and type again.",
    "Hãy đóng sổ rồi mở lại để đọc số liệu mới.": "Close the register and open it again to read the new data.",
    "Hãy sửa lại giá trị rồi lưu.": "Correct the value and save.",
    # undoing
    "Không còn thao tác nào để hoàn tác hoặc làm lại.": "There is nothing to undo or redo.",
    "Không hoàn tác được: {title} đã được sửa tiếp sau đó.": "This cannot be undone: {title} was changed again later.",
    "bản ghi đã xóa": "a removed record",
    "Số liệu được giữ nguyên như đang thấy.": "The data stay as you see them.",
    "Hãy sửa trực tiếp, hoặc khôi phục giá trị cũ trong Nhật ký.": (
        "Edit it directly, or restore the old value in the Journal."
    ),
    "Không hoàn tác được lần nhận: {n} thao tác sau đó dựa vào số liệu đã nhận, gần nhất của {who}.": (
        "This import cannot be taken back: {n} later actions stand on what it brought, the last by {who}."
    ),
    "Hãy hoàn tác các thao tác đó trước, hoặc sửa trực tiếp.": "Undo those actions first, or edit directly.",
    "Lần nhận này không còn số liệu nào để hoàn tác.": "Nothing is left of this import to take back.",
    # as of
    "Sổ không có thao tác mang mã {entry}.": "The register has no entry {entry}.",
    "Hãy xem mã thao tác trong Nhật ký.": "Look up the entry in the Journal.",
    # exchange
    "{title}: {field} không thuộc phần chủ đầu tư được ghi.": "{title}: {field} is not the owner's to fill in.",
    "thêm hoặc xóa bản ghi này": "adding or removing this record",
    "Nếu thấy số liệu này sai, hãy ghi vào phần kiến nghị để cơ quan tổng hợp sửa.": "If the figure is wrong, say so under proposals, for the collecting office to correct.",
    "Cần ít nhất hai bản ghi cùng loại đang có trong sổ để gộp làm một.": "Two records of one kind that are in the register are needed to make one of them.",
    "Hãy chọn lại các bản ghi.": "Choose the records again.",
    "Tệp có bản ghi mang mã của một bản ghi thuộc loại khác trong sổ này.": "The file holds a record under the id of a record of another kind in this register.",
    "Hãy yêu cầu nơi gửi tạo lại tệp từ chương trình.": "Ask the sender to make the file again from the program.",
}
