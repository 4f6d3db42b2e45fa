#!/bin/sh
# Measures the program against its limits: `bench.sh [start] [page] [register] [timer] [verify] [token] [seal] [--out FILE] [--office DIR]`.
# Without a name all are measured. Prints a table, writes JSON (build/bench.json), ends with 1 where a limit is missed.
#
# start     Fresh processes, one after the other in turns, 9 of each after one that is not counted: `vanthu --data DIR` on
#           100,000 records until the first row of the list is painted and the window says `ready`; and an
#           empty PySide6 main window until it is shown. The clock starts before the process does. Median against median.
#           "Cold" is the process; the disk's cache is warm, as the runs before have read the files, and Python's modules
#           are compiled, as in an installed program.
# page      Open a 10-page PDF and draw its first page to a picture, each time of a file that was never opened: through
#           the page child, and by PyMuPDF alone in a process that has it loaded, in turns. Then with a child that has
#           not been started. Medians.
# register  `desk.register` on an office of 100,000 records, each one a durable commit, in turns with an insert of one row
#           into another SQLite file on the same disk (WAL, synchronous=FULL). 95th percentile against 95th percentile.
# timer     The real window on 100,000 records takes in 1,000 packets from a practice axis process that has them waiting.
#           A 10-ms timer of the window's event loop notes how late it is each time, from the first packet to the last
#           acknowledgement; so does the same timer in an idle process. Where the idle one was late by over 8 ms, the
#           machine was busy: those samples are dropped and counted; the figures with them are in the JSON.
# verify    Check 100 signed files of their own in the checking process, structure and certificates, and by pyHanko alone
#           in a process that has it loaded, in turns: sum against sum. Then the whole check of a file of 20 pages, from
#           the question to the report, child warm: signed once (median); signed and then sealed, whose pages are drawn
#           and compared as well, stands in the JSON.
# token     A practice token through its own process: certificates listed with the process not yet started and again
#           (median), a session's first and later signatures against the same module without a process between.
# seal      Number, date and seal on one document by the desk's own job (its commits, its files in the vault; places known),
#           in turns with the same three signatures by pyHanko alone: same token session, same pictures, same time-stamping
#           service, which answers from a process of its own. Then 100 documents in one batch against one document alone
#           (with its checks and place-finding), half of these before the batch and half after.
#
# All in one run on one machine; with a virtual X screen where there is no display and Xvfb is there, else offscreen.
set -eu
root="$(cd "$(dirname "$0")/.." && pwd)"
sh "$root/packaging/setup.sh"
work="$(mktemp -d)"
screen=
clean_up() {
    trap - EXIT INT TERM HUP
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || :
    [ -z "$screen" ] || wait "$screen" 2>/dev/null || :
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    if command -v Xvfb >/dev/null; then
        mkfifo "$work/display"
        Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
        screen=$!
        read -r number <"$work/display" || { cat "$work/xvfb.log" >&2; exit 3; }
        export DISPLAY=":$number" VANTHU_SCREEN=Xvfb
    else
        export QT_QPA_PLATFORM=offscreen
    fi
fi
unset PYTHONDONTWRITEBYTECODE
"$root/.venv/bin/python" -m compileall -q "$root/app"
code=0
PYTHON_KEYRING_BACKEND=keyring.backends.fail.Keyring TMPDIR="$work" \
    "$root/.venv/bin/python" "$root/packaging/bench/main.py" "$@" || code=$?
exit "$code"
