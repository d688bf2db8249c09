"""Codes that clash, and names that the register does not know."""

import pytest

from tests.bad_input.hands import kept, payment


@pytest.mark.parametrize("code", ["DA-01", "da-01", "Đa 01", " dà01 ", "ĐA_01"])
def test_the_code_of_another_project_is_refused_however_written(refused, code):
    assert "trùng với mã “DA-01” của dự án “Một cửa”" in refused("add", "project", f"code={code}", "name=Hai")


def test_codes_that_differ_in_their_figures_are_two(do, file):
    assert do("add", file, "project", "code=DA-011", "name=Hai").done


@pytest.mark.parametrize("name", ["DA-01", "da01", "Một cửa", "mot cua"])
def test_a_record_is_pointed_at_by_id_code_or_name(do, file, name):
    own = do("list", file, "project", "--json").json[0]["id"]
    do("add", file, "disbursement", *payment(amount_dong="1", project_id=name))
    assert kept(do, file, "disbursement", "project_id") == own


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "projekt", "name=x"), "Không có loại bản ghi “projekt”"),
        (("edit", "projekt", "x", "name=x"), "Không có loại bản ghi “projekt”"),
        (("remove", "projekt", "x"), "Không có loại bản ghi “projekt”"),
        (("edit", "project", "DA-9", "name=x"), "Sổ không có dự án “DA-9”"),
        (("remove", "project", "DA-9"), "Sổ không có dự án “DA-9”"),
        (("edit", "project", "DA-01", "nane=x"), "không có trường “nane”"),
        (("edit", "project", "DA-01", "id=x"), "không có trường “id”"),
        (("edit", "project", "DA-01", "name=x", "name=y"), "được ghi hai lần"),
        (("edit", "project", "DA-01", "name"), "không có dạng TRƯỜNG=GIÁ_TRỊ"),
        (("edit", "project", "DA-01", "stage=xong"), "stage: Giai đoạn: không có “xong”"),
        (("edit", "project", "DA-01", "owner_agency_id=Sở X"), "owner_agency_id: "),
        (("edit", "project", "DA-01", "is_proposed_addition=có lẽ"), "is_proposed_addition: "),
        (("edit", "project", "DA-01", "name="), "name: Chưa nhập “Tên dự án”"),
        (("add", "project", "name=Hai"), "code: Chưa nhập “Mã dự án”"),
        (("edit", "project", "DA-01", "name=x", "--user", "x" * 500), "dài quá 200 ký tự"),
    ],
)
def test_what_the_register_does_not_know_is_refused(refused, words, said):
    assert said in refused(*words)
