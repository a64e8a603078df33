#!/usr/bin/env bash
# Measures how fast Blotter indexes each kind of file beside recollindex (Debian: recollcmd), a desktop index
# that reads and indexes but tags nothing, and beside the bare libraries below Blotter (Bare.java).
#
#     src/test/sh/race.sh CORPUS [RUNS]
#
# CORPUS has a folder of files for each kind, such as html, txt, pdf and docx. Prints one table of medians of RUNS
# runs (3 unless given), in which the tools take turns: documents a second by the clock and of processor time,
# the largest process, the seconds of a second run with nothing changed, and how many times the processor time
# of Blotter a tool takes. The machine should have nothing else to do. JAVA_HOME names the JDK if the default
# `java` is older than 21.
set -euo pipefail

corpus=$(cd "${1:?usage: race.sh CORPUS [RUNS]}" && pwd)
runs=${2:-3}
checkout=$(cd "$(dirname "$0")/../../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
    echo "race.sh: $1" >&2
    exit 1
}

command -v recollindex >/dev/null || fail 'needs recollindex; install it with: apt install recollcmd'
[ -x /usr/bin/time ] || fail 'needs /usr/bin/time; install it with: apt install time'

# Builds Blotter and compiles its rules, and waits until its archive of classes is there; then compiles Bare
# against the same libraries.
prepare() {
    mkdir "$scratch/one" "$scratch/bare"
    echo 'Police arrested 3 people over fraud.' >"$scratch/one/a.txt"
    "$checkout/blotter" index --no-progress --index "$scratch/one.index" "$scratch/one" >/dev/null
    build=$(find "$checkout"/.blotter-build/*-* -maxdepth 0 -type d -printf '%T@ %p\n' | sort -n | tail -n 1 | cut -d ' ' -f 2)
    until ls "$build"/jdk-*.search >/dev/null 2>&1; do sleep 1; done
    java=$(dirname "$(readlink -f "$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}javac")")")
    "$java/javac" --release 21 -version >/dev/null 2>&1 || fail "needs a JDK of version 21 or newer; name its folder in JAVA_HOME ($java is older)"
    "$java/javac" -nowarn -proc:none -cp "$build/lib/*" -d "$scratch/bare" "$checkout/src/test/java/dev/blotter/bench/Bare.java"
}

# Runs tool $1 on the files of kind $2.
run() {
    case $1 in
        blotter) "$checkout/blotter" index --no-progress --index "$scratch/index" "$corpus/$2" ;;
        bare) "$java/java" -Xmx1g -XX:+UseSerialGC -cp "$scratch/bare:$build/lib/*" dev.blotter.bench.Bare "$corpus/$2" "$scratch/index" ;;
        recoll) recollindex -c "$scratch/index" ;;
    esac
}

# Empties the index for tool $1 and kind $2. Recoll would run at the lowest priority.
clear_index() {
    rm -rf "$scratch/index"
    if [ "$1" = recoll ]; then
        mkdir "$scratch/index"
        printf 'topdirs = "%s"\nidxniceprio = 0\nloglevel = 1\n' "$corpus/$2" >"$scratch/index/recoll.conf"
    fi
}

# Prints seconds by the clock, of processor time, and megabytes of a run of tool $1 on kind $2. Exit 3 of Blotter
# says that it could not read some files.
timed() {
    local status=0
    /usr/bin/time -q -f '%e %U %S %M' -o "$scratch/time" env "${shared[@]}" bash -c 'run "$@"' run "$1" "$2" >"$scratch/said" 2>&1 ||
        status=$?
    [ "$status" = 0 ] || [ "$1-$status" = blotter-3 ] || fail "$1 failed on $2: $(tail -n 1 "$scratch/said")"
    awk '{ printf "%s %.2f %d\n", $1, $2 + $3, $4 / 1024 }' "$scratch/time"
}

# Prints the median of column $2 of file $1.
median() {
    awk -v column="$2" '{ print $column }' "$1" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

# Prints the row of tool $1 for kind $2 with $3 files.
row() {
    local first=$scratch/$2-$1 again=$scratch/$2-$1-again
    awk -v tool="$1" -v kind="$2" -v files="$3" -v wall="$(median "$first" 1)" -v cpu="$(median "$first" 2)" \
        -v mb="$(median "$first" 3)" -v again="$(median "$again" 1)" -v own="$(median "$scratch/$2-blotter" 2)" \
        'BEGIN { printf "| %s | %d | %s | %.0f | %.0f | %d | %.2f | %.2f |\n", kind, files, tool, files / wall, files / cpu, mb, again, cpu / own }'
}

prepare
export -f run
shared=(checkout="$checkout" scratch="$scratch" corpus="$corpus" java="$java" build="$build")
echo '| kind | files | tool | files/s | files per CPU s | MB | nothing changed, s | CPU, × Blotter |'
echo '|---|--:|---|--:|--:|--:|--:|--:|'
for folder in "$corpus"/*/; do
    kind=$(basename "$folder")
    find "$corpus/$kind" -type f -exec cat {} + >/dev/null
    for _ in $(seq "$runs"); do
        for tool in blotter bare recoll; do
            clear_index "$tool" "$kind"
            timed "$tool" "$kind" >>"$scratch/$kind-$tool"
            timed "$tool" "$kind" >>"$scratch/$kind-$tool-again"
        done
    done
    files=$(find "$corpus/$kind" -type f | wc -l)
    for tool in blotter bare recoll; do row "$tool" "$kind" "$files"; done
done
