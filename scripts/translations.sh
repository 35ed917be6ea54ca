#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scripts/translations.sh update: takes the texts of the sources into resources/translations. English holds plurals only.
# scripts/translations.sh check: says what is missing there, and ends with 1 when anything is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lupdate=$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate)

update() { # update FOLDER
    "$lupdate" app ui qml -I . -no-obsolete -locations none -target-language de -ts "$1/corral_de.ts"
    "$lupdate" app ui qml -I . -no-obsolete -locations none -pluralonly -target-language en -ts "$1/corral_en.ts"
} 2>&1

case "${1:-}" in
update) update resources/translations ;;
check)
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    cp resources/translations/*.ts "$work"
    said=$(update "$work")
    if warnings=$(grep -E 'warning|Qualifying|lacks|Discarding' <<<"$said"); then
        printf 'lupdate warns:\n%s\n' "$warnings"
        failed=1
    fi
    for file in resources/translations/*.ts; do
        if ! diff -q "$file" "$work/$(basename "$file")" >/dev/null; then
            printf '%s is not what the sources say: ./dev translations takes their texts in, then translate what is new.\n' "$file"
            diff "$file" "$work/$(basename "$file")" | grep '<source>' | head -20
            failed=1
        fi
        if count=$(grep -c 'type="unfinished"' "$file"); then
            printf '%s: %s texts are not translated, "%s" is the first.\n' "$file" "$count" \
                "$(grep -B 3 -m 1 'type="unfinished"' "$file" | sed -n 's:.*<source>\(.*\)</source>.*:\1:p')"
            failed=1
        fi
    done
    exit "${failed:-0}"
    ;;
*)
    sed -n 5,6p "${BASH_SOURCE[0]}"
    exit 2
    ;;
esac
