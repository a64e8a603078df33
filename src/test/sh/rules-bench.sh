#!/usr/bin/env bash
# Measures what somebody waits for who edits rules, as whole processes, on the documents of a folder.
#
#     src/test/sh/rules-bench.sh FOLDER [RUNS]
#
# Prints medians of RUNS runs (3 unless given) in seconds, by the clock and of processor time, first of commands that
# run by themselves, then of those that the process in the background runs, whose processor time is added. Rules and
# index are copies in a scratch folder.
set -euo pipefail

documents=$(cd "${1:?usage: rules-bench.sh FOLDER [RUNS]}" && pwd)
runs=${2:-3}
checkout=$(cd "$(dirname "$0")/../../.." && pwd)
scratch=$(mktemp -d)
export XDG_RUNTIME_DIR=$scratch/run BLOTTER_INDEX=$scratch/index
rules=$scratch/rules
edits=0
TIMEFORMAT='%R %U %S'

finish() {
    rm -rf "$XDG_RUNTIME_DIR" # which ends the process in the background
    rm -rf "$scratch"
}
trap finish EXIT

unedited() {
    edits=$((edits + 1))
    edit=$(date +%s)$edits # another than those of former runs, whose checks are kept
    cp "$checkout/rules/terms/victims-en.csv" "$rules/terms"
    cp "$checkout/rules/people/catching.drl" "$rules/people"
}

# Adds a term that stands in no text.
edited_term() {
    unedited
    printf 'squander benchmarks %s,lose,en,verb,\n' "$(printf '%s' "$edit" | tr 0-9 a-j)" >>"$rules/terms/victims-en.csv"
}

# Gives a condition of a rule one more part, which holds for every number but is another each time.
edited_rule() {
    unedited
    awk -v part=", value < 1000000000.0$edit" '
        !done && sub(/value >= 2/, "&" part) { done = 1 }
        { print }' "$checkout/rules/people/catching.drl" >"$rules/people/catching.drl"
}

unchanged() {
    :
}

# Adds a term, and has a dry run see what it does.
seen_before() {
    edited_term
    "$checkout/blotter" retag --no-progress --dry-run --rules "$rules" >/dev/null
}

# Prints the processor seconds of the process whose command line has $1; 0 when there is none.
spent() {
    local pid
    pid=$(pgrep -f "$1" | head -n 1) || true
    awk -v ticks="$(getconf CLK_TCK)" '{ print ($14 + $15) / ticks }' "/proc/${pid:-none}/stat" 2>/dev/null || echo 0
}

# Prints those of the process in the background.
background() {
    spent "dev.blotter.cli.Daemon $XDG_RUNTIME_DIR"
}

# Measures rounds of rules watch, each after an edit of a rule of which most documents have a figure; the first two
# rounds, in which Java begins, are left out.
measure_watch() {
    local watch=Main\ rules\ watch\ --rules\ $rules before round
    "$checkout/blotter" rules watch --rules "$rules" >"$scratch/watched" &
    : >"$scratch/times"
    for round in $(seq $((runs + 2))); do
        until [ "$(grep -c ' s$' "$scratch/watched")" -ge "$round" ]; do sleep 0.2; done
        before=$(spent "$watch")
        edited_rule
        until [ "$(grep -c ' s$' "$scratch/watched")" -gt "$round" ]; do sleep 0.2; done
        [ "$round" -le 2 ] || awk -v before="$before" -v after="$(spent "$watch")" \
            '/ s$/ { clock = $1 } END { print clock, after - before }' "$scratch/watched" >>"$scratch/times"
    done
    pkill -f "$watch"
    print_medians 'rules watch, a rule edited'
}

# Runs Blotter with some arguments and prints its seconds by the clock and of processor time.
timed() {
    local before status=0
    before=$(background)
    { time "$checkout/blotter" "$@" >"$scratch/said" 2>&1; } 2>"$scratch/time" || status=$?
    [ "$status" -le 1 ] || { tail -n 5 "$scratch/said" >&2; exit 1; }
    awk -v before="$before" -v after="$(background)" '{ print $1, $2 + $3 + after - before }' "$scratch/time"
}

median() {
    sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

# Measures the command behind the change $1 and the name $2.
measure() {
    local change=$1 name=$2
    shift 2
    : >"$scratch/times"
    for _ in $(seq "$runs"); do
        "$change"
        timed "$@" >>"$scratch/times"
    done
    print_medians "$name"
}

# Prints the medians of the times behind the name $1.
print_medians() {
    printf '%-34s %6.2f %6.2f\n' "$1" \
        "$(cut -d' ' -f1 "$scratch/times" | median)" "$(cut -d' ' -f2 "$scratch/times" | median)"
}

# Measures all that may run in the background.
measure_reading() {
    printf '%-34s %6s %6s\n' "$1" clock cpu
    measure edited_term 'rules check, a term edited' rules check --rules "$rules"
    measure edited_rule 'rules check, a rule edited' rules check --rules "$rules"
    measure unchanged 'rules check, nothing edited' rules check --rules "$rules"
    measure edited_term 'rules test, a term edited' rules test --rules "$rules"
    measure edited_term 'rules test --only money' rules test --rules "$rules" --only money
    measure edited_term 'rules diff, a term edited' rules diff --no-progress "$checkout/rules" "$rules"
    measure edited_term 'tag of a file, a term edited' tag --rules "$rules" "$scratch/a.txt"
    measure unchanged 'tag of a file, nothing edited' tag --rules "$rules" "$scratch/a.txt"
    measure unchanged 'search' search fraud
}

mkdir -p "$XDG_RUNTIME_DIR"
cp -R "$checkout/rules" "$rules"
echo 'Police arrested 3 people over a romance scam.' >"$scratch/a.txt"
"$checkout/blotter" --version >/dev/null # builds, and makes the archives of the JVM in the background
until compgen -G "$checkout/.blotter-build/*/*.search" >/dev/null; do sleep 1; done
BLOTTER_NO_BACKGROUND=1 "$checkout/blotter" index --no-progress --rules "$rules" "$documents" >/dev/null

export BLOTTER_NO_BACKGROUND=1
measure_reading 'by themselves'
measure edited_term 'retag --dry-run, a term edited' retag --no-progress --dry-run --rules "$rules"
measure seen_before 'retag after it' retag --no-progress --rules "$rules"
measure unchanged 'index, nothing new' index --no-progress --rules "$rules" "$documents"
measure unchanged '--version' --version
measure_watch
unset BLOTTER_NO_BACKGROUND
for _ in 1 2 3; do
    "$checkout/blotter" tag "$scratch/a.txt" >/dev/null
    sleep 2
done
measure_reading 'by the process in the background'
