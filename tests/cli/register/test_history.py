"""The journal at the command line: the whole, one record, and a record that is gone."""


def test_the_whole_journal_is_told_oldest_first(do, new):
    do("edit", new, "project", "DA-01", "name=Khác")
    told = do("history", new, "--json").json
    assert [entry["verb"] for entry in told][-2:] == ["add_project", "edit_project"]
    assert list(told[-1])[:5] == ["id", "at", "who", "office", "verb"]
    assert [entry["at"] for entry in told] == sorted(entry["at"] for entry in told)


def test_a_change_names_its_field_before_and_after(do, new):
    do("edit", new, "project", "DA-01", "name=Khác")
    (change,) = do("history", new, "project", "DA-01", "--json").json[-1]["changes"]
    assert (change["field"], change["before"], change["after"]) == ("name", "Một cửa điện tử", "Khác")


def test_a_removed_record_keeps_its_past_under_its_id(do, new):
    own = do("list", new, "project", "--json").json[0]["id"]
    do("remove", new, "project", "DA-01")
    told = do("history", new, "project", own, "--json").json
    assert [entry["verb"] for entry in told] == ["add_project", "remove_project"]
    assert "xóa dự án DA-01 · Một cửa điện tử" in do("history", new, "project", own).done


def test_people_read_words_and_figures_of_the_screen(do, new):
    do("edit", new, "project", "DA-01", "total_investment_dong=2 tỷ", "stage=in_use")
    do("undo", new)
    do("redo", new)
    told = do("history", new, "project", "DA-01").done
    assert "08:30 06/7/2020  Lê Thị Tâm (STTTT)  sửa dự án" in told
    assert "Tổng mức đầu tư: (trống) → 2.000.000.000 đồng" in told
    assert "Giai đoạn: (trống) → Đã đưa vào sử dụng" in told
    assert "hoàn tác: sửa dự án" in told
    assert "làm lại: sửa dự án" in told


def test_no_value_of_the_whole_journal_is_shown_raw(do, demo):
    told = do("history", demo).done
    assert "None" not in told
    assert "provincial_budget" not in told


def test_an_unknown_record_has_no_past(do, new):
    assert "Sổ không có dự án “DA-77”" in do("history", new, "project", "DA-77").refusal


def test_a_kind_without_a_record_is_asked_for_it(do, new):
    assert "cả loại và mã" in do("history", new, "project").refusal
