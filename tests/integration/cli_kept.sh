#!/usr/bin/env bash
# The same with kept analyses (fr.kept), without them, and with a file of another lexicon; a damaged one is refused.
. "$(dirname "$0")/cli.sh"
data=$(dirname "$liaison")/share/liaison
rules=$samples/../rules/fr
mkdir "$tmp/without" "$tmp/other" "$tmp/damaged"
for folder in without other damaged; do
  for file in fr.lex fr.model; do ln -s "$data/$file" "$tmp/$folder/$file"; done
done
holds "the build keeps analyses" [ -s "$data/fr.kept" ]
cp "$data/fr.kept" "$tmp/other/fr.kept"
printf XXXX | dd of="$tmp/other/fr.kept" bs=1 seek=16 conv=notrunc status=none # the lexicon's mark
head -c 1000 "$data/fr.kept" >"$tmp/damaged/fr.kept"

printf 'relation saisie: conflict\n  X confisque S à Y\n  X confisque Y\n' >"$tmp/own.rules"
run extract --data "$data" -r "$rules" "$samples"; expect 0 "kept"; mv "$tmp/out" "$tmp/kept"
run extract --data "$data" -r "$rules" -r "$tmp/own.rules" "$samples"; expect 0 "kept and own"; mv "$tmp/out" "$tmp/own"
run check --data "$data" "$rules"; expect 0 "check, kept"; mv "$tmp/out" "$tmp/checked"
holds "there are triples" [ -s "$tmp/kept" ]
for folder in without other; do
  run extract --data "$tmp/$folder" -r "$rules" "$samples"; expect 0 "$folder"; same "$tmp/out" "$tmp/kept" "$folder"
  run extract --data "$tmp/$folder" -r "$rules" -r "$tmp/own.rules" "$samples"; same "$tmp/out" "$tmp/own" "$folder, own rules"
  run check --data "$tmp/$folder" "$rules"; expect 0 "check, $folder"; same "$tmp/out" "$tmp/checked" "check, $folder"
done
run extract --data "$tmp/damaged" -r "$rules" "$samples"; expect 2 "damaged"; says "damaged"
finish
