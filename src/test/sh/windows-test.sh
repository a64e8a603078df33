#!/usr/bin/env bash
# Tests the launcher for Windows with the command line of Wine: which runtime it takes, what it passes on, what it
# returns, and that a release stays as it was unpacked. The runtimes are stubs that print their arguments.
# Needs wine and x86_64-w64-mingw32-gcc (Debian: wine64, gcc-mingw-w64-x86-64-win32).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
scratch=$(mktemp -d)
export WINEPREFIX=$scratch/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml=' DISPLAY=
trap 'rm -rf "$scratch"' EXIT

fail() {
    printf 'FAILED: %s\n' "$1" >&2
    cat "$scratch/out" "$scratch/err" >&2
    exit 1
}

# Prints the path $1 as Wine has it.
windows() {
    printf 'Z:%s' "$1" | tr / '\\'
}

# Makes a runtime of version $2 in folder $1.
make_runtime() {
    mkdir -p "$1/bin"
    cp "$scratch/stub.exe" "$1/bin/java.exe"
    printf 'IMPLEMENTOR="Nobody"\r\nJAVA_RUNTIME_VERSION="%s+9"\r\nJAVA_VERSION="%s"\r\n' "$2" "$2" >"$1/release"
}

# Runs the launcher with the arguments as a batch file has them, and expects that it returns $1.
blotter() {
    local expected=$1 status=0
    shift
    printf '@call "%s" %s\r\n' "$(windows "$release/bin/blotter.cmd")" "$*" >"$scratch/run.cmd"
    wine cmd /c "$(windows "$scratch/run.cmd")" </dev/null >"$scratch/out" 2>"$scratch/err" || status=$?
    tr -d '\r' <"$scratch/out" >"$scratch/plain"
    [[ $status == "$expected" ]] || fail "'$*' returns $status and not $expected"
}

# Expects the line $1 in what was printed.
prints() {
    grep -qxF -- "$1" "$scratch/plain" || fail "the line '$1' is missing"
}

cat >"$scratch/stub.c" <<'C'
#include <stdio.h>
#include <stdlib.h>
int main(int count, char **arguments) {
    for (int i = 0; i < count; i++) printf("[%s]\n", arguments[i]);
    return atoi(arguments[count - 1]);
}
C
x86_64-w64-mingw32-gcc -o "$scratch/stub.exe" "$scratch/stub.c"
release="$scratch/a release"
mkdir -p "$release/bin" "$release/compiled/1.0"
cp "$here/src/release/blotter.cmd" "$release/bin"
echo rules >"$release/compiled/1.0/a.zip"
files=$WINEPREFIX/drive_c
wine wineboot --init >/dev/null 2>&1

echo '--- no runtime'
blotter 2 --version
grep -q 'needs a Java runtime, version 21 or newer' "$scratch/err" || fail 'it does not say what is missing'

echo '--- a runtime that is too old'
make_runtime "$files/Program Files/Java/jre1.8.0_402" 1.8.0_402
blotter 2 --version

echo '--- the newest of several, with what it is given'
make_runtime "$files/Program Files/Eclipse Adoptium/jdk-21.0.4" 21.0.4
make_runtime "$files/Program Files/Microsoft/jdk-25" 25
make_runtime "$files/Program Files/Zulu/zulu-24" 24-ea
blotter 0 search '"romance scam"' --arrests 100.. 0
prints '[C:\Program Files\Microsoft\jdk-25\bin\java.exe]'
prints '[romance scam]'
prints '[100..]'
prints "[-Dblotter.home=$(windows "$release")]"
grep -q '^\[-Dblotter.cache=.*\\blotter\\rules-1.0\]$' "$scratch/plain" || fail 'the compiled rules are not its own'
[[ -n $(find "$files/users" -path '*/blotter/rules-1.0/a.zip') ]] || fail 'the compiled rules are not copied'

echo '--- what Blotter returns'
blotter 1 search nothing 1

echo '--- a runtime that JAVA_HOME names'
make_runtime "$files/my java" 26
JAVA_HOME='C:\my java' blotter 0 --version 0
prints '[C:\my java\bin\java.exe]'

[[ $(find "$release" -type f | wc -l) == 2 ]] || fail 'it writes into the release'
echo 'all passed'
