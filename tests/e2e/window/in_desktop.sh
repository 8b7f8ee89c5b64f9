#!/usr/bin/env bash
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a test in a desktop of ../rig, or says that this machine cannot have one.
#
#   in_desktop.sh [options of rig/desktop] -- TEST
#
# Exit status 77 when a program of the desktop is missing (ctest counts the test as skipped).
set -eu -o pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for program in Xvfb xauth openbox xprop trayer xdotool wmctrl import dbus-daemon dbus-send mcookie gnome-keyring-daemon; do
    command -v "$program" >/dev/null || { echo "skipped: there is no $program (packaging/dependencies/test.txt)"; exit 77; }
done
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null ||
    { echo "skipped: there is no python3-gi with gir1.2-atspi-2.0 (packaging/dependencies/test.txt)"; exit 77; }
exec "$here/../rig/desktop" "$@"
