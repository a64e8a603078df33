#!/usr/bin/env bash
# Measures what an analyst waits for: `rules check` and `rules test` as whole processes, when nothing has
# changed, when one rule file or one term file was edited, and when nothing is cached yet.
#
#     src/test/sh/rules-bench.sh [RUNS]
#
# Prints medians of RUNS runs (5 unless given) in seconds: by the clock, and of processor time, which a
# busy machine changes less. The rules are a copy; the cache of compiled rules of the checkout is emptied.
set -euo pipefail

runs=${1:-5}
checkout=$(cd "$(dirname "$0")/../../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
rules=$scratch/rules
rule_file=$rules/people/verbs.drl
term_file=$rules/terms/units-en.csv
edits=0
TIMEFORMAT='%R %U %S'

# Empties the cache.
uncached() {
    rm -rf "$checkout"/.blotter-build/*/rules
}

unchanged() {
    :
}

# Gives a condition of a rule one more part, which holds for every number but is another each time.
edited_rules() {
    edits=$((edits + 1))
    awk -v part=", value < 1000000000.0$edits " '
        !done && sub(/Quantity\( this == \$q/, "&" part) { done = 1 }
        { print }' "$checkout/rules/people/verbs.drl" >"$rule_file"
}

edited_terms() {
    edits=$((edits + 1))
    cp "$checkout/rules/terms/units-en.csv" "$term_file"
    printf 'benchmarked travellers %s,of.people,en,unit,\n' "$(letters "$edits")" >>"$term_file"
}

letters() {
    printf '%s' "$1" | tr 0-9 a-j
}

# Runs `rules $1` and prints its seconds by the clock and of processor time.
timed() {
    { time "$checkout/blotter" rules "$1" --rules "$rules" >"$scratch/said" 2>&1; } 2>"$scratch/time" ||
        { tail -n 5 "$scratch/said" >&2; exit 1; }
    awk '{ print $1, $2 + $3 }' "$scratch/time"
}

median() {
    sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

# Measures command $2 after `$1`.
measure() {
    : >"$scratch/times"
    for _ in $(seq "$runs"); do
        "$1"
        timed "$2" >>"$scratch/times"
    done
    printf '%-14s %-6s %6.2f %6.2f\n' "$1" "$2" \
        "$(cut -d' ' -f1 "$scratch/times" | median)" "$(cut -d' ' -f2 "$scratch/times" | median)"
}

"$checkout/blotter" --version >/dev/null
cp -R "$checkout/rules" "$rules"
printf '%-14s %-6s %6s %6s\n' case rules clock cpu
for command in check test; do
    measure uncached "$command"
    measure unchanged "$command"
    measure edited_rules "$command"
    measure edited_terms "$command"
done
