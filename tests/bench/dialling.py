# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How late a batch's first request is, and how many attempts a second the whole path carries."""

import json
import os
import statistics
import time

import leadsfile
from program import PATIENCE, PracticeLine, Sandbox

# A call that takes no time worth telling, on a line that answers at once.
INSTANT = {"seed": 2, "speed": 100_000, "ring": 1, "talk": 1, "latency_ms": 0, "outcomes": {"completed": 1}}
MOST_LINES = 1000
SKEW_LINES = 200  # what a grid of one a second books for calls of three minutes, and a little
HEAD_START = "+15s"  # the engine starts and asks the line what it knows before anything falls due


def run_engine(sandbox):
    """Dials until nothing is due any more; the engine's processor time."""
    before = os.times()
    child = sandbox.start("run", "--until-idle", 1, "--ready-file", sandbox.folder / "ready")
    child.communicate(timeout=PATIENCE)
    if child.returncode != 0:
        raise RuntimeError(f"the engine ended with {child.returncode}")
    after = os.times()
    return (after.children_user - before.children_user) + (after.children_system - before.children_system)


def check_calls(calls, leads):
    if len(calls) != leads or set(calls.values()) != {1}:
        raise RuntimeError(f"{len(calls)} numbers were called, the most {max(calls.values())} times; {leads} once each is right")


def import_leads(sandbox, leads):
    file = sandbox.folder / "leads.csv"
    leadsfile.write_plain(file, leads)
    sandbox.document("import", file)


def measure_skew(program, batches):
    """Batches of one lead a second apart. Grid pacing: a batch then never waits for an earlier call."""
    with Sandbox(program) as sandbox:
        line = PracticeLine(sandbox, INSTANT, SKEW_LINES, book=True)
        import_leads(sandbox, batches)
        sandbox.document("schedule", "--all", "--start", HEAD_START, "--parallel", 1, "--interval", 1, "--pacing", "grid",
                         "--account", PracticeLine.ACCOUNT)
        cpu = run_engine(sandbox)
        check_calls(line.stop()[0], batches)
        arrived = {call["id"]: call["createdAt"] for call in line.calls()}
        attempts = sandbox.rows("select provider_call_id, due_at, intent_at from attempt order by due_at")
        ready = (sandbox.folder / "ready").stat().st_mtime * 1000
    skews = [arrived[call] - due for call, due, _ in attempts]
    intents = [intent - due for _, due, intent in attempts]
    return {"batches": batches, "skew_ms": skews, "intent_ms": intents, "engine_cpu_seconds": cpu,
            "median_ms": statistics.median(skews), "worst_ms": max(skews), "least_ms": min(skews),
            "intent_median_ms": statistics.median(intents), "ready_ahead_ms": round(attempts[0][1] - ready)}


def skew_table(result):
    skews = sorted(result["skew_ms"])
    return [f"## From due time to first request ({result['batches']} batches, one a second)", "",
            "| Median | 9 of 10 within | Worst | Least |", "|---|---|---|---|",
            f"| {result['median_ms']:.0f} ms | {skews[len(skews) * 9 // 10]} ms | {result['worst_ms']} ms | "
            f"{result['least_ms']} ms |",
            "", "The arrival is what the practice line, a process of its own, wrote into its call book. The intent was "
            f"decided {result['intent_median_ms']:.0f} ms after the due time (median). The engine was ready "
            f"{result['ready_ahead_ms'] / 1000:.1f} s before the first batch; a grid that is once late by more than its interval "
            "keeps its beat, so that every later batch is late as well."]


def listen(child):
    """When the engine told that each attempt had ended, by its id: milliseconds of the clock that stamps calls."""
    told = {}
    for line in child.stdout:
        event = json.loads(line)
        if event["event"] == "attempt" and event["state"] == "ended":
            told[event["attempt_id"]] = time.time() * 1000
    child.wait(timeout=PATIENCE)
    if child.returncode != 0:
        raise RuntimeError(f"the engine ended with {child.returncode}")
    return told


def measure_freed(program, count):
    """One line and everybody due: each call but the first waits for the end of the one before."""
    with Sandbox(program) as sandbox:
        line = PracticeLine(sandbox, INSTANT, 1, book=True)
        import_leads(sandbox, count + 1)
        sandbox.document("settings", "dialling.poll_ringing", 1)
        sandbox.document("settings", "dialling.poll_talking", 1)
        sandbox.document("schedule", "--all", "--start", "now", "--parallel", 100, "--interval", 1, "--account",
                         PracticeLine.ACCOUNT)
        told = listen(sandbox.start("run", "--until-idle", 1))
        check_calls(line.stop()[0], count + 1)
        calls = sorted(line.calls(), key=lambda call: call["createdAt"])
        ended = dict(sandbox.rows("select id, ended_at from attempt"))
    pairs = list(zip(calls, calls[1:]))
    learned = [after["createdAt"] - told[before["externalId"]] for before, after in pairs]
    freed = [after["createdAt"] - ended[before["externalId"]] for before, after in pairs]
    return {"calls": len(pairs), "learned_ms": learned, "freed_ms": freed,
            "learned_median_ms": statistics.median(learned), "learned_worst_ms": max(learned),
            "freed_median_ms": statistics.median(freed), "freed_worst_ms": max(freed)}


def freed_table(result):
    return [f"## From a freed line to the next request ({result['calls']} calls on one line, polled every second)", "",
            "| From | Median | Worst |", "|---|---|---|",
            f"| the engine told that the call had ended | {result['learned_median_ms']:.0f} ms | {result['learned_worst_ms']:.0f} ms |",
            f"| the call's end at the provider | {result['freed_median_ms']:.0f} ms | {result['freed_worst_ms']:.0f} ms |",
            "", "The second holds the wait for the next poll. The arrival is what the practice line, a process of its own, wrote "
            "into its call book; a request may arrive before the word of the end has been read, which is less than nothing."]


def dial_all(program, leads, campaigns, lines):
    """\\a leads in \\a campaigns of which each batch is 100; the account and the line have \\a lines."""
    with Sandbox(program) as sandbox:
        line = PracticeLine(sandbox, INSTANT, lines)
        import_leads(sandbox, leads)
        uuids = [lead["lead_uuid"] for lead in sandbox.document("leads", "--limit", leads)["leads"]]
        share = len(uuids) // campaigns
        for number in range(campaigns):
            (sandbox.folder / "uuids").write_text("\n".join(uuids[number * share:(number + 1) * share]))
            sandbox.document("schedule", "--uuids", sandbox.folder / "uuids", "--start", "now", "--parallel", 100,
                             "--interval", 1, "--account", PracticeLine.ACCOUNT)
        engine_cpu = run_engine(sandbox)
        calls, line_cpu = line.stop()
        check_calls(calls, leads)
        first, last, ended = sandbox.rows("select min(intent_at), max(accepted_at), max(ended_at) from attempt")[0]
        waits = [wait for wait, in sandbox.rows("select accepted_at - intent_at from attempt")]
    seconds = (last - first) / 1000
    return {"leads": leads, "campaigns": campaigns, "lines": lines, "seconds": seconds, "attempts_per_second": leads / seconds,
            "engine_cpu_seconds": engine_cpu, "line_cpu_seconds": line_cpu,
            "intent_to_accepted_ms": statistics.median(waits), "all_ended_after_seconds": (ended - first) / 1000}


def measure_rate(program, leads, rounds):
    share = max(1, leads // 100)
    cases = {"one campaign, 100 a second, 100 lines": (1, 100), "all due at once, 100 lines": (share, 100),
             "all due at once, 1,000 lines": (share, MOST_LINES)}
    found = {name: [] for name in cases}
    for _ in range(rounds):
        for name, (campaigns, lines) in cases.items():
            found[name].append(dial_all(program, leads, campaigns, lines))
    return found


def rate_table(result):
    first = next(iter(result.values()))[0]
    lines = [f"## Attempts a second ({first['leads']:,} leads, parallel 100, a line that answers at once)", "",
             "| Case | Attempts a second (median) | Least to most | Intent to accepted | Engine processor s | Line processor s |",
             "|---|---|---|---|---|---|"]
    for name, rounds in result.items():
        rates = [each["attempts_per_second"] for each in rounds]
        middle = {key: statistics.median(each[key] for each in rounds)
                  for key in ("intent_to_accepted_ms", "engine_cpu_seconds", "line_cpu_seconds")}
        lines.append(f"| {name} | {statistics.median(rates):.0f} | {min(rates):.0f} to {max(rates):.0f} | "
                     f"{middle['intent_to_accepted_ms']:.0f} ms | {middle['engine_cpu_seconds']:.1f} | "
                     f"{middle['line_cpu_seconds']:.1f} |")
    return lines + ["", "From the first durable intent to the last durable acceptance; every number was called once. With 100 "
                    "lines the rate is how soon an ended call is noticed and its line free again; with 1,000 lines it is "
                    "the path itself."]
