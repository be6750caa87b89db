"""A table is read whatever program wrote it."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from crm_store.importing.tables import Table, Unreadable, read
from tests.crm_store.importing.conftest import Write

SIMPLIFIED = ("客户名称,联系人,电话", "恒安机械,王建华,0512-66668888")
TRADITIONAL = ("客戶名稱,聯絡人,電話", "宏遠電子,李俊傑,03-5778899")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_simplified_is_read_in_every_usual_encoding(write: Write, encoding: str) -> None:
    assert read(write(*SIMPLIFIED, encoding=encoding)) == Table(
        ("客户名称", "联系人", "电话"), ((2, ("恒安机械", "王建华", "0512-66668888")),)
    )


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "utf-16"])
def test_traditional_is_read_in_every_usual_encoding(write: Write, encoding: str) -> None:
    found = read(write(*TRADITIONAL, encoding=encoding))
    assert isinstance(found, Table)
    assert found.rows == ((2, ("宏遠電子", "李俊傑", "03-5778899")),)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(write: Write, delimiter: str) -> None:
    found = read(write(delimiter.join(("Customer", "Phone")), delimiter.join(("Acme", "123456"))))
    assert found == Table(("Customer", "Phone"), ((2, ("Acme", "123456")),))


def test_rows_keep_their_numbers_when_empty_ones_fall_away(write: Write) -> None:
    found = read(write("Customer,Phone", "", ",", "Acme,123456"))
    assert isinstance(found, Table)
    assert [number for number, _ in found.rows] == [4]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"PK\x03\x04\0\0\0\0", b"\x80\xff\xff"])
def test_what_is_no_table_is_told(tmp_path: Path, content: bytes) -> None:
    for name in ("list.csv", "list.xlsx"):
        (tmp_path / name).write_bytes(content)
        assert isinstance(read(tmp_path / name), Unreadable)


def test_a_workbook_gives_its_first_sheet_as_text(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write_workbook(
        path, '<c r="A1" t="inlineStr"><is><t>客户</t></is></c><c r="B1" t="inlineStr"><is><t>手机</t></is></c>'
    )
    found = read(path)
    assert found == Table(("客户", "手机"), ((2, ("恒安机械", "13800001234")),))


def write_workbook(path: Path, headings: str) -> None:
    """Write the least that is a workbook: one sheet, headings, and one row with a number."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006"
    row = '<c r="A2" t="inlineStr"><is><t>恒安机械</t></is></c><c r="B2"><v>13800001234</v></c>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{packages}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{packages}/relationships"><Relationship Id="r1" '
        f'Type="{documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{documents}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{packages}/relationships"><Relationship Id="r1" '
        f'Type="{documents}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData><row r="1">{headings}</row>'
        f'<row r="2">{row}</row></sheetData></worksheet>',
    }
    with ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
