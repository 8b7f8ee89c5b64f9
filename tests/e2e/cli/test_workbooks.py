# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Leads from workbooks and into them, as docs/command-line.md tells of "import" and "leads" (E-07, rows 6 and 18 of the table
against the peers, F59)."""

import csv
import unittest
import zipfile
from xml.etree import ElementTree

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


NASTY = (
    ("+919876543210", "=cmd|' /C calc'!A0", "two\nlines", "Pune"),
    ("+919876543211", "'=quoted", "-2+3", "\u0928\u093e\u092e \U0001F600"),
    ("+919876543212", "@SUM(1)", "\"quotes\", commas; and\ttabs", "_x0041_"),
    ("+919876543213", "a<b & c>d", "return\r\nand feed", "bell\u0007 and more"),
    ("+919876543214", "007", "+91 98765 43210", "1.5"),
)


class ExportTest(HeadlessTest):
    """What goes out comes in again as it was."""

    def setUp(self):
        super().setUp()
        source = self.folder / "source.csv"
        with open(source, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("number", "name", "note", "city"))
            writer.writerows(NASTY)
        self.done("import", source)
        self.before = self.leads()
        self.assertEqual(len(self.before), len(NASTY))

    def leads(self):
        return sorted(self.done("leads")["leads"], key=lambda lead: lead["number"])

    def sheet_of(self, path):
        """The one sheet as XML."""
        with zipfile.ZipFile(path) as archive:
            self.assertEqual([name for name in archive.namelist() if "/sheet" in name], ["xl/worksheets/sheet1.xml"])
            return ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))

    def check_round(self, kind):
        file = self.folder / f"out.{kind}"
        saved = self.done("leads", f"--{kind}", file)
        self.assertEqual((saved["saved"], saved["total"], saved["sheets"], saved["cut"]), (len(NASTY), len(NASTY), 1, 0), saved)
        self.profile = self.folder / "other"
        done = self.done("import", file)
        self.assertEqual((done["imported"], done["rejected"], done["warnings"]), (len(NASTY), 0, 0), done)
        self.assertEqual(self.leads(), self.before)

    def test_leads_come_back_from_a_csv(self):
        self.check_round("csv")

    def test_leads_come_back_from_a_workbook(self):
        self.check_round("xlsx")

    def test_every_cell_of_a_workbook_is_a_text(self):
        file = self.folder / "out.xlsx"
        self.done("leads", "--xlsx", file)
        sheet = self.sheet_of(file)
        cells = list(sheet.iter(f"{{{MAIN}}}c"))
        self.assertGreater(len(cells), 5 * len(NASTY))
        self.assertEqual({cell.get("t") for cell in cells}, {"inlineStr"})
        for element in ("f", "v", "hyperlink"):
            self.assertEqual(list(sheet.iter(f"{{{MAIN}}}{element}")), [])

    def test_the_chosen_columns_alone_in_their_order(self):
        file = self.folder / "out.xlsx"
        self.done("leads", "--where", "city=Pune", "--xlsx", file, "--columns", "city,number", "--columns", "name")
        texts = [text.text for text in self.sheet_of(file).iter(f"{{{MAIN}}}t")]
        self.assertEqual(texts, ["city", "number", "name", "Pune", "+919876543210", NASTY[0][1]])

    def test_wrong_use_is_told_and_leaves_no_file(self):
        file = self.folder / "out.xlsx"
        self.refused(2, "leads", "--xlsx", file, "--csv", self.folder / "out.csv")
        self.refused(2, "leads", "--columns", "name")
        answer = self.refused(2, "leads", "--xlsx", file, "--columns", "shoe_size")
        self.assertIn("whatsapp_number", answer["error"])
        self.refused(1, "leads", "--xlsx", self.folder / "missing" / "out.xlsx")
        self.assertEqual([each.name for each in self.folder.iterdir() if each.name.startswith("out")], [])


if __name__ == "__main__":
    unittest.main()
