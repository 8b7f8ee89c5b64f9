#!/bin/sh
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# withkeyring.sh PROGRAM: runs a test program in a private D-Bus session with an unlocked keyring of its own.
# Nobody's real keyring is touched: home and runtime directories are temporary.
set -eu

if [ "${CALLBOARD_PRIVATE_SESSION:-}" != yes ]; then
    private=$(mktemp -d)
    trap 'rm -rf "$private"' EXIT
    mkdir -m 700 "$private/run"
    export HOME="$private" XDG_RUNTIME_DIR="$private/run" XDG_DATA_HOME="$private/data" \
        XDG_CONFIG_HOME="$private/config" XDG_CACHE_HOME="$private/cache" CALLBOARD_PRIVATE_SESSION=yes
    dbus-run-session -- sh "$0" "$@"
    exit
fi

printf 'test' | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
keyring=$!
trap 'kill "$keyring" 2>/dev/null || true' EXIT

# The name's owner is asked of the bus: a call to the name itself would start a second daemon.
owned() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'
}
unlocked() {
    dbus-send --session --print-reply --dest=org.freedesktop.secrets \
        /org/freedesktop/secrets/collection/login org.freedesktop.DBus.Properties.Get \
        string:org.freedesktop.Secret.Collection string:Locked 2>/dev/null | grep -q 'boolean false'
}
tries=0
until owned && unlocked; do
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || { echo "the keyring did not start" >&2; exit 1; }
    sleep 0.1
done

"$@"
