#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The arrows of docs/architecture.md, checked on includes, and the words that only one place may speak.

Its whole configuration is the tables below. KNOWN lists the exceptions, each with its reason; one that is no longer
needed is a finding too, so that the list can only shrink."""

import re
import sys

import house

CORE = {"base", "model", "plan", "security", "http", "mail", "intake", "store", "providers", "dispatch", "sync", "rules", "services", "api"}

# Which folders of core a folder may include, beside itself.
MAY = {
    "base": set(),
    "model": {"base"},
    "plan": {"base", "model"},
    "security": {"base"},
    "http": {"base", "security"},
    "mail": {"base", "model"},
    "intake": {"base", "model"},
    "store": {"base", "model", "security"},
    "providers": {"base", "model", "http", "mail"},
    "dispatch": {"base", "model", "plan", "store", "providers", "http", "security"},
    "sync": {"base", "model", "store", "http", "security"},
    "rules": {"base", "model", "plan", "store"},
    "services": CORE - {"services", "api"},
    "api": {"base", "model", "plan", "security", "http", "dispatch", "services"},
}

# Folders behind a door: their own headers are for the folder itself, and for app, which puts things together.
BEHIND_A_DOOR = re.compile(r"core/(store|providers)/[^/]+/")

# Words that only these places may speak, with the reason.
ONLY_IN = (
    (r"\bQSql(Query|Database)\b", ("core/store/",), "SQL is spoken in core/store"),
    (r"\bQNetworkAccessManager\b", ("core/http/",), "the one way to the network is core/http"),
    (r"\bQ(TcpServer|HttpServer|HttpServerResponse)\b", ("core/providers/", "core/api/", "core/sync/sheets/loopbackredirect."), "only the practice line, the API and a sign-in listen"),
    (r"\bQMessageBox\b", ("ui/common/",), "questions to the operator go through ui/common"),
)

# Words that must not be spoken at all in these places.
NEVER = (
    (r"\bQEventLoop\b|(?:\.|->)exec\(\)", ("ui/",), "no nested event loop in the GUI thread"),
    (r"#include <Q(?:tCore|tGui|tWidgets|tSql|tNetwork|tConcurrent)>", ("app/", "core/", "ui/"), "include single classes"),
    (r"\bQ(?:DateTime|Date|Time)::current\w*\(|\bsystem_clock::now\(", ("core/model/", "core/plan/"), "plan and model have no clock"),
    (r"#include <Q(?:Timer|Object|Thread)\b", ("core/plan/",), "plan has no signal and no thread"),
)

SCREEN = re.compile(
    r"#include <(?:QtGui|QtWidgets|Q(?:Widget|GuiApplication|Application|Painter|Icon|Pixmap|Image|Color|Font|Brush|Pen|Palette"
    r"|Window|Clipboard|Action|Dialog|MainWindow|Menu|Style|SystemTrayIcon|TableView|TreeView|HeaderView|Label))\b[^>]*>")

# (path, what is included or said): reason
KNOWN = {}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+"([^"]+)"', re.MULTILINE)


def core_folder(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "core" and len(parts) > 2 else None


def ui_feature(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "ui" and len(parts) > 2 else None


def why_not(path, included):
    """Why this file may not include that one, or nothing."""
    if "../" in included:
        return "includes are written from the project's root"
    place, target = path.split("/")[0], included.split("/")[0]
    if target == "app" and place != "app":
        return "nobody knows app"
    if place == "core" and target in ("ui", "tests"):
        return f"core knows no {target}"
    if place in ("ui", "app") and target == "tests":
        return "the program knows no test"
    mine, theirs = core_folder(path), core_folder(included)
    if mine and mine not in MAY:
        return f"core/{mine} has no row in MAY: add it here and in docs/architecture.md"
    if mine and theirs and theirs != mine and theirs not in MAY[mine]:
        return f"core/{mine} may not know core/{theirs}"
    if BEHIND_A_DOOR.match(included) and theirs != mine and place != "app":
        return f"what lies inside {'/'.join(included.split('/')[:3])} is for app and the folder itself"
    feature, other = ui_feature(path), ui_feature(included)
    if feature and other and feature != other and feature != "shell" and other != "common":
        return f"ui/{feature} may not know ui/{other}: they meet in ui/shell"
    return None


def include_findings(tree):
    """(path, line, what, why)"""
    for path in tree.under("app/", "core/", "ui/", "tests/"):
        if path.startswith("tests/e2e/rig/"):
            continue
        text = tree.code(path)
        for match in INCLUDE.finditer(text):
            included = match.group(1)
            reason = "includes are written from the project's root" if "../" in included else None
            if not path.startswith("tests/"):
                reason = why_not(path, included)
            if reason:
                yield path, house.line_of(text, match.start()), included, reason


def word_findings(tree):
    for path in tree.under("app/", "core/", "ui/"):
        text = tree.code(path)
        for pattern, places, reason in ONLY_IN:
            if not path.startswith(places):
                for match in re.finditer(pattern, text):
                    yield path, house.line_of(text, match.start()), match.group(0), reason
        for pattern, places, reason in NEVER:
            if path.startswith(places):
                for match in re.finditer(pattern, text):
                    yield path, house.line_of(text, match.start()), match.group(0), reason
        if path.startswith("core/"):
            for match in SCREEN.finditer(text):
                yield path, house.line_of(text, match.start()), match.group(0), "core knows no screen"


def settings_findings(tree):
    """QSettings in one class: one pair of files."""
    users = [path for path in tree.under("app/", "core/", "ui/") if re.search(r"\bQSettings\b", tree.code(path))]
    if len({path.rsplit(".", 1)[0] for path in users}) > 1:
        for path in users:
            yield path, 1, "QSettings", "settings are read and written by one class: " + ", ".join(users)


def lint(tree):
    needed = set()
    for findings in (include_findings, word_findings, settings_findings):
        for path, line, what, why in findings(tree):
            if (path, what) in KNOWN:
                needed.add((path, what))
            else:
                yield f"{path}:{line}: {what}: {why}"
    for path, what in sorted(set(KNOWN) - needed):
        yield f"{path}: {what}: this exception is no longer needed; take it out of KNOWN in tests/lint/lint_layers.py"


CLEAN = {
    "core/base/clock.h": "#pragma once\n#include <QDateTime>\n",
    "core/plan/window.cpp": '#include "core/base/clock.h"\n// a QSqlQuery in a comment harms nobody\nconst char *a = "//";\n',
    "core/store/leads.cpp": '#include "core/model/lead.h"\n#include <QSqlQuery>\nQSqlQuery query;\n',
    "ui/leads/page.cpp": '#include "core/store/leads.h"\n#include "ui/common/prompter.h"\n',
    "ui/shell/window.cpp": '#include "ui/leads/page.h"\n',
    "app/main.cpp": '#include "core/providers/vapi/vapiprovider.h"\nint main() { return application.exec(); }\n',
}
FAULTS = [
    ("may not know core/store", {"core/plan/bad.cpp": '#include "core/store/leads.h"\n'}),
    ("may not know core/providers", {"core/store/bad.h": '  #  include "core/providers/callprovider.h"\n'}),
    ("has no row in MAY", {"core/misc/bad.cpp": '#include "core/base/clock.h"\n'}),
    ("core knows no ui", {"core/model/bad.cpp": '#include "ui/common/prompter.h"\n'}),
    ("nobody knows app", {"ui/shell/bad.cpp": '#include "app/composition.h"\n'}),
    ("project's root", {"core/model/bad.cpp": '#include "../base/clock.h"\n'}),
    ("project's root", {"tests/core/model/tst_bad.cpp": '#include "../../support/fakeclock.h"\n'}),
    ("for app and the folder itself", {"core/services/bad.cpp": '#include "core/providers/vapi/vapiprovider.h"\n'}),
    ("meet in ui/shell", {"ui/schedule/bad.cpp": '#include "ui/leads/page.h"\n'}),
    ("meet in ui/shell", {"ui/common/bad.cpp": '#include "ui/leads/page.h"\n'}),
    ("core knows no screen", {"core/model/bad.cpp": "#include <QColor>\n"}),
    ("core knows no screen", {"core/model/bad.cpp": "#include <QtWidgets/QWidget>\n"}),
    ("SQL is spoken", {"core/services/bad.cpp": "QSqlDatabase connection;\n"}),
    ("one way to the network", {"core/providers/bad.cpp": "QNetworkAccessManager manager;\n"}),
    ("ui/common", {"ui/leads/bad.cpp": "QMessageBox box;\n"}),
    ("nested event loop", {"ui/leads/bad.cpp": "void f() { dialog.exec(); }\n"}),
    ("include single classes", {"core/base/bad.h": "#include <QtCore>\n"}),
    ("have no clock", {"core/plan/bad.cpp": "auto now = QDateTime::currentDateTimeUtc();\n"}),
    ("one class", {"ui/leads/bad.cpp": "QSettings a;\n", "app/worse.cpp": "QSettings b;\n"}),
]


def exceptions_shrink():
    """An exception that nothing needs is found."""
    KNOWN[("core/plan/gone.cpp", "core/store/leads.h")] = "self-test"
    tree, folder = house.planted(CLEAN)
    with folder:
        found = any("no longer needed" in finding for finding in lint(tree))
    del KNOWN[("core/plan/gone.cpp", "core/store/leads.h")]
    if not found:
        print("self-test: an exception that is no longer needed was not found")
    return found


if __name__ == "__main__":
    if "--selftest" in sys.argv[1:]:
        KNOWN.clear()
        if not exceptions_shrink():
            sys.exit(1)
    sys.exit(house.main(lint, CLEAN, FAULTS))
