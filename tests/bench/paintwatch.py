# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts a program inside a desktop of the rig and watches for its window's first picture.

Prints one JSON line: milliseconds to the first picture and to the one after which nothing changes, and what the process
took by then. Arguments: how the window's title begins, the program, its own arguments.
"""

import ctypes
import ctypes.util
import json
import os
import pathlib
import subprocess
import sys
import time

sys.dont_write_bytecode = True

from program import resident_bytes  # noqa: E402

LOOK = 0.004
REST = 1.0
PATIENCE = 120
STRIP = 160  # pixels: wide enough for words, quick to fetch
VIEWABLE = 2
LEAST_WIDTH = 400  # the main window, not a tray icon or a menu
Z_PIXMAP = 2
ALL_PLANES = ctypes.c_ulong(-1).value
Window = ctypes.c_ulong


class Attributes(ctypes.Structure):
    """XWindowAttributes, up to what is read of it."""

    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("border", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p), ("root", Window),
                ("kind", ctypes.c_int), ("bit_gravity", ctypes.c_int), ("win_gravity", ctypes.c_int),
                ("backing_store", ctypes.c_int), ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong),
                ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int),
                ("map_state", ctypes.c_int), ("rest", ctypes.c_byte * 128)]


class Image(ctypes.Structure):
    """XImage, up to what is read of it."""

    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
                ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int), ("unit", ctypes.c_int),
                ("bit_order", ctypes.c_int), ("pad", ctypes.c_int), ("depth", ctypes.c_int),
                ("bytes_per_line", ctypes.c_int)]


HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
forgiving = HANDLER(lambda _display, _error: 0)  # a window may vanish between two questions


class Screen:
    def __init__(self):
        self.x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x.XDefaultRootWindow.restype = Window
        self.x.XQueryTree.argtypes = [ctypes.c_void_p, Window, ctypes.POINTER(Window), ctypes.POINTER(Window),
                                      ctypes.POINTER(ctypes.POINTER(Window)), ctypes.POINTER(ctypes.c_uint)]
        self.x.XGetWindowAttributes.argtypes = [ctypes.c_void_p, Window, ctypes.POINTER(Attributes)]
        self.x.XFetchName.argtypes = [ctypes.c_void_p, Window, ctypes.POINTER(ctypes.c_char_p)]
        self.x.XGetImage.argtypes = [ctypes.c_void_p, Window, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
                                     ctypes.c_ulong, ctypes.c_int]
        self.x.XGetImage.restype = ctypes.POINTER(Image)
        self.x.XFree.argtypes = [ctypes.c_void_p]
        self.x.XDestroyImage.argtypes = [ctypes.POINTER(Image)]
        self.x.XSetErrorHandler.argtypes = [HANDLER]
        self.x.XSetErrorHandler(forgiving)
        self.display = self.x.XOpenDisplay(None)
        self.root = self.x.XDefaultRootWindow(self.display)

    def children(self, window):
        root, parent, found, count = Window(), Window(), ctypes.POINTER(Window)(), ctypes.c_uint()
        if not self.x.XQueryTree(self.display, window, root, parent, ctypes.byref(found), count):
            return []
        windows = [found[i] for i in range(count.value)]
        if found:
            self.x.XFree(found)
        return windows

    def attributes(self, window):
        attributes = Attributes()
        return attributes if self.x.XGetWindowAttributes(self.display, window, attributes) else None

    def name(self, window):
        name = ctypes.c_char_p()
        return (name.value or b"").decode(errors="replace") if self.x.XFetchName(self.display, window, ctypes.byref(name)) else ""

    def find(self, title):
        """The shown window whose title begins so: a child of the window manager's frame, or of the root."""
        for frame in self.children(self.root):
            for window in [frame, *self.children(frame)]:
                if not self.name(window).startswith(title):
                    continue
                attributes = self.attributes(window)
                if attributes and attributes.map_state == VIEWABLE and attributes.width >= LEAST_WIDTH:
                    return window
        return None

    def strip(self, window):
        """The pixels of an upright strip in the window's left half."""
        attributes = self.attributes(window)
        if attributes is None:
            return b""
        left = attributes.width // 3
        image = self.x.XGetImage(self.display, window, left, 0, STRIP, attributes.height, ALL_PLANES, Z_PIXMAP)
        if not image:
            return b""
        pixels = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * image.contents.height)
        self.x.XDestroyImage(image)
        return pixels


def has_picture(pixels):
    """More than one colour: Qt draws its whole first picture at once."""
    return bool(pixels) and pixels != pixels[:4] * (len(pixels) // 4)


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def watch(screen, title, child, began):
    first = changed = None
    seen = set()  # a text cursor blinks for ever
    window = None
    while time.monotonic() - began < PATIENCE and child.poll() is None:
        window = window or screen.find(title)
        pixels = screen.strip(window) if window else b""
        now = time.monotonic()
        if first is None and has_picture(pixels):
            first = now
        if first is not None and pixels not in seen:
            seen.add(pixels)
            changed = now
            cpu, memory = processor_seconds(child.pid), resident_bytes(child.pid) / 2**20
        if changed is not None and now - changed >= REST:
            return {"first_ms": (first - began) * 1000, "rest_ms": (changed - began) * 1000, "cpu_seconds": cpu,
                    "memory_mib": memory}
        time.sleep(LOOK)
    return None


def main(title, *words):
    screen = Screen()
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "QT_ACCESSIBILITY")}
    began = time.monotonic()
    child = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL)
    found = watch(screen, title, child, began)
    child.terminate()
    try:
        child.wait(20)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    if found is None:
        return 1
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
