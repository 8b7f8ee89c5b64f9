# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file of leads as people export them: one in fifty a repetition, one in a hundred of no use, some quoted."""

import csv
import random
import sys

GIVEN = "Asha Ravi Meera Gauri Lata Kabir Nikhil Farah Devika Imran Tara Joseph".split()
FAMILY = "Udaharan Pareeksha Drishtant Namuna Abhyas Prayog Misaal Nazeer".split()
PARTNERS = ["Demo Overseas", "Trial Classes", "Example Learning", 'Sample "Bright" Academy', "Practice, Sons & Co."]
CITIES = ["Lucknow", "Indore", "Jaipur", "Kolkata", "Pune", "पटना", "Thiruvananthapuram"]
USELESS = ["", "none", "12345", "+91 00000 00000", "call office"]
HEADER = ["number", "name", "email", "partner", "city", "remark"]
FIRST_NUMBER = 6999000000  # the samples' own range; only its first 100,000 for files of no more rows
FEW_ROWS = 100_000
MOST_ROWS = 1_000_000


class Expected:
    """What an import of the file must count."""

    def __init__(self, read, imported, duplicates, rejected):
        self.read = read
        self.imported = imported
        self.duplicates = duplicates
        self.rejected = rejected


def spelt(number, dice):
    """One number as different people write it."""
    digits = str(number)
    return dice.choice([f"+91{digits}", digits, f"0{digits}", f"{digits[:5]} {digits[5:]}", f"+91-{digits[:5]}-{digits[5:]}"])


def row(number, index, dice):
    given, family = dice.choice(GIVEN), dice.choice(FAMILY)
    name = f'{family}, {given} "{given[:2]}"' if index % 10 == 0 else f"{given} {family}"
    remark = "asked twice,\ncall after six" if index % 40 == 0 else f"order {index}"
    email = f"{given}.{family}.{index}@example.com".lower()
    return [number, name, email, dice.choice(PARTNERS), dice.choice(CITIES), remark]


def write(path, rows, seed=2):
    """Writes \\a rows rows to \\a path; the same seed writes the same bytes."""
    if not 0 < rows <= MOST_ROWS:
        raise ValueError(f"1 to {MOST_ROWS} rows")
    dice = random.Random(seed)
    reach = FEW_ROWS if rows <= FEW_ROWS else MOST_ROWS
    numbers = dice.sample(range(FIRST_NUMBER, FIRST_NUMBER + reach), rows)
    used = []
    duplicates = rejected = 0
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(HEADER)
        for index, number in enumerate(numbers):
            if index % 100 == 99:
                text = dice.choice(USELESS)
                rejected += 1
            elif index % 50 == 24:
                text = spelt(dice.choice(used), dice)
                duplicates += 1
            else:
                text = spelt(number, dice)
                used.append(number)
            out.writerow(row(text, index, dice))
    return Expected(rows, len(used), duplicates, rejected)


def write_plain(path, rows):
    """Leads that are all good, for the measures of dialling."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["number", "name"])
        for index in range(rows):
            out.writerow([f"+91{FIRST_NUMBER + index}", GIVEN[index % len(GIVEN)]])


if __name__ == "__main__":
    expected = write(sys.argv[1], int(sys.argv[2]))
    print(f"{expected.imported} to import, {expected.duplicates} repeated, {expected.rejected} of no use")
