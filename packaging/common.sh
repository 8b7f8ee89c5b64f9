# shellcheck shell=bash
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What start, check and .ci/run share: messages, packages, the build. Sourced, never run.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$project" || exit 1

# Without the first line ccache keeps nothing that was compiled with a precompiled header, nor the header itself, which
# CMake writes in the very second; with the others what one clone has compiled serves the next one, wherever that lies.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
export CCACHE_BASEDIR=$project CCACHE_NOHASHDIR=1

say() { printf '\n== %s\n' "$*"; }
note() { printf '   %s\n' "$*"; }
die() {
    printf '\n%s: %s\n' "${0##*/}" "$1" >&2
    shift
    [ $# -eq 0 ] || printf '    %s\n' "$@" >&2
    exit 1
}

# list_packages KIND...: the packages of packaging/dependencies/KIND.txt, one a line.
list_packages() {
    local kind
    for kind in "$@"; do sed -E 's/[[:space:]]*#.*//; /^$/d' "packaging/dependencies/$kind.txt"; done | sort -u
}

# missing_packages KIND...: those of them that dpkg does not have; dpkg's own records are the stamp of work done.
missing_packages() {
    local have
    have=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' | sort -u)
    comm -23 <(list_packages "$@") <(printf '%s\n' "$have")
}

# as_root COMMAND...: runs it with the rights that installing packages takes.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        return 77
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -q --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 install "$@"
}

# ensure_packages KIND...: installs what is missing on Debian and its relatives, explains what is needed elsewhere.
ensure_packages() {
    if [ "${CALLBOARD_NO_INSTALL:-0}" = 1 ]; then
        return 0
    fi
    if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
        explain_packages "$@"
    fi
    local missing=()
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${#missing[@]} packages"
    note "${missing[*]}"
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null 2>&1; then
        die "these packages are missing, and installing them takes root or sudo. Ask somebody who may to run:" \
            "apt-get install --no-install-recommends ${missing[*]}"
    fi
    # A fresh machine has no lists of packages; where there are some they may be stale, and are fetched after a failed try.
    if compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null && apt_install "${missing[@]}"; then
        return 0
    fi
    note "Fetching the lists of packages."
    as_root apt-get -q -o Acquire::Retries=3 update ||
        die "the lists of packages could not be fetched. Is there a network, and may you use sudo here?"
    apt_install "${missing[@]}" ||
        die "these packages could not be installed (the reason is above). To try by hand:" \
            "apt-get install --no-install-recommends ${missing[*]}"
}

# explain_packages KIND...: for systems without apt. What is needed and for what; then it stops.
explain_packages() {
    local kind
    {
        printf '\nThis machine has no apt, so its packages have other names. Callboard needs, by the names of Debian 12:\n'
        for kind in "$@"; do
            printf '\n'
            sed -E 's/^# (.*)/\1/; s/^/    /; s/[[:space:]]+# /  -  /' "packaging/dependencies/$kind.txt"
        done
        printf '\nInstall what matches, Qt 6.4 or newer among it, then run again with --no-install.\n'
    } >&2
    exit 1
}

# job_count: as many compilers at once as there are processors, and memory for (about 1.2 GB each in a unity build).
job_count() {
    if [ -n "${CALLBOARD_JOBS:-}" ]; then
        printf '%s\n' "$CALLBOARD_JOBS"
        return
    fi
    local processors kilobytes by_memory
    processors=$(nproc 2>/dev/null || echo 2)
    kilobytes=$(sed -n 's/^MemAvailable: *\([0-9]*\) kB/\1/p' /proc/meminfo 2>/dev/null)
    by_memory=$((${kilobytes:-4000000} / 1200000))
    [ "$by_memory" -ge 1 ] || by_memory=1
    printf '%s\n' "$((processors < by_memory ? processors : by_memory))"
}

# configure PRESET [OPTION...]: quiet unless it fails.
configure() {
    local preset=$1 log="build/$1/configure.log"
    shift
    mkdir -p "build/$preset"
    if ! cmake --preset "$preset" "$@" >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        return 1
    fi
}

# build PRESET [TARGET...]: cmake's own incremental build.
build() {
    local preset=$1
    shift
    cmake --build "build/$preset" -j "$(job_count)" ${1:+--target "$@"}
}

# What has been counted so far, and the last line that tells it.
passed=0 failed=0 skipped=0
count_passed() { passed=$((passed + 1)); note "passed: $1"; }
count_skipped() { skipped=$((skipped + 1)); note "skipped: $1"; }
count_failed() {
    failed=$((failed + 1))
    note "FAILED: $1" | keep_failures
}

# keep_failures: passes its input on, and keeps the lines that tell a failure, so that the end of a long run can say them
# again. A script that another one runs adds to the list of that one.
keep_failures() {
    if [ -z "${CALLBOARD_FAILURES:-}" ]; then
        cat
        return 0
    fi
    awk -v list="$CALLBOARD_FAILURES" '{ print; fflush() } /^ +FAILED: |: (warning|error): / { print >> list }'
}

# begin_failures: an empty list, unless there is one to add to.
begin_failures() {
    [ -z "${CALLBOARD_FAILURES:-}" ] || return 0
    mkdir -p build
    export CALLBOARD_FAILURES="$project/build/failures.txt"
    : >"$CALLBOARD_FAILURES"
}

# add_counts PASSED FAILED SKIPPED
add_counts() { passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3)); }

# run_tests PRESET NAME CTEST-OPTION...: runs a part of the tests, shows failures, adds the functions to the counts.
run_tests() {
    local preset=$1 name=$2 report="build/$1/$2.xml" counts="build/$1/$2.counts" numbers
    shift 2
    rm -f "$report"
    ctest --test-dir "build/$preset" --output-on-failure --no-tests=ignore --output-junit "$name.xml" \
        --test-output-size-passed 4000000 --test-output-size-failed 4000000 "$@" || true
    /usr/bin/python3 packaging/tally.py "$counts" "$report" | keep_failures
    read -r -a numbers <"$counts"
    add_counts "${numbers[@]}"
}

# finish: the failures once more, the one line at the end, and the status that goes with it.
finish() {
    if [ -s "${CALLBOARD_FAILURES:-/dev/null}" ]; then
        say "What failed"
        sort -u "$CALLBOARD_FAILURES"
    fi
    printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ] || exit 1
    [ "$passed" -gt 0 ] || exit 1
    exit 0
}
