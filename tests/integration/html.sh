#!/usr/bin/env bash
# Opens the page that the samples give in Chromium and uses it as a reader would; says skipped (77) where what that
# needs is missing.
# usage: html.sh LIAISON SAMPLES
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
liaison=$1 samples=$2
chromium=${CHROMIUM:-/usr/bin/chromium}
skip() { echo "skipped: $*"; exit 77; }
command -v node >/dev/null && command -v npm >/dev/null || skip "node and npm are not installed"
[ -x "$chromium" ] || skip "chromium is not installed"
[ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ] || skip "node is older than 18"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/html/*.json "$here"/html/*.mjs "$here"/html/.npmrc "$work"
. "$here/npm.sh"
npm_install "$work"
"$liaison" graph "$samples" --title "Russie & Chine" -o "$work/page.html" -o "$work/page.json" 2>/dev/null
cd "$work"
CHROMIUM=$chromium node test.mjs page.html page.json
