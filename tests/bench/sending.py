# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What writing everything down first costs: durable attempts beside the bare transport, on a quick and on a slow disk; how
many requests are in flight; and how late a thousand are that fall due at one instant."""

import datetime
import shutil
import statistics
import tempfile
import threading
import time

import dialling
from program import PATIENCE, PracticeLine, Sandbox, Use, told_by

SLOW_SYNC_MS = 2
LASTING = dialling.INSTANT | {"speed": 10, "ring": 100}  # some ten seconds: until all are placed no end is followed
SECOND = 1000  # ms
ANSWER_MS = 200
THREADS = 64  # of the engine; docs/rulings.md, 20
BATCH = 100
HEAD_START = 15  # s: the engine starts and asks the line what it knows before anything falls due
SCHEDULED_AHEAD = 60  # s: until all campaigns are there


def slowed(program):
    library = program.parents[1] / "tests/bench/slowsync.so"
    if not library.is_file():
        raise RuntimeError(f"there is no {library}")
    return {"LD_PRELOAD": str(library), "CALLBOARD_BENCH_SYNC_MS": str(SLOW_SYNC_MS)}


def bare(program, calls, threads, latency=0):
    """The transport and the provider's code in \\a threads, no ledger: requests a second."""
    with Sandbox(program) as sandbox:
        line = PracticeLine(sandbox, dialling.INSTANT | {"latency_ms": latency}, calls)
        told = told_by(program, "sendmeasure", line.address, line.first("assistant"), line.first("phone-number"), calls, threads,
                       environment=sandbox.environment())
        line.stop()
    if told["accepted"] != calls:
        raise RuntimeError(f"{told['accepted']} of {calls} calls were accepted")
    return calls / told["seconds"]


def durable(program, calls, latency=0, script=dialling.INSTANT, **environment):
    """The engine: each attempt is in the ledger before its request leaves and again after its answer."""
    with Sandbox(program, **environment) as sandbox:
        line = PracticeLine(sandbox, script | {"latency_ms": latency}, dialling.MOST_LINES)
        dialling.import_leads(sandbox, calls)
        schedule(sandbox, calls, "now")
        cpu = dialling.run_engine(sandbox)
        dialling.check_calls(line.stop()[0], calls)
        moments = sandbox.rows("select intent_at, accepted_at from attempt")
    first, last = min(moment[0] for moment in moments), max(moment[1] for moment in moments)
    return {"a_second": calls / (last - first) * 1000, "cpu_us": cpu / calls * 1e6}


def schedule(sandbox, leads, start):
    """Campaigns of a batch each, so that all leads fall due at once."""
    uuids = [lead["lead_uuid"] for lead in sandbox.document("leads", "--limit", leads)["leads"]]
    for first in range(0, len(uuids), BATCH):
        (sandbox.folder / "uuids").write_text("\n".join(uuids[first:first + BATCH]))
        sandbox.document("schedule", "--uuids", sandbox.folder / "uuids", "--start", start, "--parallel", BATCH, "--interval", 1,
                         "--account", PracticeLine.ACCOUNT)


def commit_each(program, calls):
    """As job engines do: SQLite with a commit before each request and one after it. Attempts a second."""
    script = ("import sqlite3, sys, time\n"
              "database = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
              "database.execute('pragma journal_mode = wal')\n"
              "database.execute('pragma synchronous = full')\n"
              "database.execute('create table attempt (id integer primary key, state text)')\n"
              "began = time.monotonic()\n"
              "for number in range(int(sys.argv[2])):\n"
              "    database.execute('insert into attempt values (?, ?)', (number, 'intent'))\n"
              "    database.execute('update attempt set state = ? where id = ?', ('accepted', number))\n"
              "print(time.monotonic() - began)\n")
    with tempfile.TemporaryDirectory(prefix="callboard-bench.") as folder:
        use = Use(["/usr/bin/python3", "-c", script, f"{folder}/log.db", str(calls)], slowed(program), patience=PATIENCE)
    if use.status != 0:
        raise RuntimeError(f"the log of a commit each ended with {use.status}: {use.err}")
    rate = calls / float(use.out)
    if rate > SECOND / (2 * SLOW_SYNC_MS):
        raise RuntimeError(f"syncs are not slow: {rate:.0f} a second")
    return rate


def measure(program, calls, rounds):
    found = []
    for _ in range(rounds):
        found.append({"bare": bare(program, calls, THREADS), "durable": durable(program, calls),
                      "lasting": durable(program, calls, script=LASTING),
                      "slow_durable": durable(program, calls, **slowed(program)),
                      "slow_each": commit_each(program, max(1, calls // 10)),
                      "flight_bare": bare(program, calls, THREADS, ANSWER_MS),
                      "flight": durable(program, calls, ANSWER_MS), "flight_wrk": wrk(program)})
    return {"calls": calls, "rounds": found}


def wrk(program):
    """Requests a second of wrk with as many connections; nothing where it is not installed."""
    if not shutil.which("wrk"):
        return None
    with Sandbox(program) as sandbox:
        line = PracticeLine(sandbox, dialling.INSTANT | {"latency_ms": ANSWER_MS}, dialling.MOST_LINES)
        seconds = 5
        use = Use(["wrk", "-t", "1", "-c", str(THREADS), "-d", f"{seconds}s", "-H", "Authorization: Bearer practice",
                   f"{line.address}/assistant"], sandbox.environment())
        line.stop()
    for text in use.out.decode().splitlines():
        if text.startswith("Requests/sec:"):
            return float(text.split()[1])
    raise RuntimeError(f"wrk ended with {use.status}: {use.out} {use.err}")


def middle(result, name, key=None):
    """Of the rounds; nothing where the peer was not there."""
    values = [each[name] if key is None else each[name][key] for each in result["rounds"] if each[name] is not None]
    return statistics.median(values) if values else None


def ratio(value, peer):
    return value / peer if value and peer else None


def table(result):
    def shown(value):
        return "–" if value is None else f"{value:,.0f}"

    def shown_ratio(value, peer):
        found = ratio(value, peer)
        return "–" if found is None else f"{found:.2f}"

    full = THREADS * 1000 / ANSWER_MS
    rows = [("a line that answers at once, each attempt durable", middle(result, "durable", "a_second"), "the same transport without a "
             "ledger", middle(result, "bare")),
            ("the same, of calls that last longer than this takes", middle(result, "lasting", "a_second"), "", middle(result, "bare")),
            (f"the same, {SLOW_SYNC_MS} ms added to each sync", middle(result, "slow_durable", "a_second"), "a commit each, no request",
             middle(result, "slow_each")),
            (f"answers after {ANSWER_MS} ms, {THREADS} in flight", middle(result, "flight", "a_second"), "the bare transport",
             middle(result, "flight_bare")),
            ("", middle(result, "flight", "a_second"), "wrk with as many connections", middle(result, "flight_wrk")),
            ("", middle(result, "flight", "a_second"), "all the time in flight", full)]
    lines = [f"## Requests a second ({result['calls']:,} calls, {len(result['rounds'])} rounds)", "",
             "| Case | Callboard | Peer | Its | Ratio |", "|---|---|---|---|---|"]
    lines += [f"| {case} | {shown(ours)} | {peer} | {shown(its)} | {shown_ratio(ours, its)} |" for case, ours, peer, its in rows]
    return lines + ["", "From the first durable intent to the last durable acceptance, every number called once, rules asked and "
                    f"ends followed. Engine: {middle(result, 'durable', 'cpu_us'):,.0f} us of processor time a call, all it does for it. A commit "
                    "each is one program after the other, no request; wrk asks with GET and keeps its connections, Callboard posts "
                    "each call on a connection of its own."]


def measure_burst(program, calls):
    """All fall due at one instant. Late by: the intent in the ledger, and the request at the line."""
    start = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0) + datetime.timedelta(seconds=SCHEDULED_AHEAD)
    with Sandbox(program) as sandbox:
        line = PracticeLine(sandbox, dialling.INSTANT, dialling.MOST_LINES, book=True)
        dialling.import_leads(sandbox, calls)
        schedule(sandbox, calls, start.strftime("%Y-%m-%dT%H:%M:%SZ"))
        if datetime.datetime.now(datetime.timezone.utc) > start - datetime.timedelta(seconds=HEAD_START):
            raise RuntimeError("scheduling took longer than was left until the instant")
        dialling.run_engine(sandbox)
        dialling.check_calls(line.stop()[0], calls)
        arrived = {call["id"]: call["createdAt"] for call in line.calls()}
        attempts = sandbox.rows("select provider_call_id, due_at, intent_at from attempt")
    intents = sorted(intent - due for _, due, intent in attempts)
    ways = sorted(arrived[call] - due for call, due, _ in attempts)
    return {"calls": calls, "intent_ms": intents, "arrived_ms": ways, "scheduler": scheduler(calls)}


def scheduler(jobs):
    """APScheduler with a store in memory and in SQLite, where it is installed: how late its jobs begin."""
    try:
        from apscheduler.executors.pool import ThreadPoolExecutor
        from apscheduler.schedulers.background import BackgroundScheduler
    except ImportError:
        return None
    found = {}
    with tempfile.TemporaryDirectory(prefix="callboard-bench.") as folder:
        for name, store in (("memory", {"type": "memory"}), ("SQLite", {"type": "sqlalchemy", "url": f"sqlite:///{folder}/jobs"})):
            background = BackgroundScheduler(jobstores={"default": store}, executors={"default": ThreadPoolExecutor(THREADS)},
                                             timezone=datetime.timezone.utc)
            begun.clear()
            background.start()
            start = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=5 + jobs / 100)
            for _ in range(jobs):
                background.add_job(begin, "date", run_date=start, misfire_grace_time=None)
            ready = datetime.datetime.now(datetime.timezone.utc)
            deadline = time.monotonic() + PATIENCE
            while len(begun) < jobs and time.monotonic() < deadline:
                threading.Event().wait(0.1)
            background.shutdown()
            if len(begun) < jobs or ready > start:
                raise RuntimeError(f"{len(begun)} of {jobs} jobs began; they were added until {ready} for {start}")
            late = sorted((moment - start.timestamp()) * 1000 for moment in begun)
            found[name] = {"median_ms": statistics.median(late), "worst_ms": late[-1]}
    return found


begun = []


def begin():
    begun.append(time.time())


def burst_table(result):
    def row(name, values):
        return f"| {name} | {statistics.median(values):.0f} ms | {values[len(values) * 99 // 100]:.0f} ms | {values[-1]:.0f} ms |"

    lines = [f"## {result['calls']:,} calls due at one instant, late by", "", "| What | Median | 99 of 100 within | Worst |",
             "|---|---|---|---|", row("the durable intent, after every rule was asked", result["intent_ms"]),
             row("the request at the line, a process of its own", result["arrived_ms"])]
    for name, late in (result["scheduler"] or {}).items():
        lines.append(f"| APScheduler, store in {name}: a job of no work begins | {late['median_ms']:.0f} ms | | {late['worst_ms']:.0f} ms |")
    return lines + ["", f"Least: {result['intent_ms'][0]:.0f} ms; an intent before its time would be less than nothing."]
