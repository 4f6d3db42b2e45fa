#!/bin/sh
# Makes this machine ready: system packages, .venv with the pinned packages, compiled translations.
# Does only what is missing; quick when nothing is. `--run-only` leaves out what only the gate needs.
set -eu
cd "$(dirname "$0")/.."

only_run=
case "${1:-}" in
    "") ;;
    --run-only) only_run=1 ;;
    *) echo "usage: sh packaging/setup.sh [--run-only]" >&2; exit 2 ;;
esac

# What Qt's plugins are linked with (ldd), a virtual screen, the practice token, the scanner library and its compiler.
run_packages="libegl1 libgl1 libdbus-1-3 libfontconfig1 libgssapi-krb5-2 libx11-xcb1 libxkbcommon-x11-0
    libxcb-cursor0 libxcb-glx0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1
    ca-certificates xvfb softhsm2 libsane1 libsane-dev sane-utils gcc libc6-dev"
develop_packages="poppler-utils qpdf postgresql binutils dovecot-imapd libreoffice-writer-nogui"

say() { printf '%s\n' "setup: $*" >&2; }

stop() { say "$*"; exit 1; }

# A Python of 3.11 to 3.13 that can make a working environment.
good_python() {
    "$1" -c 'import sys, venv, ensurepip, sqlite3, ssl
sys.exit(not (3, 11) <= sys.version_info < (3, 14))' >/dev/null 2>&1
}

find_python() {
    for candidate in python3.11 python3 python3.12 python3.13; do
        if good_python "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
}

has_headers() {
    "$1" -c 'import pathlib, sys, sysconfig
sys.exit(not pathlib.Path(sysconfig.get_path("include"), "Python.h").is_file())'
}

# Names of the packages that are not installed; nothing where there is no dpkg.
not_installed() {
    command -v dpkg-query >/dev/null || return 0
    # shellcheck disable=SC2086 # the list is meant to be split
    have=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $1 2>/dev/null | sed -n 's/^installed //p')
    for package in $1; do
        printf '%s\n' "$have" | grep -qx "$package" || printf '%s ' "$package"
    done
}

install_packages() {
    if [ "$(id -u)" = 0 ]; then
        as_root=env
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root="sudo -n env"
    else
        stop "missing: $1- ask an administrator to run: apt-get install $1"
    fi
    command -v apt-get >/dev/null || stop "missing: $1- install them and start this again"
    say "installing $1"
    # shellcheck disable=SC2086 # both are meant to be split
    $as_root DEBIAN_FRONTEND=noninteractive sh -c \
        'apt-get update -q && apt-get install -q -y --no-install-recommends "$@"' apt $1 </dev/null >&2 ||
        stop "apt-get could not install: $1"
}

make_environment() {
    [ -x .venv/bin/python ] && good_python .venv/bin/python && return
    say "making .venv with $1"
    rm -rf .venv
    "$1" -m venv .venv
}

pip_install() {
    .venv/bin/python -m pip install -qq --disable-pip-version-check "$@" >&2 ||
        stop "the Python packages could not be installed (pip install $*); is the network there?"
}

install_pinned() {
    want="$(cat requirements.lock pyproject.toml | cksum)"
    kind=full
    [ -z "$only_run" ] || kind=run
    for done in full "$kind"; do
        [ "$(cat ".venv/ready-$done" 2>/dev/null)" != "$want" ] || return 0
    done
    say "installing the pinned Python packages"
    pinned=requirements.lock
    if [ "$kind" = run ]; then
        pinned=.venv/run.lock
        sed '/^# develop/,$d' requirements.lock >"$pinned"
    fi
    pip_install -r "$pinned"
    pip_install --no-deps -e .
    printf '%s\n' "$want" >".venv/ready-$kind"
}

compile_translations() {
    for source in translations/*.ts; do
        [ -f "$source" ] || continue
        compiled="${source%.ts}.qm"
        if [ ! -f "$compiled" ] || [ -n "$(find "$source" -newer "$compiled")" ]; then
            .venv/bin/pyside6-lrelease -silent "$source" -qm "$compiled" >&2
        fi
    done
}

wanted="$run_packages"
[ -n "$only_run" ] || wanted="$wanted $develop_packages"
missing="$(not_installed "$wanted")"
python=.venv/bin/python
if ! good_python "$python"; then
    python="$(find_python)"
    [ -n "$python" ] || missing="$missing$(not_installed 'python3 python3-venv python3-dev')"
fi
if [ -n "$python" ] && ! has_headers "$python"; then
    missing="$missing$(not_installed python3-dev)"
fi
[ -z "$missing" ] || install_packages "$missing"
[ -n "$python" ] || python="$(find_python)"
[ -n "$python" ] || stop "no Python of 3.11 to 3.13 with a working venv was found; install one and start this again"

make_environment "$python"
install_pinned
compile_translations
