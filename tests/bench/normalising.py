# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a number takes to be normalised, beside libphonenumber in the same process."""

import random
import statistics

import leadsfile
from program import Sandbox, told_by

SEED = 7


def write_texts(file, count):
    """Indian mobile numbers as people write them, one in a hundred of no use."""
    dice = random.Random(SEED)
    reach = range(leadsfile.FIRST_NUMBER, leadsfile.FIRST_NUMBER + leadsfile.MOST_ROWS)
    with open(file, "w", encoding="utf-8") as out:
        for at in range(count):
            text = dice.choice(leadsfile.USELESS[1:]) if at % 100 == 99 else leadsfile.spelt(dice.choice(reach), dice)
            out.write(f"{text}\n")


def measure(program, count, compared, generated, rounds):
    with Sandbox(program) as sandbox:
        file = sandbox.folder / "numbers.txt"
        write_texts(file, count)
        return {"rounds": [told_by(program, "normalisingmeasure", file, compared, environment=sandbox.environment())
                           for _ in range(rounds)],
                "world": told_by(program, "normalisingcompare", generated, environment=sandbox.environment())}


def ratio(result, key):
    """The median over the rounds of how many times as quick as libphonenumber."""
    return statistics.median(each["library_ns"] / each[key] for each in result["rounds"])


def table(result):
    rounds, world = result["rounds"], result["world"]
    one = rounds[0]
    library = statistics.median(each["library_ns"] for each in rounds)
    lines = [f"## Normalising ({one['texts']:,} numbers, {len(rounds)} rounds)", "",
             "| Who | Each, µs (median) | Times as quick |", "|---|---|---|",
             f"| libphonenumber, of the first {one['compared']:,} | {library / 1000:.2f} | 1 |"]
    for name, key in (("callboard", "first_ns"), ("callboard, the same texts again", "again_ns")):
        lines.append(f"| {name} | {statistics.median(each[key] for each in rounds) / 1000:.2f} | {ratio(result, key):.0f} |")
    return lines + ["", f"Different answers: {sum(each['differences'] for each in rounds)}. Indian mobile numbers as people write "
                    "them, one in a hundred of no use.", "",
                    f"Of {world['generated']:,} numbers of all countries and kinds, a third of them with mistakes, "
                    f"{world['told']:,} were told without the library; {world['differences']:,} of them it tells otherwise."]
