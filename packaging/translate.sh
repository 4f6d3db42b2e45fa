#!/bin/sh
# Brings translations/*.ts up to date with the program's texts; with `--check` changes nothing and fails where
# they differ or an entry is unfinished. The English file holds plural forms only: English is the source language.
set -eu
cd "$(dirname "$0")/.."

update() {
    find app -name '*.py' | LC_ALL=C sort >"$1/sources.lst"
    for language in vi_VN en_US; do
        plurals=
        [ "$language" != en_US ] || plurals=-pluralonly
        .venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -source-language en_US \
            -target-language "$language" $plurals "@$1/sources.lst" -ts "$1/app_${language%_*}.ts"
    done
    rm "$1/sources.lst"
}

if [ "${1:-}" != --check ]; then
    update translations
    exit
fi
fresh="$(mktemp -d)"
trap 'rm -rf "$fresh"' EXIT
cp translations/*.ts "$fresh" || { echo "there are no translations yet: sh packaging/translate.sh"; exit 1; }
update "$fresh"
.venv/bin/python packaging/gate/translated.py translations "$fresh"
