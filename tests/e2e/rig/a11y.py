#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drive and read a running desktop program through the accessibility bus (AT-SPI), as a person
with a screen reader, a pointer and a keyboard would. Use inside rig/desktop.

  a11y.py [--app NAME] [--timeout SEC] COMMAND ...

Reading
  wait-app [NAME]                 wait until the program is on the accessibility bus
  dump [--depth N] [--json]       print the tree: role, "name", {states}, text or value, (x,y wxh)
  find ROLE NAME                  print every match (exit 1 when there is none)
  text ROLE NAME                  print the text of a label, field, ...
  value ROLE NAME                 print the number of a progress bar, spin button, slider
  state ROLE NAME                 print the states, blank separated
  bounds ROLE NAME                print x y w h on the screen
  rows TABLE                      print the number of rows
  cell TABLE ROW COL [--state]    print one cell, or its states (rows and columns count from 0)
  table TABLE [--rows A:B] [--json]   print cells, tab separated, header first

Doing (pointer and keyboard are real ones, through xdotool)
  click ROLE NAME [--button N] [--double]     move the pointer onto it and click
  type ROLE NAME TEXT [--append] [--enter]    click into the field, replace its text by typing
  check ROLE NAME on|off                      click only when it is not already so
  choose COMBO ITEM                           open a combo box and click the item
  menu ITEM [ITEM...]                         click through the menu bar
  context ROLE NAME ITEM [ITEM...]            right-click on it, then click through its context menu
  context-cell TABLE ROW COL ITEM [ITEM...]   the same on a cell
  tray [ITEM...] [--tip] [--nth N]            click the tray icon; with ITEM: its context menu;
                                              --tip: hover and print where its tool tip came up
  click-cell TABLE ROW COL [--button N] [--double] [--check]   --check: on the cell's check box
  scroll-to TABLE ROW COL                     bring a cell into view
  keys KEY...                                 xdotool key names, for example ctrl+s Return
  press ROLE NAME [ACTION]                    the accessibility action itself, no pointer
  set-text ROLE NAME TEXT                     the accessibility way of setting text, no keyboard
  set-value ROLE NAME NUMBER

Checking: waits until it is so, else prints the tree and exits 1
  assert ROLE NAME [--text T] [--value N] [--state S] [--not-state S] [--gone]
  assert-cell TABLE ROW COL [TEXT] [--state S] [--not-state S]
  assert-rows TABLE N

ROLE and NAME: ROLE is an AT-SPI role ("push button", "check box", "text", "label", "table", "dialog",
"page tab", "menu item", ...) or "*". NAME is the accessible name; "~re" is a regular expression on it;
"=re" is one on the text. A NAME also matches the label of a field (its buddy). --in "ROLE/NAME" looks
only inside that element, --nth N takes the Nth match (from 0), --hidden includes what is not showing.
TABLE is a NAME of a table, tree or list. Set RIG_APP or --app to look into one program only.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.filterwarnings("ignore", category=DeprecationWarning)

TABLES = {"table", "tree table", "tree", "list", "list box"}
TEXT_ROLES = {"text", "entry", "password text", "label", "spin button", "document text", "paragraph",
              "terminal", "status bar", "static", "combo box"}
BIG = 400       # a container with more children is read through its table interface, not child by child


class Failed(Exception):
    pass


def safe(fn, *args, default=None):
    """A call over the bus to an object which may have gone away meanwhile."""
    try:
        got = fn(*args)
        return default if got is None else got
    except (GLib.GError, TypeError, AttributeError):
        return default


def role(a):
    return safe(a.get_role_name, default="?")


def name(a):
    return safe(a.get_name, default="") or ""


def labels(a):
    """Names of the labels that say what this element is. Qt on X11 names a combo box after its
    current text and leaves what it is called to its label (a buddy, or the row of a form layout)."""
    out = []
    for rel in safe(a.get_relation_set, default=[]) or []:
        if safe(rel.get_relation_type) == Atspi.RelationType.LABELLED_BY:
            for i in range(safe(rel.get_n_targets, default=0)):
                t = safe(rel.get_target, i)
                if t is not None:
                    out.append(name(t))
    return out


def states(a):
    s = safe(a.get_state_set)
    return sorted(x.value_nick for x in s.get_states()) if s else []


def has(a, state):
    s = safe(a.get_state_set)
    return bool(s and s.contains(state))


def text(a):
    iface = safe(a.get_text_iface)
    if iface is not None:
        n = safe(iface.get_character_count, default=0)
        got = safe(Atspi.Text.get_text, iface, 0, n, default="") if n else ""
        if got:
            return got
        if role(a) in ("text", "entry", "password text", "spin button"):
            return ""
    return name(a)


def value(a):
    iface = safe(a.get_value_iface)
    return None if iface is None else safe(iface.get_current_value)


def bounds(a):
    comp = safe(a.get_component_iface)
    if comp is None:
        return None
    r = safe(comp.get_extents, Atspi.CoordType.SCREEN)
    return (r.x, r.y, r.width, r.height) if r else None


def showing(a):
    return has(a, Atspi.StateType.SHOWING) and has(a, Atspi.StateType.VISIBLE)


def kids(a, everything=False):
    n = safe(a.get_child_count, default=0)
    if n > BIG and not everything:
        return
    for i in range(n):
        c = safe(a.get_child_at_index, i)
        if c is not None:
            yield c


def apps(only=None):
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for a in kids(desktop, True):
        if only is None or only.lower() in name(a).lower():
            a.clear_cache()
            yield a


class Rig:
    def __init__(self, app, timeout):
        self.app = app
        self.timeout = timeout

    # --- finding ---------------------------------------------------------------------------------
    def match(self, a, want_role, want_name):
        if want_role not in ("*", "") and role(a) != want_role:
            return False
        if want_name in ("*", None):
            return True
        if want_name.startswith("~"):
            return any(re.search(want_name[1:], n) for n in [name(a), *labels(a)])
        if want_name.startswith("="):
            return re.search(want_name[1:], text(a)) is not None
        return name(a) == want_name or want_name in labels(a)

    def walk(self, a, hidden):
        for c in kids(a):
            if not hidden and not showing(c) and role(c) not in ("menu bar", "menu", "filler", "panel"):
                continue
            yield c
            if role(c) not in ("table cell",):
                yield from self.walk(c, hidden)

    def all(self, want_role, want_name, inside=None, hidden=False):
        roots = list(apps(self.app))
        if inside:
            r, _, n = inside.partition("/")
            roots = [x for root in roots for x in self.walk(root, hidden) if self.match(x, r, n)]
        seen = []
        for root in roots:
            for x in self.walk(root, hidden):
                if self.match(x, want_role, want_name):
                    seen.append(x)
        return seen

    def until(self, what, fn):
        """Poll fn until it gives something; the last reason is told when it never does."""
        end = time.monotonic() + self.timeout
        pause = 0.05
        while True:
            got = fn()
            if got is not None and got is not False:
                return got
            if time.monotonic() >= end:
                raise Failed(f"not within {self.timeout:g} s: {what}")
            time.sleep(pause)
            pause = min(0.4, pause * 1.5)

    def one(self, want_role, want_name, opts):
        def look():
            got = self.all(want_role, want_name, opts.inside, opts.hidden)
            return got[opts.nth] if len(got) > opts.nth else None
        return self.until(f'{want_role} "{want_name}"' + (f" in {opts.inside}" if opts.inside else ""), look)

    def tables(self, table_name):
        out = []
        for a in self.all("*", table_name):
            if role(a) in TABLES and safe(a.get_table_iface) is not None:
                out.append(a)
        return out

    def table(self, table_name):
        return self.until(f'table "{table_name}"', lambda: next(iter(self.tables(table_name)), None))

    def cell(self, table_name, row, col):
        def look():
            for t in self.tables(table_name):
                c = safe(t.get_table_iface().get_accessible_at, row, col)
                if c is not None:
                    return c
            return None
        return self.until(f"cell {row},{col} of {table_name}", look)

    # --- doing -----------------------------------------------------------------------------------
    @staticmethod
    def xdo(*args):
        subprocess.run(["xdotool", *map(str, args)], check=True, stdout=subprocess.DEVNULL)

    def settled(self, a):
        """The bounds, once the element is showing, has a size and no longer moves."""
        last = [None]

        def look():
            b = bounds(a)
            ok = b and b[2] > 0 and b[3] > 0 and b[0] + b[2] > 0 and b[1] + b[3] > 0 and b == last[0]
            last[0] = b
            return b if ok else None
        return self.until(f'{role(a)} "{name(a)}" to have a place on the screen', look)

    def pointer(self, x, y, button=1, double=False):
        self.xdo("mousemove", int(x), int(y))
        if double:
            self.xdo("click", "--repeat", 2, "--delay", 60, button)
        else:
            self.xdo("click", button)

    def click(self, a, button=1, double=False, at=None):
        self.until(f'{role(a)} "{name(a)}" to be enabled',
                   lambda: has(a, Atspi.StateType.ENABLED) or has(a, Atspi.StateType.SENSITIVE) or None)
        x, y, w, h = self.settled(a)
        px, py = at(x, y, w, h) if at else (x + w // 2, y + h // 2)
        self.pointer(px, py, button, double)

    def press(self, a, action=None):
        iface = safe(a.get_action_iface)
        n = safe(iface.get_n_actions, default=0) if iface else 0
        names = [safe(iface.get_action_name, i, default="") for i in range(n)]
        if not names:
            raise Failed(f'{role(a)} "{name(a)}" offers no action')
        for i, label in enumerate(names):
            if (action is None and label.lower() in ("press", "toggle", "click", "check", "uncheck", "showmenu")) \
                    or (action and label.lower() == action.lower()):
                iface.do_action(i)
                return label
        raise Failed(f'{role(a)} "{name(a)}" offers {names}, not {action}')

    @staticmethod
    def grab(a):
        comp = safe(a.get_component_iface)
        return bool(comp and safe(comp.grab_focus, default=False))

    def type_into(self, a, what, append=False, enter=False):
        def where(x, y, w, h):                       # the left half: spin boxes have arrows at the right
            return x + max(4, min(w // 2, w - 40)), y + h // 2
        self.click(a, at=where)
        self.until("keyboard focus", lambda: has(a, Atspi.StateType.FOCUSED) or self.grab(a) or None)
        if not append:
            self.xdo("key", "ctrl+a")
            self.xdo("key", "Delete") if what == "" else None
        else:
            self.xdo("key", "End")
        if what:
            self.xdo("type", "--delay", 15, "--", what)
        if enter:
            self.xdo("key", "Return")

    def popup(self, trigger, items):
        """Qt leaves pop-up menus that hang in no menu bar out of the tree, yet tells the bus when one
        shows: catch that, then click its items where they are."""
        shown = []

        def heard(event):
            if event.detail1 == 1 and role(event.source) in ("popup menu", "menu"):
                shown.append(event.source)
        listener = Atspi.EventListener.new(heard)
        listener.register("object:state-changed:showing")
        context = GLib.MainContext.default()

        def pump():
            while context.pending():
                context.iteration(False)
            return shown[-1] if shown else None
        try:
            for label in items:
                shown.clear()
                trigger()
                menu = self.until(f'a pop-up menu with "{label}"', pump)
                entry = self.until(f'"{label}" in the pop-up menu',
                                   lambda: next((k for k in kids(menu) if name(k).replace("&", "") == label), None))

                def trigger(entry=entry):
                    self.click(entry)
            trigger()
        finally:
            listener.deregister("object:state-changed:showing")

    def tray_icon(self, nth):
        here = os.path.dirname(os.path.abspath(__file__))

        def look():
            got = subprocess.run([os.path.join(here, "x11.py"), "tray"], capture_output=True, text=True).stdout
            mine = [g.split() for g in got.splitlines() if not self.app or self.app.lower() in g.lower()]
            return mine[nth] if len(mine) > nth else None
        _, x, y, w, h, *_ = self.until("an icon in the system tray", look)
        return int(x) + int(w) // 2, int(y) + int(h) // 2

    def wheel_to(self, table_name, row, col):
        """Turn the wheel over the table until the cell is wholly inside it."""
        t = bounds(self.table(table_name))
        self.xdo("mousemove", t[0] + t[2] // 2, t[1] + t[3] // 2)

        last = {"y": None, "n": 0, "px": 0}

        def look():
            c = self.cell(table_name, row, col)
            c.clear_cache()
            b = bounds(c)
            if not b:
                return None
            if showing(c) and b[1] >= t[1] and b[1] + b[3] <= t[1] + t[3]:
                return c
            if last["n"] and last["y"] is not None and b[1] != last["y"]:
                last["px"] = max(1, abs(b[1] - last["y"]) // last["n"])      # what one notch moved it
            away = b[1] + b[3] // 2 - (t[1] + t[3] // 2)
            notches = max(1, min(200, abs(away) // last["px"])) if last["px"] else 1
            last.update(y=b[1], n=notches)
            self.xdo("click", "--repeat", notches, "--delay", 8, 5 if away > 0 else 4)
            return None
        return self.until(f"cell {row},{col} of {table_name} to be in view", look)

    def menu(self, items):
        for depth, label in enumerate(items):
            def look():
                for a in self.all("*", "*", hidden=False):
                    if role(a) in ("menu item", "menu", "check menu item", "radio menu item") \
                            and name(a).replace("&", "") == label and showing(a):
                        return a
                return None
            a = self.until(f"menu entry {label}", look)
            self.click(a)


def line(a, indent=0):
    b = bounds(a)
    t = text(a)
    v = value(a)
    keep = {"checked", "focused", "selected", "expanded", "modal", "editable", "checkable", "indeterminate"}
    st = [s for s in states(a) if s in keep]
    if not (has(a, Atspi.StateType.ENABLED) or has(a, Atspi.StateType.SENSITIVE)):
        st.append("disabled")
    if not showing(a):
        st.append("hidden")
    parts = [f'{"  " * indent}{role(a)} "{name(a)}"']
    if st:
        parts.append("{" + ",".join(st) + "}")
    if labels(a) and name(a) not in labels(a):
        parts.append("label=" + ",".join(labels(a)))
    if t and t != name(a):
        parts.append(f"text={t!r}")
    if v is not None:
        parts.append(f"value={v:g}")
    if b:
        parts.append(f"({b[0]},{b[1]} {b[2]}x{b[3]})")
    return " ".join(parts)


def dump(a, depth, indent=0, out=sys.stdout):
    print(line(a, indent), file=out)
    n = safe(a.get_child_count, default=0)
    if depth == 0:
        return
    if n > BIG:
        print("  " * (indent + 1) + f"... {n} children (use table or cell)", file=out)
        return
    for c in kids(a):
        dump(c, depth - 1, indent + 1, out)


def tree(a, depth):
    b = bounds(a)
    d = {"role": role(a), "name": name(a), "states": states(a), "text": text(a), "value": value(a),
         "bounds": b, "labels": labels(a)}
    if depth:
        d["children"] = [tree(c, depth - 1) for c in kids(a)]
    return d


def parser():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--app", default=os.environ.get("RIG_APP"))
    p.add_argument("--timeout", type=float, default=float(os.environ.get("RIG_TIMEOUT", "20")))
    sub = p.add_subparsers(dest="cmd", required=True)
    common = argparse.ArgumentParser(add_help=False)           # the same two, after the command as well
    common.add_argument("--app", default=argparse.SUPPRESS)
    common.add_argument("--timeout", type=float, default=argparse.SUPPRESS)

    def cmd(n, *args, element=False):
        s = sub.add_parser(n, parents=[common])
        if element:
            s.add_argument("role")
            s.add_argument("name")
        for a, kw in args:
            s.add_argument(a, **kw)
        s.add_argument("--in", dest="inside")
        s.add_argument("--nth", type=int, default=0)
        s.add_argument("--hidden", action="store_true")
        return s
    button = [("--button", dict(type=int, default=1)), ("--double", dict(action="store_true"))]
    rowcol = [("table", {}), ("row", dict(type=int)), ("col", dict(type=int))]
    cmd("wait-app", ("appname", dict(nargs="?")))
    cmd("dump", ("--depth", dict(type=int, default=-1)), ("--json", dict(action="store_true")))
    for n in ("find", "text", "value", "state", "bounds"):
        cmd(n, element=True)
    cmd("rows", ("table", {}))
    cmd("cell", *rowcol, ("--state", dict(action="store_true")))
    cmd("table", ("table", {}), ("--rows", dict(default=":")), ("--json", dict(action="store_true")))
    cmd("click", *button, element=True)
    cmd("type", ("what", {}), ("--append", dict(action="store_true")), ("--enter", dict(action="store_true")),
        element=True)
    cmd("check", ("how", dict(choices=["on", "off"])), element=True)
    cmd("choose", ("combo", {}), ("item", {}))
    cmd("menu", ("items", dict(nargs="+")))
    cmd("context", ("items", dict(nargs="+")), element=True)
    cmd("context-cell", *rowcol, ("items", dict(nargs="+")))
    cmd("tray", ("items", dict(nargs="*")), ("--tip", dict(action="store_true")))
    cmd("click-cell", *rowcol, *button, ("--check", dict(action="store_true")))
    cmd("scroll-to", *rowcol)
    cmd("keys", ("keys", dict(nargs="+")))
    cmd("press", ("action", dict(nargs="?")), element=True)
    cmd("set-text", ("what", {}), element=True)
    cmd("set-value", ("number", dict(type=float)), element=True)
    cmd("assert", ("--text", {}), ("--value", dict(type=float)), ("--state", dict(action="append")),
        ("--not-state", dict(action="append")), ("--gone", dict(action="store_true")), element=True)
    cmd("assert-cell", *rowcol, ("what", dict(nargs="?")), ("--state", dict(action="append")),
        ("--not-state", dict(action="append")))
    cmd("assert-rows", ("table", {}), ("count", dict(type=int)))
    return p


def run(o):
    rig = Rig(o.app, o.timeout)
    c = o.cmd
    if c == "wait-app":
        rig.app = o.appname or o.app
        a = rig.until(f"program {rig.app}", lambda: next((x for x in apps(rig.app)
                                                         if safe(x.get_child_count, default=0) > 0), None))
        print(name(a))
    elif c == "dump":
        got = list(apps(o.app))
        if o.json:
            print(json.dumps([tree(a, o.depth) for a in got], ensure_ascii=False, indent=1))
        else:
            for a in got:
                dump(a, o.depth)
    elif c == "find":
        try:
            rig.one(o.role, o.name, o)
        except Failed:
            return 1
        for a in rig.all(o.role, o.name, o.inside, o.hidden):
            print(line(a))
    elif c == "text":
        print(text(rig.one(o.role, o.name, o)))
    elif c == "value":
        print(f"{value(rig.one(o.role, o.name, o)):g}")
    elif c == "state":
        print(*states(rig.one(o.role, o.name, o)))
    elif c == "bounds":
        print(*rig.settled(rig.one(o.role, o.name, o)))
    elif c == "rows":
        print(rig.table(o.table).get_table_iface().get_n_rows())
    elif c == "cell":
        a = rig.cell(o.table, o.row, o.col)
        print(" ".join(states(a)) if o.state else text(a))
    elif c == "table":
        t = rig.table(o.table).get_table_iface()
        n, cols = t.get_n_rows(), t.get_n_columns()
        a, _, b = o.rows.partition(":")
        want = range(int(a or 0), min(n, int(b or n)))
        head = [safe(t.get_column_description, i, default="") for i in range(cols)]
        if not any(head):
            head = [name(safe(t.get_column_header, i)) if safe(t.get_column_header, i) else "" for i in range(cols)]
        body = [[text(safe(t.get_accessible_at, r, i)) for i in range(cols)] for r in want]
        if o.json:
            print(json.dumps({"head": head, "rows": body}, ensure_ascii=False))
        else:
            for r in [head, *body]:
                print("\t".join(x.replace("\t", " ").replace("\n", " ") for x in r))
    elif c == "click":
        rig.click(rig.one(o.role, o.name, o), o.button, o.double)
    elif c == "type":
        rig.type_into(rig.one(o.role, o.name, o), o.what, o.append, o.enter)
    elif c == "check":
        a = rig.one(o.role, o.name, o)
        want = o.how == "on"
        if has(a, Atspi.StateType.CHECKED) != want:
            # on the indicator, not the middle: the label may be narrower than the widget
            rig.click(a, at=lambda x, y, w, h: (x + min(10, w // 2), y + h // 2))
            rig.until(f'{o.role} "{o.name}" {o.how}',
                      lambda: has(a, Atspi.StateType.CHECKED) == want or None)
    elif c == "choose":
        a = rig.one("combo box", o.combo, o)
        rig.click(a)

        def item():
            for x in rig.all("*", o.item):
                if role(x) in ("list item", "menu item", "table cell") and showing(x):
                    return x
            return None
        rig.click(rig.until(f"item {o.item}", item))
        rig.until(f"{o.combo} to show {o.item}", lambda: o.item in (text(a), name(a)) or
                  any(name(x) == o.item for x in kids(a)) or None)
    elif c == "menu":
        rig.menu(o.items)
    elif c in ("click-cell", "scroll-to"):
        a = rig.cell(o.table, o.row, o.col)
        if not showing(a):
            a = rig.wheel_to(o.table, o.row, o.col)
        if c == "scroll-to":
            return 0
        rig.click(a, o.button, o.double,
                  at=(lambda x, y, w, h: (x + 10, y + h // 2)) if o.check else None)
    elif c == "context":
        a = rig.one(o.role, o.name, o)
        rig.popup(lambda: rig.click(a, 3), o.items)
    elif c == "context-cell":
        a = rig.cell(o.table, o.row, o.col)
        if not showing(a):
            a = rig.wheel_to(o.table, o.row, o.col)
        rig.popup(lambda: rig.click(a, 3), o.items)
    elif c == "tray":
        x, y = rig.tray_icon(o.nth)
        if o.tip:
            rig.xdo("mousemove", x + 1, y + 1)
            time.sleep(0.2)
            rig.xdo("mousemove", x, y)
            time.sleep(1.5)
            print(x, y)
        elif o.items:
            rig.popup(lambda: rig.pointer(x, y, 3), o.items)
        else:
            rig.pointer(x, y, 1)
    elif c == "keys":
        rig.xdo("key", *o.keys)
    elif c == "press":
        print(rig.press(rig.one(o.role, o.name, o), o.action))
    elif c == "set-text":
        a = rig.one(o.role, o.name, o)
        iface = safe(a.get_editable_text_iface)
        if iface is None or not safe(iface.set_text_contents, o.what, default=False):
            raise Failed(f'{o.role} "{o.name}" does not take text')
    elif c == "set-value":
        iface = safe(rig.one(o.role, o.name, o).get_value_iface)
        if iface is None or not safe(iface.set_current_value, o.number, default=False):
            raise Failed(f'{o.role} "{o.name}" does not take a value')
    elif c == "assert":
        if o.gone:
            rig.until(f'{o.role} "{o.name}" to be gone',
                      lambda: not rig.all(o.role, o.name, o.inside, o.hidden) or None)
            return 0
        seen = {}

        def holds():
            got = rig.all(o.role, o.name, o.inside, o.hidden)
            if len(got) <= o.nth:
                seen["what"] = "no such element"
                return None
            a = got[o.nth]
            st = states(a)
            seen["what"] = line(a)
            return (o.text is None or text(a) == o.text) and \
                   (o.value is None or value(a) == o.value) and \
                   all(s in st for s in o.state or []) and \
                   not any(s in st for s in o.not_state or []) or None
        try:
            rig.until("", holds)
        except Failed:
            raise Failed(f'{o.role} "{o.name}": wanted'
                         + (f" text {o.text!r}" if o.text is not None else "")
                         + (f" value {o.value:g}" if o.value is not None else "")
                         + (f" state {o.state}" if o.state else "")
                         + (f" not state {o.not_state}" if o.not_state else "")
                         + f" within {o.timeout:g} s, saw {seen.get('what')}") from None
    elif c == "assert-cell":
        seen = {}

        def holds():
            for t in rig.tables(o.table):
                x = safe(t.get_table_iface().get_accessible_at, o.row, o.col)
                if x is None:
                    continue
                x.clear_cache()
                st = states(x)
                seen["what"] = f"{text(x)!r} {st}"
                if (o.what is None or text(x) == o.what) and all(i in st for i in o.state or []) \
                        and not any(i in st for i in o.not_state or []):
                    return True
            return None
        try:
            rig.until("", holds)
        except Failed:
            raise Failed(f"cell {o.row},{o.col} of {o.table}: wanted {o.what!r} {o.state or ''}"
                         f"{' not ' + str(o.not_state) if o.not_state else ''}, saw {seen.get('what')}") from None
    elif c == "assert-rows":
        seen = {}

        def holds():
            for t in rig.tables(o.table):
                seen["n"] = safe(t.get_table_iface().get_n_rows)
                if seen["n"] == o.count:
                    return True
            return None
        try:
            rig.until("", holds)
        except Failed:
            raise Failed(f"{o.table}: wanted {o.count} rows, saw {seen.get('n')}") from None
    return 0


def main():
    o = parser().parse_args()
    Atspi.init()
    Atspi.set_timeout(int(min(10.0, max(2.0, o.timeout)) * 1000), 15000)
    try:
        return run(o)
    except Failed as e:
        print(f"a11y.py: {e}", file=sys.stderr)
        if os.environ.get("RIG_QUIET") != "1":
            for a in apps(o.app):
                dump(a, 12, 1, sys.stderr)
        return 1
    except GLib.GError as e:
        print(f"a11y.py: the accessibility bus says: {e.message}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
