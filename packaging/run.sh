#!/bin/sh
# Opens the program in practice mode. Options go to the program; `--tour DIR` drives the whole story by itself.
# Without a display a virtual screen is started, and it is said where a picture of the window is.
set -eu
# Every process of the program reads compiled modules, as in an installed one.
unset PYTHONDONTWRITEBYTECODE
root="$(cd "$(dirname "$0")/.." && pwd)"
sh "$root/packaging/setup.sh" --run-only

work="$(mktemp -d)"
screen=
program=
clean_up() {
    trap - EXIT INT TERM HUP
    [ -z "$program" ] || kill "$program" 2>/dev/null || :
    [ -z "$program" ] || wait "$program" 2>/dev/null || :
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || :
    [ -z "$screen" ] || wait "$screen" 2>/dev/null || :
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Xvfb chooses a free display number itself and tells it when it is ready.
start_screen() {
    command -v Xvfb >/dev/null || { echo "There is no display and no Xvfb; install the package xvfb." >&2; exit 3; }
    mkfifo "$work/display"
    Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
    screen=$!
    read -r number <"$work/display" || { cat "$work/xvfb.log" >&2; exit 3; }
    export DISPLAY=":$number"
}

tour=
named_picture=
named_data=
for argument in "$@"; do
    case "$argument" in
        --tour | --tour=*) tour=1 ;;
        --screenshot | --screenshot=*) named_picture=1 ;;
        --data | --data=*) named_data=1 ;;
    esac
done

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    start_screen
    if [ -z "$tour$named_picture" ]; then
        picture="${TMPDIR:-/tmp}/vanthu-practice.png"
        rm -f "$picture"
        echo "There is no display: the window is on a virtual screen, its picture will be in $picture (Ctrl+C ends)."
        set -- "$@" --screenshot "$picture"
    fi
fi
if [ -n "$tour" ] && [ -z "$named_data" ]; then
    set -- --data "$work/data" "$@"
fi

# VANTHU_PROGRAM names a built program to open instead of the one here.
if [ -n "${VANTHU_PROGRAM:-}" ]; then
    "$VANTHU_PROGRAM" --practice "$@" &
else
    "$root/.venv/bin/python" -m app --practice "$@" &
fi
program=$!
code=0
wait "$program" || code=$?
program=
exit "$code"
