#!/bin/sh
# The whole gate, the same here and in CI. `--long` adds the long proofs and the built program's story.
set -u
cd "$(dirname "$0")/.."

long=
case "${1:-}" in
    "") ;;
    --long) long=--long ;;
    *) echo "usage: sh packaging/test.sh [--long]" >&2; exit 2 ;;
esac

sh packaging/setup.sh || exit 1

out="$PWD/build/gate"
rm -rf "$out"
mkdir -p "$out"
started=$(date +%s)
failed=

# step NAME COMMAND…: runs it quietly; what it said is shown when it failed.
step() {
    name="$1"
    shift
    from=$(date +%s)
    if "$@" >"$out/step.log" 2>&1; then
        printf 'ok      %-28s %4d s\n' "$name" $(($(date +%s) - from))
        [ "$name" != coverage ] || cat "$out/step.log"
    else
        printf 'FAILED  %-28s %4d s\n' "$name" $(($(date +%s) - from))
        cat "$out/step.log"
        failed="$failed $name,"
    fi
}

# tests NAME ARGUMENT…: runs pytest, seen while it runs; its closing line is kept for the end.
tests() {
    name="$1"
    shift
    { "$@"; echo $? >"$out/status"; } 2>&1 </dev/null | tee "$out/$name.log"
    [ "$(cat "$out/status")" = 0 ] || failed="$failed $name,"
    closing="$(grep -E '^=+ .*(passed|failed|error|no tests ran).* =+$' "$out/$name.log" | tail -n 1)"
}

finish() {
    minutes=$((($(date +%s) - started) / 60))
    if [ -n "$failed" ]; then
        printf '\nThe gate is CLOSED after %d minutes. Failed:%s\n' "$minutes" "${failed%,}"
    else
        printf '\nThe gate is open after %d minutes.\n' "$minutes"
    fi
    [ -z "${closing:-}" ] || printf '%s\n' "$closing"
    [ -z "$failed" ]
    exit
}

python=.venv/bin/python
built="$PWD/dist/VanThu"
export QT_QPA_PLATFORM=offscreen
# Every process of the program reads compiled modules, as in an installed one.
unset PYTHONDONTWRITEBYTECODE
export COVERAGE_FILE="$out/coverage/data"
mkdir -p "$out/coverage"

step format .venv/bin/ruff format --check .
step lint .venv/bin/ruff check .
step types .venv/bin/mypy --strict app tests
step gate-types .venv/bin/mypy --strict packaging/lock.py packaging/version_info.py packaging/gate
step bench-types env MYPYPATH=packaging/bench .venv/bin/mypy --strict packaging/bench
step imports .venv/bin/lint-imports --no-cache
step sizes $python packaging/gate/sizes.py app tests packaging
[ -z "$failed" ] || finish

# Two cores: files are shared out between two workers, in their order.
tests pytest $python -m coverage run -m pytest -W error -n 2 --dist loadfile --no-loadscope-reorder $long
step coverage-data $python -m coverage combine --quiet
step coverage-report $python -m coverage json --quiet -o "$out/coverage.json"
step coverage $python packaging/gate/covered.py "$out/coverage.json"
[ ! -f "$out/corpus.txt" ] || cat "$out/corpus.txt"
step translations sh packaging/translate.sh --check
if [ -n "$long" ] || [ "${CI:-}" = true ]; then
    step build sh packaging/build.sh
    [ ! -x "$built/vanthu" ] || step self-check "$built/vanthu" --data "$out/self-check" self-check --json
fi
if [ -n "$long" ] && [ -z "$failed" ]; then
    step built-tour env -u QT_QPA_PLATFORM VANTHU_PROGRAM="$built/VanThu" sh packaging/run.sh --tour "$out/tour"
    export VANTHU_PROGRAM="$built/vanthu"
    tests built-story $python -m pytest -W error tests/packaging/test_story.py
fi
finish
