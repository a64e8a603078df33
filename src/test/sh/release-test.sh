#!/usr/bin/env bash
# Tests what a release hands out as a new user has it: each archive is unpacked and asked, that with a runtime
# in a root folder without Java where this user may make one, and the Debian package is installed below a folder.
# Usage: release-test.sh [FOLDER]   the folder of the release; else target/release of this checkout
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
release=$(cd "${1:-$here/target/release}" && pwd)
scratch=$(mktemp -d)
mounted=
trap 'clean_up' EXIT
export BLOTTER_NO_BACKGROUND=1
most_megabytes=190

clean_up() {
    [[ -z $mounted ]] || umount "$mounted/proc" "$mounted"
    rm -rf "$scratch"
}

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

# Prints the megabytes that a folder takes.
megabytes() {
    du -sm "$1" | cut -f 1
}

# Makes the folder $1 a root with a shell, few tools and libc, and no Java.
make_root() {
    local tool library
    mkdir -p "$1"/{bin,dev,home,proc,tmp}
    for tool in awk cat chmod cp cut date find mkdir mv readlink renice rm sh sha256sum sleep stty uname; do
        cp -L "$(command -v "$tool")" "$1/bin/"
        # A tool or library is not linked to any other where ldd fails.
        { ldd "$(command -v "$tool")" 2>/dev/null || true; } | grep -o '/[^ ]*' || true
    done | sort -u | while read -r library; do
        mkdir -p "$1$(dirname "$library")"
        cp -L "$library" "$1$library"
    done
    # The runtime itself links to libc alone.
    for library in /lib/*-linux-gnu*/lib{c,m,dl,pthread,rt}.so.*; do
        mkdir -p "$1$(dirname "$library")"
        cp -L "$library" "$1$library"
    done
}

# Runs Blotter of the unpacked release $1 with the arguments, in an environment without Java.
without_java() {
    local unpacked=$1
    shift
    if [[ -n $mounted ]]; then
        env -i BLOTTER_NO_BACKGROUND=1 HOME=/home PATH=/bin "$(command -v chroot)" "$root" "/$unpacked/bin/blotter" "$@"
    else
        env -i BLOTTER_NO_BACKGROUND=1 HOME="$root/home" PATH="$root/bin" "$root/$unpacked/bin/blotter" "$@"
    fi
}

echo '--- sums'
(cd "$release" && sha256sum --check --quiet SHA256SUMS)

echo '--- the archive with a runtime, where there is no Java'
root=$scratch/root
make_root "$root"
# Java asks which disk a file is on, so the root must be a mount of its own.
if mount --bind "$root" "$root" 2>/dev/null; then
    mount -t proc proc "$root/proc"
    mounted=$root
else
    echo '(no root folder can be made: with a PATH of few tools instead)'
fi
start=$SECONDS
tar -xzf "$release"/blotter-*-linux-*.tar.gz -C "$root"
unpacked=$(cd "$root" && echo blotter-*)
without_java "$unpacked" --version
index=/tmp/index
corpus=/$unpacked/corpus
[[ -n $mounted ]] || { index=$root$index && corpus=$root$corpus; }
without_java "$unpacked" index --index "$index" "$corpus" >/dev/null
without_java "$unpacked" search --index "$index" --region KH --arrests 100.. >"$scratch/found"
printf 'name\nChen Zhi\n' >"$root/tmp/names.csv"
printf '嫌疑人陈志被捕。\n' >"$root/tmp/chen.txt"
in_root=/tmp
[[ -n $mounted ]] || in_root=$root/tmp
without_java "$unpacked" index --index "$in_root/names" "$in_root/chen.txt" >/dev/null
without_java "$unpacked" search --index "$in_root/names" --names "$in_root/names.csv" >"$scratch/named" ||
    fail 'the names of a list are not found'
grep -q '陈志' "$scratch/named" || fail 'a Chinese name is not found'
sums() {
    (cd "$root/$unpacked" && find . -type f -exec sha256sum {} + | sort)
}
sums >"$scratch/before"
without_java "$unpacked" correct --index "$index" news/lagos-romance-ring.html 'label desk=x' --reason why >/dev/null
cmp "$scratch/before" <(sums) || fail 'a correction changes the folder of the release'
grep -q '1,106' "$scratch/found" || fail 'the search does not find the arrests of the sample corpus'
echo "$((SECONDS - start)) s from unpacking to the first answer; $(megabytes "$root/$unpacked") MB unpacked"
[[ $(megabytes "$root/$unpacked") -le $most_megabytes ]] || fail "more than $most_megabytes MB"

echo '--- the archives for any machine with a Java runtime'
mkdir "$scratch/portable"
tar -xzf "$release"/blotter-*-portable.tar.gz -C "$scratch/portable"
portable=$(echo "$scratch"/portable/blotter-*)
[[ ! -e $portable/runtime ]] || fail 'the portable archive has a runtime'
blotter() {
    HOME=$scratch/home "$@"
}
mkdir "$scratch/home"
blotter "$portable/bin/blotter" tag --format jsonl "$portable/corpus" >"$scratch/portable.jsonl"
without_java "$unpacked" tag --format jsonl "$corpus" >"$scratch/runtime.jsonl"
[[ -s $scratch/portable.jsonl ]] || fail 'nothing was tagged'
strip_paths() {
    sed 's:"[^"]*blotter-[0-9.]*/corpus:":g' "$1"
}
cmp <(strip_paths "$scratch/portable.jsonl") <(strip_paths "$scratch/runtime.jsonl") ||
    fail 'the runtime tags otherwise than the JDK of this machine'
[[ -e $portable/bin/blotter.cmd ]] || fail 'the launcher for Windows is missing'
if command -v wine >/dev/null && command -v x86_64-w64-mingw32-gcc >/dev/null; then
    echo '--- the launcher for Windows'
    "$here/src/test/sh/windows-test.sh"
fi
if command -v unzip >/dev/null; then
    unzip -q "$release"/blotter-*-portable.zip -d "$scratch/zip"
    diff -r "$scratch/zip" "$scratch/portable" || fail 'the zip holds something else than the tar'
    [[ -x $(echo "$scratch"/zip/blotter-*/bin/blotter) ]] || fail 'the launcher of the zip cannot be run'
fi

if command -v dpkg-deb >/dev/null; then
    echo '--- the Debian package'
    mkdir -p "$scratch/debian/var/lib/dpkg"/{info,updates}
    : >"$scratch/debian/var/lib/dpkg/status"
    dpkg --root="$scratch/debian" --force-depends --force-not-root --log="$scratch/dpkg.log" \
        -i "$release"/blotter_*_all.deb >/dev/null 2>"$scratch/dpkg.err" ||
        fail "dpkg does not install it: $(cat "$scratch/dpkg.err")"
    blotter "$scratch/debian/usr/bin/blotter" --version
    blotter "$scratch/debian/usr/bin/blotter" tag "$portable/corpus/news/lagos-romance-ring.html" |
        grep -q 'arrests' || fail 'the installed package tags nothing'
    gzip -dc "$scratch/debian/usr/share/man/man1/blotter-index.1.gz" | grep -q -- 'isolate' ||
        fail 'the manual lacks an option'
    bash -c '. "$1" && complete -p blotter' - "$scratch/debian/usr/share/bash-completion/completions/blotter" >/dev/null ||
        fail 'bash takes no completions'
    if command -v lintian >/dev/null; then
        lintian --fail-on error --suppress-tags initial-upload-closes-no-bugs "$release"/blotter_*_all.deb
    fi
fi
echo 'The release passes.'
