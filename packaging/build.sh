#!/bin/sh
# Builds the program into dist/VanThu: one folder, `VanThu` with a window and `vanthu` for the console.
set -eu
cd "$(dirname "$0")/.."
sh packaging/setup.sh
rm -rf dist/VanThu
.venv/bin/python -m PyInstaller --log-level WARN --noconfirm --distpath dist --workpath build/frozen packaging/app.spec
