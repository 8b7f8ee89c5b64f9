# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lints share: the project's files, comments taken out, one way to report, one way to prove a lint.

A lint is a function that takes a Tree and yields findings (strings that begin with the path). Its self-test plants a
fault in a tree of its own and sees that it is found."""

import pathlib
import re
import subprocess
import sys
import tempfile

COMMENT_OR_TEXT = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.DOTALL)

BUILT = re.compile(r"^(?:build|out)[^/]*/|^\.git/|(?:^|/)(?:\.build|\.cache|__pycache__)/")


class Tree:
    """A folder with the project's shape. Paths are relative to it and written with slashes."""

    def __init__(self, root, files=None):
        self.root = pathlib.Path(root)
        self.files = sorted(files if files is not None else self._listed())

    def _listed(self):
        """What git knows or would add; the whole folder without its build where there is no git (a tarball)."""
        try:
            done = subprocess.run(("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"), cwd=self.root,
                                  capture_output=True, text=True, check=True)
            names = done.stdout.split("\0")
        except (OSError, subprocess.CalledProcessError):
            names = (str(path.relative_to(self.root)) for path in self.root.rglob("*"))
        return [name for name in set(names)
                if name and not BUILT.search(name) and (self.root / name).is_file()]

    def under(self, *folders, endings=(".h", ".cpp")):
        return [name for name in self.files if name.startswith(folders) and name.endswith(endings)]

    def text(self, name):
        return (self.root / name).read_text(encoding="utf-8", errors="replace")

    def code(self, name):
        """The text with comments blanked, line numbers kept."""
        def blank(match):
            found = match.group(0)
            return re.sub(r"[^\n]", " ", found) if found.startswith(("//", "/*")) else found
        return COMMENT_OR_TEXT.sub(blank, self.text(name))


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def planted(files):
    """A tree in a temporary folder that holds these files (path: content), and the folder to keep alive."""
    folder = tempfile.TemporaryDirectory(prefix="callboard-lint")
    for name, content in files.items():
        path = pathlib.Path(folder.name, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return Tree(folder.name, files.keys()), folder


def prove(lint, clean, faults):
    """True when the lint is silent about clean files and finds each fault, (what it must say, files to plant)."""
    good = True
    tree, folder = planted(clean)
    with folder:
        for finding in lint(tree):
            print(f"self-test: a clean tree was blamed: {finding}")
            good = False
    for word, files in faults:
        tree, folder = planted({**clean, **files})
        with folder:
            if not any(word in finding for finding in lint(tree)):
                print(f"self-test: not found: {word!r} in {', '.join(files)}")
                good = False
    return good


def main(lint, clean, faults):
    if "--selftest" in sys.argv[1:]:
        return 0 if prove(lint, clean, faults) else 1
    root = pathlib.Path(__file__).resolve().parents[2]
    findings = list(lint(Tree(root)))
    for finding in findings:
        print(finding)
    return 1 if findings else 0
