# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damaged files, as docs/command-line.md tells of "import": misread texts, rounded numbers, rejected rows (E-07)."""

import csv
import unittest

from headless import HeadlessTest

DAMAGED = """number,name,city
9876543210,MuÃ±oz,Pune
9.876543211E+09,à¤†à¤¶à¤¾,Goa
9.19877E+11,Raviâ€™s,=1+1
"""


class DamagedFileTest(HeadlessTest):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "leads.csv"
        self.file.write_text(DAMAGED, encoding="utf-8")
        self.rejects = self.folder / "rejects.csv"

    def names(self):
        return {lead["number"]: lead["name"] for lead in self.done("leads")["leads"]}

    def test_misread_texts_are_mended_when_told(self):
        done = self.done("import", "--mend-texts", self.file)
        self.assertEqual((done["imported"], done["rejected"], done["doubtful"], done["warnings"]), (2, 1, 1, 0), done)
        self.assertEqual(self.names(), {"+919876543210": "Muñoz", "+919876543211": "आशा"})

    def test_what_could_not_be_used_is_told(self):
        file = self.folder / "odd.csv"
        file.write_text("number,email,whatsapp\n9876543210,none,12\n9876543211,a@b.in,\n")
        done = self.done("import", file)
        self.assertEqual((done["imported"], done["warnings"], len(done["notes"])), (2, 1, 2), done)
        self.assertIn("e-mail", " ".join(done["notes"]))
        self.assertIn("1 e-mail address", self.call("import", "--on-duplicate", "update", file).out)

    def test_what_could_not_be_used_comes_back_from_an_export_as_it_was(self):
        file = self.folder / "odd.csv"
        file.write_text("number,name,email,whatsapp_number,call_status,lead_uuid\n"
                        "9876543210,Asha,none,12,In Progress,none\n9876543211,Ravi,r@b.in,,pending,\n")
        self.done("import", file)
        before = self.done("leads")["leads"]
        self.assertEqual(before[0]["attributes"], {"email": "none", "whatsapp_number": "12", "call_status": "In Progress",
                                                   "lead_uuid": "none"})
        for way in ("--csv", "--xlsx", "--csv"):
            saved = self.folder / ("saved.xlsx" if way == "--xlsx" else "saved.csv")
            self.done("leads", way, saved)
            self.done("import", "--on-duplicate", "update", saved)
            self.assertEqual(self.done("leads")["leads"], before)

    def test_and_stay_as_they_are_otherwise(self):
        self.done("import", self.file)
        self.assertEqual(self.names()["+919876543210"], "MuÃ±oz")

    def test_rejected_rows_are_corrected_and_imported(self):
        self.done("import", "--mend-texts", "--rejects", self.rejects, self.file)
        with open(self.rejects, encoding="utf-8-sig", newline="") as written:
            rows = list(csv.reader(written))
        self.assertEqual(rows[0], ["number", "name", "city", "line", "reason"])
        self.assertEqual(rows[1][:4], ["9.19877E+11", "Ravi’s", "'=1+1", "4"])
        rows[1][0] = "9876543212"
        with open(self.rejects, "w", encoding="utf-8", newline="") as corrected:
            csv.writer(corrected).writerows(rows)
        self.assertEqual(self.done("import", self.rejects)["imported"], 1)
        lead = next(lead for lead in self.done("leads")["leads"] if lead["number"] == "+919876543212")
        self.assertEqual((lead["name"], lead["attributes"]), ("Ravi’s", {"city": "=1+1"}))

    def test_rejected_rows_do_not_take_the_place_of_what_is_read(self):
        for more in ((), ("--dry-run",)):
            self.refused(1, "import", "--rejects", self.file, self.file, *more)
            self.assertEqual(self.file.read_text(encoding="utf-8"), DAMAGED)


if __name__ == "__main__":
    unittest.main()
