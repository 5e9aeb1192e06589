#!/usr/bin/env bash
# With --no-references a graph rests on names and offices alone. usage: cli_references.sh LIAISON SAMPLES
. "$(dirname "$0")/cli.sh"
printf 'date 2019-05-01\nEmmanuel Macron a critiqué la Russie. Il a accusé la Chine.\n' >"$tmp/a.txt"

run extract -q "$tmp/a.txt"
expect 0 "extract"
prints '"name":"Russie"'
prints '"name":"Chine"'
prints '"by":"reference"'
run annotate "$tmp/a.txt"
prints 'Il = Emmanuel Macron (person, by reference)'

run extract -q --no-references "$tmp/a.txt"
expect 0 "extract without references"
prints '"name":"Russie"'
holds "a reference is used" eval '! grep -q "Chine\|reference" "$tmp/out"'
run graph -q --no-references -o "$tmp/a.json" "$tmp/a.txt"
expect 0 "graph without references"
holds "the graph has no edge of names" grep -q Russie "$tmp/a.json"
holds "the graph has an edge of a reference" eval '! grep -q Chine "$tmp/a.json"'
finish
