#!/usr/bin/env bash
# The program of docs/api.md against the command line, and what it says of mistakes.
# usage: api.sh LIAISON EXAMPLE DATA SOURCES
set -u
liaison=$1 example=$2 data=$3 sources=$4
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
failures=0
fails() { echo "FAILED: $1"; failures=$((failures + 1)); }

"$example" "$data" "$sources/rules/fr" "$sources/samples" "$tmp/by-library.graphml" || fails "the example"
"$liaison" graph -q --data "$data" -r "$sources/rules/fr" -o "$tmp/by-command.graphml" "$sources/samples" ||
  fails "liaison graph"
grep -q '<edge' "$tmp/by-command.graphml" || fails "no relation"
cmp "$tmp/by-library.graphml" "$tmp/by-command.graphml" || fails "the two graphs differ"

printf 'relation essai\n    X renconrte Y\n    X W Y\n' >"$tmp/wrong.rules"
"$example" "$data" "$tmp/wrong.rules" "$sources/samples" "$tmp/never.graphml" 2>"$tmp/messages" && fails "wrong rules"
grep -q 'wrong.rules:3:7: error: unknown slot' "$tmp/messages" || { cat "$tmp/messages"; fails "no diagnostic"; }
"$example" "$tmp" "$sources/rules/fr" "$sources/samples" "$tmp/never.graphml" 2>"$tmp/messages" && fails "no lexicon"
grep -q 'fr.lex' "$tmp/messages" || { cat "$tmp/messages"; fails "the lexicon is not named"; }
[ ! -e "$tmp/never.graphml" ] || fails "a graph in spite of mistakes"
[ "$failures" -eq 0 ] && echo "the example gives what the command gives"
exit "$((failures > 0))"
