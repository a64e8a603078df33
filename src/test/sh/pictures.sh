#!/bin/sh
# Makes the pictures of a report that GUIDE.md shows, of the sample corpus, in a wide window and in a narrow one.
# Needs Chromium. Usage: pictures.sh
set -eu

here=$(cd "$(dirname "$0")/../../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Takes the picture $1 in a window of $2, WIDTH,HEIGHT.
picture() {
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="$2" \
        --screenshot="$here/docs/$1.png" "file://$scratch/report.html" 2>/dev/null
}

cd "$here"
./blotter index --index "$scratch/index" corpus >/dev/null
./blotter report --index "$scratch/index" --title 'Arrests for fraud' -o "$scratch/report.html"
picture report-wide 1280,1240
picture report-narrow 390,1240
