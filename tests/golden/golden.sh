#!/usr/bin/env bash
# Every sample with every text output, byte for byte: what the program gives is what is kept in files/.
# usage: golden.sh LIAISON [SAMPLE...]     for example: golden.sh build/release/liaison samples/sahel-2023.txt
set -u
export LC_ALL=C
[ $# -ge 1 ] && [ -x "$1" ] || { sed -n 3p "$0"; exit 2; }
liaison=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift
top=$(cd "$(dirname "$0")/../.." && pwd)
kept=$top/tests/golden/files
cd "$top" || exit 1
[ $# -gt 0 ] || set -- samples/*.txt samples/*.html samples/*.jsonl
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
failures=0
for sample in "$@"; do
  name=$(basename "$sample")
  outputs=()
  for ending in dot graphml json gexf csv nodes.csv trig; do outputs+=(-o "$tmp/$name.$ending"); done
  "$liaison" extract -q "$sample" >"$tmp/$name.triples.jsonl" || { echo "FAILED: extract $sample"; failures=$((failures + 1)); }
  "$liaison" graph -q "$sample" "${outputs[@]}" || { echo "FAILED: graph $sample"; failures=$((failures + 1)); }
  [ "${UPDATE:-}" ] && continue
  for file in "$tmp/$name".*; do
    cmp -s "$file" "$kept/${file##*/}" && continue
    failures=$((failures + 1))
    echo "FAILED: ${file##*/}"
    diff "$kept/${file##*/}" "$file" | head -n 6 | cut -c 1-300
  done
  for file in "$kept/$name".*; do
    [ -e "$tmp/${file##*/}" ] || { echo "FAILED: nothing gives ${file##*/}"; failures=$((failures + 1)); }
  done
done
if [ "${UPDATE:-}" ]; then
  [ "$failures" -eq 0 ] || exit 1
  rm -rf "$kept"
  mkdir -p "$kept"
  cp "$tmp"/* "$kept"
  exit 0
fi
echo "$(ls "$tmp" | wc -l) files compared, $failures failed"
[ "$failures" -eq 0 ] && exit 0
echo "if the change is meant: tests/golden/update LIAISON, and read the difference before it is committed"
exit 1
