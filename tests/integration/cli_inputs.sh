#!/usr/bin/env bash
# Inputs that are no articles: each is told, the others are read, the status is 1.
. "$(dirname "$0")/cli.sh"
good=$samples/gazoduc-siberie-2025.txt
run extract "$good"; expect 0 "a good article"; silent
cp "$tmp/out" "$tmp/wanted"
holds "a good article has triples" [ -s "$tmp/wanted" ]

# Whatever stands beside it, the good article gives what it gives alone.
beside() { # NAME MESSAGE
  run extract "$1" "$good"
  expect 1 "$1"; says "$2"; says "$(basename "$1")"
  same "$tmp/out" "$tmp/wanted" "the article after $1"
  run graph "$1" "$good"
  expect 1 "graph of $1"; says "1 input passed over"; prints '"nodes"'
}
cd "$tmp" || exit 1
printf 'La Russie \xff\xfe a rencontr\xc3' >bad.txt
beside bad.txt "UTF-8"
printf 'La Russie\0 et la Chine' >nul.txt
beside nul.txt "NUL"
: >empty.txt
beside empty.txt "empty"
head -c 4096 /dev/urandom >random.txt
beside random.txt "random.txt"
beside missing.txt "No such file or directory"
printf '{"id": "a", "text": \n' >cut.jsonl
beside cut.jsonl "cut.jsonl:1"
mkdir nothing
run extract nothing "$good"
same out wanted "the article after an empty folder"
silent
for command in extract annotate graph suggest; do
  run "$command" nothing
  expect 0 "$command of an empty folder"; says "no article was found"
done

mkdir -p loop/inner
cp "$good" loop/inner/a.txt
ln -s ../.. loop/inner/again
run extract loop
expect 1 "a loop of links"; says "again"
holds "the article in the loop is read once" [ "$(wc -l <out)" -eq "$(wc -l <wanted)" ]

if [ "$(id -u)" -ne 0 ]; then
  cp "$good" closed.txt
  chmod 000 closed.txt
  beside closed.txt "Permission denied"
  mkdir closed
  chmod 000 closed
  beside closed "Permission denied"
fi

# Standard input: text, JSON lines, nothing.
"$liaison" extract - <"$good" >out 2>err; status=$?; last="extract - < $good"
expect 0 "text on standard input"
holds "as many triples from standard input" [ "$(wc -l <out)" -eq "$(wc -l <wanted)" ]
"$liaison" extract - <"$samples/breves.jsonl" >out 2>err; status=$?; last="extract - < breves.jsonl"
expect 0 "JSON lines on standard input"; silent
run extract "$samples/breves.jsonl"; mv out file
"$liaison" extract - <"$samples/breves.jsonl" >out 2>err
same out file "breves.jsonl from standard input and by name"
run extract -; expect 1 "nothing on standard input"; says "-"

# merge: broken files add nothing, the rest is merged.
run graph -q "$good" -o graph.json; expect 0 "graph"; silent
printf '{"format":"liaison-graph","version":1,"nodes":[' >broken.json
printf '{"relation": 5}\n' >broken.jsonl
run merge -q graph.json; expect 0 "merge of one"
mv out alone.json
for broken in broken.json broken.jsonl none.json; do
  run merge -q "$broken" graph.json; expect 1 "$broken"; says "$broken"
  same out alone.json "the graph after $broken"
done
finish
