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

# Of a crowd the last ones are remembered, however many went before.
{
  for a in Ba Do Ki Lu Mar Nel; do
    for b in ba do ki lu ran ter vo ze pol mik; do
      for c in nard mond lev; do printf 'Le général Armand %s%s%s a critiqué la Chine. ' $a $b $c; done
    done
  done
  printf "L'opposant Odon Marchetal a critiqué la Chine. Le Japon dort. L'Inde dort. Le Brésil dort. L'opposant a accusé l'Iran.\n"
} >"$tmp/crowd.txt"
run extract -q "$tmp/crowd.txt"
expect 0 "a crowd"
prints '"name":"Armand Babanard"'
holds "one of the crowd is remembered" eval 'grep "\"name\":\"Iran\"" "$tmp/out" | grep -q "\"name\":\"Odon Marchetal\""'

run extract -q --no-references "$tmp/a.txt"
expect 0 "extract without references"
prints '"name":"Russie"'
holds "a reference is used" eval '! grep -q "Chine\|reference" "$tmp/out"'
run graph -q --no-references -o "$tmp/a.json" "$tmp/a.txt"
expect 0 "graph without references"
holds "the graph has no edge of names" grep -q Russie "$tmp/a.json"
holds "the graph has an edge of a reference" eval '! grep -q Chine "$tmp/a.json"'
finish
