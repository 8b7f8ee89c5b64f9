# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Callboard wants to be with a million leads on a plain PC, beside what a run found: the report's first table."""

import dataclasses
import statistics
import typing

import importing
import normalising
import paint
import scheduling
import sending
import waiting


@dataclasses.dataclass
class Goal:
    """Of what a part of the report measures."""

    part: str
    what: str
    seen: typing.Callable[[dict], float | None]  # nothing where the peer was not there
    limit: float
    unit: str = ""  # none: a ratio to the peer
    at_least: bool = False

    def is_met(self, value):
        return value >= self.limit if self.at_least else value <= self.limit

    def shown(self, value):
        return f"{value:,.0f} {self.unit}" if self.unit and (value >= 10 or value == int(value)) else f"{value:,.2f} {self.unit or '×'}"

    def row(self, result):
        value = self.seen(result)
        wanted = f"{'at least' if self.at_least else 'at most'} {self.limit:g} {self.unit or '×'}"
        if value is None:
            return f"| {self.what} | {wanted} | – | no peer |"
        return f"| {self.what} | {wanted} | {self.shown(value)} | {'yes' if self.is_met(value) else '**no**'} |"


def of_table(name):
    return lambda result: statistics.median(each["ours"][name] for each in result)


def of_sending(ours, peer):
    return lambda result: sending.ratio(sending.middle(result, ours, "a_second"), sending.middle(result, peer))


def started(result, key, is_wanted):
    """Of the start that is wanted, the median of its rounds; nothing where it was not measured."""
    rounds = next((each for name, each in result.items() if is_wanted(name)), None)
    return rounds and statistics.median(each[key] for each in rounds)


def is_full(name):
    return name not in (paint.FIRST, paint.AGAIN) and not paint.is_browser(name)


def start_ratio(result):
    return sending.ratio(started(result, "rest_ms", is_full), started(result, "rest_ms", paint.is_browser))


def seconds_of(name):
    return lambda result: statistics.median(result["seconds"][name]) * 1000


MIB = 2**20
GOALS = [
    Goal("import", "An import, beside sqlite3 into a plain table", lambda result: result["ratio_to_plain"], 2.5),
    Goal("import", "An import, beside sqlite3 into a table with a unique index", lambda result: result["ratio_to_unique"], 1.0),
    Goal("import", "The same file again, beside the first time", lambda result: result["ratio_again"], 0.5),
    Goal("import", "An import's memory", lambda result: result["peak_bytes"][importing.OURS] / MIB, 150, "MiB"),
    Goal("waiting", "The engine waits for an import, at worst",
         lambda result: max(result[name]["worst_ms"] for name in (waiting.INSIDE, waiting.BESIDE)), waiting.GOAL_MS, "ms"),
    Goal("normalising", "A number normalised, as quick as libphonenumber so many times",
         lambda result: normalising.ratio(result, "first_ns"), 50, at_least=True),
    Goal("normalising", "Generated numbers that are told otherwise than by libphonenumber",
         lambda result: result["world"]["differences"], 0, "numbers"),
    Goal("paint", "The console with all leads at rest, beside DB Browser", start_ratio, 0.35),
    Goal("paint", "The console's memory then", lambda result: started(result, "memory_mib", is_full), 80, "MiB"),
    Goal("table", "A jump to the end", of_table("end_ms"), 25, "ms"),
    Goal("table", "A page anywhere, 99 of 100", of_table("page_p99_ms"), 25, "ms"),
    Goal("table", "All ticked and counted", of_table("tick_all_ms"), 20, "ms"),
    Goal("table", "Sorted by name, first rows", of_table("name_order_ms"), 100, "ms"),
    Goal("table", "Part of a name, first rows", of_table("part_of_many_ms"), 150, "ms"),
    Goal("planning", "A plan, beside a memset of the same bytes",
         lambda result: result["planning_seconds"] / result["memset_seconds"], 3.0),
    Goal("schedule", "A campaign of all leads, beside as many bare rows", lambda result: result["ratio"], 1.0),
    Goal("schedule", "Its list, whole process", seconds_of(scheduling.LIST), 50, "ms"),
    Goal("schedule", "Its cancel, whole process", seconds_of(scheduling.CANCEL), 50, "ms"),
    Goal("sending", "Durable attempts a second, beside the bare transport", of_sending("durable", "bare"), 0.9, at_least=True),
    Goal("sending", "The same with slow syncs, beside a commit each", of_sending("slow_durable", "slow_each"), 20, at_least=True),
    Goal("sending", "Requests in flight, beside wrk", of_sending("flight", "flight_wrk"), 0.95, at_least=True),
    Goal("burst", "Calls due at one instant, late by (median)", lambda result: statistics.median(result["intent_ms"]), 5, "ms"),
    Goal("burst", "The same, the last of them", lambda result: result["intent_ms"][-1], 20, "ms"),
    Goal("burst", "The same, the first of them: never early", lambda result: result["intent_ms"][0], 0, "ms", at_least=True),
]


def table(parts):
    """Of the parts that were measured; nothing where none of them has a goal."""
    rows = [goal.row(parts[goal.part]["result"]) for goal in GOALS if goal.part in parts]
    return ["## Goals", "", "| What | Wanted | Seen | Met |", "|---|---|---|---|", *rows, ""] if rows else []
