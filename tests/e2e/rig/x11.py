#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small X11 facts without extra packages (libX11 through ctypes).

  x11.py owner SELECTION      exit 0 and print the owner's window id when somebody owns it
                              (the tray manager owns _NET_SYSTEM_TRAY_S0)
  x11.py tray                 print one line per icon embedded in the system tray: id x y w h program
"""
import ctypes
import ctypes.util
import os
import sys

X = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
Window = ctypes.c_ulong
X.XOpenDisplay.restype = ctypes.c_void_p
X.XOpenDisplay.argtypes = [ctypes.c_char_p]
X.XDefaultRootWindow.restype = Window
X.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
X.XInternAtom.restype = ctypes.c_ulong
X.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
X.XGetSelectionOwner.restype = Window
X.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
X.XQueryTree.argtypes = [ctypes.c_void_p, Window, ctypes.POINTER(Window), ctypes.POINTER(Window),
                         ctypes.POINTER(ctypes.POINTER(Window)), ctypes.POINTER(ctypes.c_uint)]
X.XFetchName.argtypes = [ctypes.c_void_p, Window, ctypes.POINTER(ctypes.c_char_p)]
X.XTranslateCoordinates.argtypes = [ctypes.c_void_p, Window, Window, ctypes.c_int, ctypes.c_int,
                                    ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_int),
                                    ctypes.POINTER(Window)]
X.XGetGeometry.argtypes = [ctypes.c_void_p, Window, ctypes.POINTER(Window), ctypes.POINTER(ctypes.c_int),
                           ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_uint),
                           ctypes.POINTER(ctypes.c_uint), ctypes.POINTER(ctypes.c_uint),
                           ctypes.POINTER(ctypes.c_uint)]
X.XGetWindowProperty.argtypes = [ctypes.c_void_p, Window, ctypes.c_ulong, ctypes.c_long, ctypes.c_long,
                                 ctypes.c_int, ctypes.c_ulong, ctypes.POINTER(ctypes.c_ulong),
                                 ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_ulong),
                                 ctypes.POINTER(ctypes.c_ulong), ctypes.POINTER(ctypes.c_void_p)]
HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_quiet = HANDLER(lambda _d, _e: 0)          # a window may vanish between two questions
X.XSetErrorHandler.argtypes = [HANDLER]


def children(dpy, win):
    root, parent, n = Window(), Window(), ctypes.c_uint()
    lst = ctypes.POINTER(Window)()
    if not X.XQueryTree(dpy, win, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(lst), ctypes.byref(n)):
        return []
    return [lst[i] for i in range(n.value)]


def has_property(dpy, win, name):
    atom = X.XInternAtom(dpy, name.encode(), 1)
    if not atom:
        return False
    kind, fmt, n, after, data = (ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong(),
                                 ctypes.c_void_p())
    X.XGetWindowProperty(dpy, win, atom, 0, 1, 0, 0, ctypes.byref(kind), ctypes.byref(fmt), ctypes.byref(n),
                         ctypes.byref(after), ctypes.byref(data))
    return kind.value != 0


def geometry(dpy, win):
    root, x, y = Window(), ctypes.c_int(), ctypes.c_int()
    w, h, b, d = ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint()
    if not X.XGetGeometry(dpy, win, ctypes.byref(root), ctypes.byref(x), ctypes.byref(y), ctypes.byref(w),
                          ctypes.byref(h), ctypes.byref(b), ctypes.byref(d)):
        return None
    ax, ay, ch = ctypes.c_int(), ctypes.c_int(), Window()
    X.XTranslateCoordinates(dpy, win, root, 0, 0, ctypes.byref(ax), ctypes.byref(ay), ctypes.byref(ch))
    return ax.value, ay.value, w.value, h.value


def name_of(dpy, win):
    s = ctypes.c_char_p()
    X.XFetchName(dpy, win, ctypes.byref(s))
    return (s.value or b"").decode("utf-8", "replace")


def owner(dpy, selection):
    return X.XGetSelectionOwner(dpy, X.XInternAtom(dpy, selection.encode(), 0))


def wm_class(dpy, win):
    atom = X.XInternAtom(dpy, b"WM_CLASS", 1)
    kind, fmt, n, after, data = (ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong(),
                                 ctypes.c_void_p())
    X.XGetWindowProperty(dpy, win, atom, 0, 64, 0, 0, ctypes.byref(kind), ctypes.byref(fmt), ctypes.byref(n),
                         ctypes.byref(after), ctypes.byref(data))
    if not data.value or not n.value:
        return ""
    return ctypes.string_at(data.value, n.value).split(b"\0")[0].decode("utf-8", "replace")


def tray_icons(dpy):
    """Windows that carry _XEMBED_INFO and lie inside a window of the tray manager's program."""
    manager = owner(dpy, "_NET_SYSTEM_TRAY_S0")
    if not manager:
        return []
    client = manager >> 21                  # the bits of a window id that name its program
    found = []

    def walk(win, inside):
        if inside and win >> 21 != client and has_property(dpy, win, "_XEMBED_INFO"):
            g = geometry(dpy, win)
            if g:
                found.append((win, *g, wm_class(dpy, win) or name_of(dpy, win)))
        for c in children(dpy, win):
            walk(c, inside or win >> 21 == client)
    walk(X.XDefaultRootWindow(dpy), False)
    return found


def main():
    if len(sys.argv) < 2:
        print(__doc__)
        return 64
    dpy = X.XOpenDisplay(os.environ.get("DISPLAY", "").encode() or None)
    if not dpy:
        print("x11.py: no display", file=sys.stderr)
        return 69
    X.XSetErrorHandler(_quiet)
    if sys.argv[1] == "owner":
        w = owner(dpy, sys.argv[2])
        print(w)
        return 0 if w else 1
    if sys.argv[1] == "tray":
        icons = tray_icons(dpy)
        for w, x, y, ww, hh, name in icons:
            print(w, x, y, ww, hh, name)
        return 0 if icons else 1
    print(__doc__)
    return 64


if __name__ == "__main__":
    sys.exit(main())
