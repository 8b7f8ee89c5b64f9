# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of code and of tests by folder: lines that hold something other than white space or a comment alone."""

import pathlib
import subprocess

SOURCE = pathlib.Path(__file__).resolve().parents[2]
COMMENTS = {".cpp": "//", ".h": "//", ".py": "#", ".sh": "#", ".cmake": "#", ".txt": "#", ".sql": "--", "": "#"}
TREES = ("app", "core", "ui", "tests", "packaging", "resources", "translations", "docs")


def is_counted(path):
    if path.suffix == ".txt" and path.name != "CMakeLists.txt":
        return False
    if path.suffix == "":
        with path.open("rb") as file:
            return file.read(2) == b"#!"
    return path.suffix in COMMENTS


def count(path):
    """Lines of the file, and those of them that are code."""
    lines = path.read_text(encoding="utf-8").splitlines()
    mark = COMMENTS[path.suffix]
    return len(lines), sum(1 for line in lines if line.strip() and not line.strip().startswith(mark))


def folder_of(path):
    parts = path.relative_to(SOURCE).parts
    return "/".join(parts[:2]) if len(parts) > 2 else parts[0] if len(parts) > 1 else "."


def measure():
    listed = subprocess.run(["git", "-C", SOURCE, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, check=True).stdout
    folders = {}
    for name in filter(None, listed.decode().split("\0")):
        path = SOURCE / name
        if not path.is_file() or not name.startswith(TREES) or "data" in path.parts or not is_counted(path):
            continue
        lines, code = count(path)
        entry = folders.setdefault(folder_of(path), {"files": 0, "lines": 0, "code": 0})
        entry["files"] += 1
        entry["lines"] += lines
        entry["code"] += code
    return dict(sorted(folders.items()))


def table(folders):
    lines = ["## Lines", "", "| Folder | Files | Lines | Of code |", "|---|---|---|---|"]
    tests = {key: 0 for key in ("files", "lines", "code")}
    rest = dict(tests)
    for folder, entry in folders.items():
        lines.append(f"| {folder} | {entry['files']} | {entry['lines']:,} | {entry['code']:,} |")
        whole = tests if folder.startswith("tests") else rest
        for key in whole:
            whole[key] += entry[key]
    for name, whole in (("all but tests", rest), ("tests", tests)):
        lines.append(f"| **{name}** | {whole['files']} | {whole['lines']:,} | {whole['code']:,} |")
    return lines
