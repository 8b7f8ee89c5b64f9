#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clazy (level 1) and clang-tidy over what a change touches, in a time box.

Looks at the sources that differ from the base: the commit given, else the point where this branch left the remote's
main branch. Where there is no such commit it looks at everything, the latest changed first, until the time is up, and
says what it skipped. Where several sources are compiled as one, that unit is looked at. Writes "PASSED FAILED SKIPPED"
(units times tools) to the file given."""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ("app/", "core/", "ui/", "tests/")
# Not what the compiler says already (QT_STRICT_ITERATORS), nor what names functions that Qt 6 no longer has, nor
# what clang-format would undo: blanks in signatures.
CLAZY = "level1,no-strict-iterators,no-qstring-ref,no-connect-not-normalized"
INCLUDED = re.compile(r'^#include "(.+\.cpp)"$', re.MULTILINE)
FINDING = re.compile(r"^\S+:\d+:\d+: (?:warning|error): ", re.MULTILINE)
TOLD = 10  # units, when the time was up


def git(*arguments):
    done = subprocess.run(("git", *arguments), cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def base_commit(given):
    """The commit to compare with, or nothing when the whole tree is the change."""
    if given:
        return git("rev-parse", "--verify", "--quiet", given + "^{commit}")
    head = git("rev-parse", "HEAD")
    main = git("rev-parse", "--verify", "--quiet", "origin/HEAD") or git("rev-parse", "--verify", "--quiet", "origin/main")
    if not head or not main:
        return ""
    fork = git("merge-base", head, main)
    return fork if fork and fork != head else ""


def changed_since(base):
    """Paths that differ from base, or every path, the latest changed first."""
    if base:
        names = git("diff", "--name-only", "--diff-filter=d", base).splitlines()
        return list(dict.fromkeys(names + git("ls-files", "--others", "--exclude-standard").splitlines()))
    names = git("ls-files", "--others", "--modified", "--exclude-standard").splitlines()
    names += git("log", "--name-only", "--pretty=format:", "-n", "200").splitlines()
    names += git("ls-files").splitlines()
    return list(dict.fromkeys(name for name in names if (ROOT / name).is_file()))


def compiled_units(build):
    """Source -> the translation unit that compiles it: several sources of a folder are compiled as one."""
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    units = {}
    for command in commands:
        path = pathlib.Path(command["file"])
        if path.is_relative_to(build):
            if path.parent.name == "Unity":
                for source in INCLUDED.findall(path.read_text(encoding="utf-8")):
                    units[str(pathlib.Path(source).relative_to(ROOT))] = str(path)
        elif path.is_relative_to(ROOT):
            units[str(path.relative_to(ROOT))] = str(path.relative_to(ROOT))
    return units


def touched_sources(paths, units):
    """The sources to look at: changed ones, and for a changed header the source or test beside it."""
    chosen = []
    for path in paths:
        if not path.startswith(SOURCES):
            continue
        if path.endswith(".cpp"):
            chosen.append(path)
        elif path.endswith(".h"):
            own = path[:-2] + ".cpp"
            test = str(pathlib.PurePath("tests", pathlib.PurePath(path).parent, "tst_" + pathlib.PurePath(path).stem + ".cpp"))
            chosen += [name for name in (own, test) if name in units][:1]
    return [name for name in dict.fromkeys(chosen) if name in units]


def prepare(build):
    """Generates what sources include: moc files, forms and resources."""
    listing = subprocess.run(("ninja", "-C", str(build), "-t", "targets", "all"), capture_output=True, text=True, check=True)
    targets = sorted(set(re.findall(r"^(\w+_autogen(?=: phony$)|tests/\S+\.moc(?=: ))", listing.stdout, re.MULTILINE)))
    if targets:
        subprocess.run(("ninja", "-C", str(build), *targets), stdout=subprocess.DEVNULL, check=True)


def tool_command(tool, build, path):
    if tool == "clazy":
        return ("clazy-standalone", "-p", str(build), "-checks=" + CLAZY, "--header-filter=/(app|core|ui)/", path)
    return ("clang-tidy-14", "-p", str(build), "--quiet", path)


def look(tool, build, path, ends):
    """(tool, path, 'passed' | 'failed' | 'skipped', what was said)"""
    left = ends - time.monotonic()
    if left < 5:
        return tool, path, "skipped", ""
    try:
        done = subprocess.run(tool_command(tool, build, path), cwd=ROOT, capture_output=True, text=True, timeout=left, check=False)
    except subprocess.TimeoutExpired:
        return tool, path, "skipped", ""
    said = done.stdout + done.stderr
    bad = done.returncode != 0 or FINDING.search(said)
    return tool, path, "failed" if bad else "passed", said


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, type=pathlib.Path)
    parser.add_argument("--minutes", type=float, default=12)
    parser.add_argument("--base", default="")
    parser.add_argument("--counts", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    prepare(build)

    base = base_commit(arguments.base)
    unit_of = compiled_units(build)
    sources = touched_sources(changed_since(base), unit_of)
    units = list(dict.fromkeys(unit_of[source] for source in sources))
    units.sort(key=lambda unit: unit.startswith("tests/"))  # the program first, should the time not be enough
    print(f"   {len(sources)} sources in {len(units)} units " + (f"differ from {base[:12]}" if base else "(everything, the latest changed first)"))
    ends = time.monotonic() + arguments.minutes * 60
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    skipped = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        jobs = [pool.submit(look, tool, build, path, ends) for path in units for tool in ("clazy", "clang-tidy")]
        for job in jobs:
            tool, path, result, said = job.result()
            counts[result] += 1
            if result == "failed":
                print(f"   FAILED: {tool}: {path}\n{said}", flush=True)
            elif result == "skipped":
                skipped.append(f"{tool} {path}")
    if skipped:
        more = f" and {len(skipped) - TOLD} more" if len(skipped) > TOLD else ""
        print(f"   The time was up; not looked at ({len(skipped)}): " + ", ".join(skipped[:TOLD]) + more)
    arguments.counts.write_text(" ".join(str(counts[k]) for k in ("passed", "failed", "skipped")) + "\n", encoding="utf-8")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
