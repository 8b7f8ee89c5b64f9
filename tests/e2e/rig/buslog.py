#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays the desktop's notification server and records, one JSON object a line, into FILE:

  {"what": "notify", "id", "app", "replaces", "icon", "summary", "body", "actions", "hints", "timeout"}
  {"what": "close-notification", "id"}
  {"what": "launcher", "app", "props"}      com.canonical.Unity.LauncherEntry Update signals

  buslog.py FILE

A test can answer as the person would: a file FILE.do is polled for lines
  action ID KEY      presses the notification's button KEY
  dismiss ID         closes the notification (reason 2)
"""
import json
import os
import sys

from gi.repository import Gio, GLib

XML = """
<node><interface name='org.freedesktop.Notifications'>
  <method name='GetCapabilities'><arg type='as' direction='out'/></method>
  <method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>
    <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
    <arg type='as' direction='in'/><arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>
    <arg type='u' direction='out'/></method>
  <method name='CloseNotification'><arg type='u' direction='in'/></method>
  <method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/>
    <arg type='s' direction='out'/><arg type='s' direction='out'/></method>
  <signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>
  <signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>
</interface></node>
"""
PATH = "/org/freedesktop/Notifications"
NAME = "org.freedesktop.Notifications"


def short(value):
    """Hints may carry whole images: keep them out of the log."""
    if isinstance(value, dict):
        return {k: short(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [short(v) for v in value] if len(value) < 64 else f"<{len(value)} items>"
    return value


def main():
    path = sys.argv[1]
    out = open(path, "a", buffering=1, encoding="utf-8")

    def record(**kw):
        out.write(json.dumps(kw, ensure_ascii=False, default=str) + "\n")

    last = [0]
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)

    def emit(signal, args):
        bus.emit_signal(None, PATH, NAME, signal, args)

    def on_call(_conn, _sender, _path, _iface, method, params, inv):
        if method == "Notify":
            app, replaces, icon, summary, body, actions, hints, timeout = params.unpack()
            ident = replaces
            if not ident:
                last[0] += 1
                ident = last[0]
            record(what="notify", id=ident, app=app, replaces=replaces, icon=icon, summary=summary, body=body,
                   actions=actions, hints=short(hints), timeout=timeout)
            inv.return_value(GLib.Variant("(u)", (ident,)))
        elif method == "CloseNotification":
            record(what="close-notification", id=params.unpack()[0])
            inv.return_value(None)
            emit("NotificationClosed", GLib.Variant("(uu)", (params.unpack()[0], 3)))
        elif method == "GetCapabilities":
            inv.return_value(GLib.Variant("(as)", (["body", "actions", "persistence", "icon-static"],)))
        elif method == "GetServerInformation":
            inv.return_value(GLib.Variant("(ssss)", ("rig", "Callboard", "1", "1.2")))

    def on_launcher(_conn, _sender, _path, _iface, _signal, params):
        app, props = params.unpack()
        record(what="launcher", app=app, props=short(props))

    bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], on_call, None, None)
    bus.signal_subscribe(None, "com.canonical.Unity.LauncherEntry", "Update", None, None,
                         Gio.DBusSignalFlags.NONE, on_launcher)
    Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE,
                                   lambda *_: record(what="ready"), lambda *_: record(what="lost-name"))

    todo = path + ".do"
    done = [0]

    def poll():
        if os.path.exists(todo):
            with open(todo, encoding="utf-8") as f:
                lines = f.read().splitlines()
            for line in lines[done[0]:]:
                word = line.split()
                if len(word) == 3 and word[0] == "action":
                    emit("ActionInvoked", GLib.Variant("(us)", (int(word[1]), word[2])))
                elif len(word) == 2 and word[0] == "dismiss":
                    emit("NotificationClosed", GLib.Variant("(uu)", (int(word[1]), 2)))
                record(what="did", line=line)
            done[0] = len(lines)
        return True
    GLib.timeout_add(100, poll)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
