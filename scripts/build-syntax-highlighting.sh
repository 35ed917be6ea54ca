#!/bin/bash
# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds KSyntaxHighlighting (KDE Frameworks 5.116) against Qt 6 into a separate folder, for systems that package it for Qt 5
# only.
#
#     scripts/build-syntax-highlighting.sh [--check] PREFIX
#
# The source is downloaded by apt from the mirrors that the system already trusts, checked against the signed index; the
# system's own package lists are neither used for versions nor changed. The script owns PREFIX: the folder appears when
# everything is built, and a later call with the same recipe does nothing. Needs no root.
# Exit status 0: PREFIX contains the library. Otherwise one line on the standard error gives the reason. With --check
# nothing is built or printed.
set -uo pipefail

recipe=1 # increment it to make everybody rebuild
package=ksyntax-highlighting

die() {
    echo "build-syntax-highlighting: $*" >&2
    exit 1
}

check=no
if [ "${1:-}" = --check ]; then
    check=yes
    shift
    exec 2> /dev/null
fi
[ $# -eq 1 ] && [ -n "$1" ] || die "usage: build-syntax-highlighting.sh [--check] PREFIX"
prefix=$(realpath -m -- "$1")
stamp=$prefix/corral-recipe

for tool in apt-get awk tar xz cmake ninja flock; do
    command -v "$tool" > /dev/null || die "$tool is needed and not installed"
done
[ -r /etc/os-release ] || die "this system does not say what it is (/etc/os-release is missing)"
ID='' VERSION_CODENAME=''
. /etc/os-release
[ -n "$VERSION_CODENAME" ] || die "this release of $ID has no code name, so the release to take the source from is unknown"
want="recipe $recipe, $ID $VERSION_CODENAME, $(uname -m)"
if [ $check = yes ]; then
    [ "$(cat "$stamp")" = "$want" ]
    exit
fi

mkdir -p -- "$(dirname -- "$prefix")" || die "$(dirname -- "$prefix") cannot be made"
exec 9> "$prefix.lock" || die "$prefix.lock cannot be written"
flock 9
[ "$(cat "$stamp" 2> /dev/null)" = "$want" ] && exit 0
if [ -e "$prefix" ] && [ ! -e "$stamp" ] && [ -n "$(ls -A "$prefix" 2> /dev/null)" ]; then
    die "$prefix holds something else; choose an empty folder or one that does not exist"
fi

rm -rf -- "$prefix".build.* "$prefix".old # left by a killed run
work=$(mktemp -d "$prefix.build.XXXXXX") || die "no temporary folder beside $prefix"
trap 'rm -rf -- "$work"' EXIT
trap 'exit 130' INT TERM HUP
log=$work/log

# step WHAT COMMAND…: runs the command quietly; on failure prints its last output and exits.
step() {
    local what=$1
    shift
    "$@" >> "$log" 2>&1 && return
    die "$what failed: $(grep -E '^E:|[Ee]rror' "$log" | tail -n 1 | cut -c 1-300 | grep . || tail -n 1 "$log" | cut -c 1-300)"
}

# Reads the system's source lists and writes the same mirrors and keys as deb-src entries for release $1.
write_source_lists() {
    local suite=$1 file
    mkdir -p "$work/sources.d" || return
    for file in /etc/apt/sources.list.d/*.sources; do
        [ -r "$file" ] || continue
        awk -v own="$VERSION_CODENAME" -v suite="$suite" '
            BEGIN { RS = ""; FS = "\n" }
            {
                uris = components = key = ""; usable = 0; off = 0; field = ""
                for (i = 1; i <= NF; i++) {
                    line = $i
                    if (line ~ /^#/) continue
                    if (line ~ /^[ \t]/) { if (field == "signed-by") key = key "\n" line; continue }
                    colon = index(line, ":"); field = tolower(substr(line, 1, colon - 1)); value = substr(line, colon + 1)
                    sub(/^[ \t]+/, "", value)
                    if (field == "uris") uris = value
                    else if (field == "components") components = value
                    else if (field == "signed-by") key = value
                    else if (field == "enabled") off = (tolower(value) ~ /^(no|false|0)/)
                    else if (field == "suites") { n = split(value, names, /[ \t]+/); for (k = 1; k <= n; k++) if (names[k] == own) usable = 1 }
                }
                if (!usable || off || uris == "" || components == "") next
                printf "Types: deb-src\nURIs: %s\nSuites: %s\nComponents: %s\n", uris, suite, components
                if (key != "") printf "Signed-By: %s\n", key
                print ""
            }' "$file"
    done > "$work/sources.d/deb822.sources"
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ -r "$file" ] || continue
        sed -nE "s/^[[:space:]]*deb(-src)?([[:space:]]+(\[[^]]*\][[:space:]]+)?[^[:space:]]+[[:space:]]+)$VERSION_CODENAME([[:space:]].*)$/deb-src\2$suite\4/p" "$file"
    done | sort -u > "$work/sources.d/classic.list"
    [ -s "$work/sources.d/deb822.sources" ] || [ -s "$work/sources.d/classic.list" ]
}

fetch() {
    local apt=(apt-get -q -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$work/sources.d"
        -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Get::List-Cleanup=0 -o APT::Update::Error-Mode=any)
    # The user that apt downloads as cannot access the private folder.
    [ "$(id -u)" -eq 0 ] && apt+=(-o APT::Sandbox::User=root)
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/src"
    step "reading the package lists of $suite" "${apt[@]}" update
    cd "$work/src" || die "$work/src cannot be entered"
    step "fetching the source of $package from $suite" \
        "${apt[@]}" source --tar-only --download-only --only-source "$package"
    step "unpacking the source" sh -c "tar xf ${package}_*.orig.tar.xz --strip-components=1"
}

build() {
    # Debian 12 has a slightly older extra-cmake-modules than required, which is sufficient. Examples are not needed, and
    # translations would need Qt's linguist tools.
    step "preparing the source" sed -i -E 's/find_package\(ECM [0-9.]+/find_package(ECM 5.103.0/; s/^[[:space:]]*add_subdirectory\(examples\)//' CMakeLists.txt
    rm -rf poqm po
    step "configuring" cmake -S . -B "$work/build" -G Ninja -Wno-dev -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$work/out" \
        -DBUILD_WITH_QT6=ON -DBUILD_SHARED_LIBS=OFF -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DBUILD_TESTING=OFF \
        -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Quick=ON
    step "building" nice ninja -C "$work/build"
    step "installing" cmake --install "$work/build" --strip
}

case $ID in
    debian) suite=trixie ;; # the newest release that still has the source of KDE Frameworks 5 in a version that supports Qt 6
    *) suite=$VERSION_CODENAME ;;
esac
write_source_lists "$suite" || die "apt's source lists name no mirror of $VERSION_CODENAME"
fetch
build
config=$(find "$work/out" -name KF5SyntaxHighlightingConfig.cmake | head -n 1)
[ -n "$config" ] || die "the build of $package installed no CMake package"
grep -rqs "Qt6::Gui" "$(dirname "$config")" || die "the build of $package is not for Qt 6"
echo "$want" > "$work/out/corral-recipe"
chmod 755 "$work/out"
[ -e "$prefix" ] && mv -- "$prefix" "$prefix.old"
mv -- "$work/out" "$prefix" || die "$prefix cannot be written"
rm -rf -- "$prefix.old"
