#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scripts/lint.sh BUILD_FOLDER: checks every source file. The exit status is 1 if there are findings.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=$1
failed=0
check() { # check TITLE OUTPUT: any output is a finding
    if [ -n "$2" ]; then
        printf '\n✗ %s\n%s\n' "$1" "$2"
        failed=1
    else
        printf '✓ %s\n' "$1"
    fi
}
sources() { git ls-files --cached --others --exclude-standard -- "$@"; }

check "C++ is formatted (./dev format)" "$(sources '*.cpp' '*.h' | xargs -r clang-format --dry-run 2>&1 | grep -m 20 'warning:')"

check "every source file names its licence" "$(sources '*.cpp' '*.h' '*.qml' '*.cmake' '*CMakeLists.txt' '*.py' '*.sh' dev .ci/run |
    xargs -r grep -L 'SPDX-License-Identifier: GPL-3.0-or-later')"

check "no file is too long (C++ 400, headers and QML 200 lines)" "$(
    sources '*.cpp' | xargs -r wc -l | awk '$2 != "total" && $1 > 400'
    sources '*.h' '*.qml' | xargs -r wc -l | awk '$2 != "total" && $1 > 200'
)"

check "the house style beyond that (scripts/lint_sources.py says what)" "$(sources '*.cpp' '*.h' '*.qml' | xargs -r python3 scripts/lint_sources.py)"

check "the texts are translated (./dev translations takes new ones in)" "$(scripts/translations.sh check)"

qmllint=$(cmake --build "$build" --target all_qmllint 2>&1) || check "qmllint" "$(grep -E 'Warning|Error|warning|error' <<<"$qmllint" | head -40)"
printf '✓ qmllint ran\n'

# clang-tidy 14 cannot parse coroutines with this standard library, so cppcheck is used. Two of its checks do not understand
# them: it takes co_return for a missing return, and a QPointer test after a co_await for a late one.
mkdir -p "$build/cppcheck"
found=$(cppcheck --quiet --std=c++20 --language=c++ --library=qt --enable=warning,performance,portability --inline-suppr \
    --suppress=missingInclude --suppress=unknownMacro --suppress=internalAstError --suppress=syntaxError --suppress=passedByValue --suppress=missingReturn --suppress=nullPointerRedundantCheck \
    --cppcheck-build-dir="$build/cppcheck" -j "$(nproc)" -I app -I . $(sources 'app/*.cpp' 'ui/*.cpp') 2>&1 | grep -E '(warning|error|performance|portability):')
check "cppcheck" "$found"

exit $failed
