# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Leads from workbooks, as docs/command-line.md tells of "import" (E-07, row 6 of the table against the peers)."""

import unittest
import zipfile

from headless import HeadlessTest

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TEXTS = ("Admissions, November", "number", "name", "visit", "Asha Udaharan", "Ravi Namuna")
LEADS = """<row r="1"><c r="A1" t="s"><v>0</v></c></row>
<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c></row>
<row r="4"><c r="A4"><v>9.87654321E9</v></c><c r="B4" t="s"><v>4</v></c><c r="C4" s="1"><v>46348</v></c></row>
<row r="5"><c r="A5" t="s"><v>5</v></c><c r="B5" t="s"><v>5</v></c></row>
<row r="6"><c r="A6"><v>9876543211</v></c><c r="B6" t="s"><v>5</v></c></row>"""


def write_workbook(path, leads=LEADS):
    """A workbook as Excel writes it: a cover sheet, shared texts, a number stored as a number, a day as a style."""
    related = "".join(f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(
        (("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"), ("sharedStrings", "sharedStrings.xml"),
         ("styles", "styles.xml")), 1))
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>%s</sheetData></worksheet>'
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
                       'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Cover" sheetId="1" r:id="rId1"/>'
                           '<sheet name="Leads" sheetId="2" r:id="rId2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{related}</Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{"".join(f"<si><t>{text}</t></si>" for text in TEXTS)}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": sheet % "",
        "xl/worksheets/sheet2.xml": sheet % leads,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


class WorkbookTest(HeadlessTest):
    def setUp(self):
        super().setUp()
        self.workbook = self.folder / "leads.xlsx"
        write_workbook(self.workbook)

    def test_the_leads_of_a_workbook_come_in_as_those_of_a_csv(self):
        done = self.done("import", "--first-row", "3", self.workbook)
        self.assertEqual((done["read"], done["imported"], done["rejected"]), (3, 2, 1), done)
        leads = {lead["name"]: lead for lead in self.done("leads")["leads"]}
        self.assertEqual(leads["Asha Udaharan"]["number"], "+919876543210")
        self.assertEqual(leads["Asha Udaharan"]["attributes"]["visit"], "2026-11-22")
        self.assertEqual(leads["Ravi Namuna"]["number"], "+919876543211")

    def test_rejected_rows_keep_the_number_of_their_row(self):
        rejects = self.folder / "rejected.csv"
        self.done("import", "--first-row", "3", "--rejects", rejects, self.workbook)
        self.assertIn("5", rejects.read_text(encoding="utf-8-sig").splitlines()[1].split(","))

    def test_a_sheet_that_is_not_there_is_told_with_those_that_are(self):
        answer = self.refused(1, "import", "--sheet", "Old", self.workbook)
        self.assertIn("Cover, Leads", answer["error"])

    def test_a_row_that_is_none_ends_with_2(self):
        self.refused(2, "import", "--first-row", "0", self.workbook)

    def test_a_workbook_that_is_cut_off_leaves_nothing(self):
        self.workbook.write_bytes(self.workbook.read_bytes()[:-300])
        self.refused(1, "import", "--first-row", "3", self.workbook)
        self.assertEqual(self.done("leads")["total"], 0)


if __name__ == "__main__":
    unittest.main()
