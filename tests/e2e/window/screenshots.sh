#!/usr/bin/env bash
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Pictures of every window, dialog and page, for people to look at; not a test.
#
#   CALLBOARD=PROGRAM tests/e2e/window/screenshots.sh FOLDER [LOOK...]
#
# A LOOK is THEME-SCALE-LANGUAGE, for example dark-1.5-en; without any, light and dark at 100 % and 150 %
# in English, and light at 100 % in Hindi.
set -eu -o pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -ge 1 ] || { sed -n '5,10s/^# \{0,1\}//p' "$0"; exit 64; }
folder=$(mkdir -p "$1" && cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- light-1-en dark-1-en light-1.5-en dark-1.5-en light-1-hi

failed=0
for look in "$@"; do
    IFS=- read -r theme scale language <<<"$look"
    size=1366x768
    [ "$scale" = 1 ] || size=1920x1080
    E2E_SCALE=$scale "$here/../rig/desktop" --keyring --size "$size" --timeout 400 -- \
        "$here/screenshots.py" "$folder/$look" "$theme" "$language" || failed=1
done
exit $failed
