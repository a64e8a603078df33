#!/usr/bin/env bash
# Scores the tags of labelled documents from the world, which are no part of this project, and fails when a figure
# lies below its floor. Arguments: the checkout, and the folder of the documents with its scores.sh and seed.py.
set -euo pipefail

checkout=$1
eval_folder=$2
floors=$(dirname "${BASH_SOURCE[0]}")/world-floors.tsv

cd "$checkout"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
table=$("$eval_folder/scores.sh" "$out")
printf '%s\n' "$table"

# A row of floors: set, column of the table, least figure.
awk -v table="$table" '
    BEGIN {
        n = split(table, lines, "\n")
        for (i = 1; i <= n; i++) {
            k = split(lines[i], cells, /[ \t]+/)
            if (cells[2] == "fraudTypes" && cells[1] == "") for (j = 2; j <= k; j++) head[j] = cells[j]
            else for (j = 2; j <= k; j++) figure[cells[1], head[j]] = cells[j]
        }
    }
    /^#/ || NF < 3 { next }
    {
        got = figure[$1, $2]
        if (got == "" || got == "-" || got + 0 < $3 + 0) {
            print "below its floor: " $1 " " $2 " is " (got == "" ? "missing" : got) ", floor " $3
            failed = 1
        }
    }
    END { exit failed }' "$floors"

python3 "$eval_folder/seed.py" "$out/seed.jsonl"
