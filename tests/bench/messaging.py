# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages a second that a sender reaches at its limit, and the most of any second."""

import collections
import pathlib
import statistics
import sys
import threading
import time

import leadsfile
from program import PATIENCE, Sandbox

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from fakegraph import FakeGraph  # noqa: E402

LIMIT = 29  # a second; rulings, 10
SECOND = 1000  # ms
SECRETS = {"CALLBOARD_PASSPHRASE": "a passphrase for measures", "PROVIDER_KEY": "none"}


def counts_of_seconds(moments):
    """Of sorted \\a moments in ms: how many lie within the second that ends with each of them. One that comes exactly a
    second after another lies in the next one."""
    counts = []
    first = 0
    for last, moment in enumerate(moments):
        while moment - moments[first] >= SECOND:
            first += 1
        counts.append(last - first + 1)
    return counts


def whole_seconds(moments):
    """How many fell into each second of the clock, without the first and the last, which are cut."""
    counted = collections.Counter(int(moment // SECOND) for moment in moments)
    inner = range(min(counted) + 1, max(counted))
    return [counted[second] for second in inner]


def about(moments, limit):
    moments = sorted(moments)
    seconds = whole_seconds(moments)
    counts = counts_of_seconds(moments)
    return {"messages": len(moments), "seconds": (moments[-1] - moments[0]) / SECOND,
            "a_second": statistics.mean(seconds) if seconds else 0,
            "most_in_any_second": max(counts), "seconds_over_limit": sum(count > limit for count in counts),
            "most_of_the_clock": max(seconds, default=0), "least_of_the_clock": min(seconds, default=0),
            "median_of_the_clock": statistics.median(seconds) if seconds else 0}


def add_sender(sandbox, graph, limit, leads):
    settings = ("number=107", "business=1", "law=none", "law-reason=a measure", f"per-second={limit}", f"per-day={leads}",
                "recipients=0")
    words = [word for setting in settings for word in ("--set", setting)]
    sandbox.document("account", "add", "Sender", "--provider", "whatsapp", "--base-url", graph.address, "--secret-env",
                     "PROVIDER_KEY", *words)
    sandbox.document("settings", "house.hours", "00:00-24:00")


def send_all(sandbox, graph, leads):
    """The engine's processor time."""
    engine = sandbox.start("run", "--quiet")
    threading.Thread(target=engine.stdout.read, daemon=True).start()  # so that it never waits for a reader
    deadline = time.monotonic() + PATIENCE + leads / LIMIT * 2
    while len(graph.arrivals) < leads:
        if time.monotonic() > deadline or engine.poll() is not None:
            raise RuntimeError(f"{len(graph.arrivals)} of {leads} messages were sent")
        time.sleep(0.2)
    return sandbox.end(engine)


def measure(program, seconds, limit=LIMIT):
    """Everybody is due at once, for so many seconds at the limit."""
    leads = limit * seconds
    graph = FakeGraph()
    try:
        with Sandbox(program, **SECRETS) as sandbox:
            file = sandbox.folder / "leads.csv"
            leadsfile.write_plain(file, leads)
            sandbox.document("import", file)
            add_sender(sandbox, graph, limit, leads)
            sandbox.document("schedule", "--all", "--start", "now", "--parallel", 100, "--interval", 1, "--account", "Sender",
                             "--preset", "messages", "--template", "visit_reminder", "--language", "en", "--field", "{name}")
            cpu = send_all(sandbox, graph, leads)
            intents = dict(sandbox.rows("select id, intent_at from attempt where intent_at is not null"))
    finally:
        graph.close()
    numbers = {arrival.number for arrival in graph.arrivals}
    if len(numbers) != leads or len(graph.arrivals) != leads or len(intents) != leads:
        raise RuntimeError(f"{len(graph.arrivals)} messages to {len(numbers)} numbers; {leads} once each is right")
    ways = sorted(arrival.at * SECOND - intents[arrival.attempt] for arrival in graph.arrivals)
    return {"limit": limit, "leads": leads, "engine_cpu_seconds": cpu, "looks": graph.looks,
            "way_median_ms": statistics.median(ways), "way_99_ms": ways[len(ways) * 99 // 100], "way_worst_ms": ways[-1],
            "decided": about(intents.values(), limit),
            "arrived": about([arrival.at * SECOND for arrival in graph.arrivals], limit)}


def table(result):
    lines = [f"## Messages a second at a limit of {result['limit']} ({result['leads']:,} messages, all due at once)", "",
             "| Of each message | Messages a second | Most of any second | Seconds over the limit | Of the clock: most | median | "
             "least |", "|---|---|---|---|---|---|---|"]
    for key, name in (("decided", "when it was decided (the ledger)"), ("arrived", "when it had arrived (the server)")):
        each = result[key]
        over = f"{each['seconds_over_limit']:,} of {each['messages']:,}"
        lines.append(f"| {name} | {each['a_second']:.2f} | {each['most_in_any_second']} | {over} | {each['most_of_the_clock']} | {each['median_of_the_clock']:.0f} | "
                     f"{each['least_of_the_clock']} |")
    return lines + ["", f"In {result['decided']['seconds']:.0f} s, on a loopback server that answers at once, to each number "
                    "once. \"Any second\" is each that ends with a message, not only those of the clock. The limit holds for "
                    f"decisions; from there to the server it took {result['way_median_ms']:.0f} ms (median), "
                    f"{result['way_99_ms']:.0f} ms (99 of 100 within) and {result['way_worst_ms']:.0f} ms (worst), so that the "
                    "end of one second's messages may arrive with the next one's. The engine took "
                    f"{result['engine_cpu_seconds']:.0f} s of processor time and asked {result['looks']:,} times what had become "
                    "of messages."]
