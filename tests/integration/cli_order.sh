#!/usr/bin/env bash
# The same bytes whatever the order of the articles, the number of threads, the way through extract and merge.
. "$(dirname "$0")/cli.sh"
cd "$tmp" || exit 1
# Enough articles for several batches: each sample many times, under names of their own.
python3 - "$samples/breves.jsonl" >many.jsonl <<'P' || exit 1
import json, sys
lines = [json.loads(l) for l in open(sys.argv[1], encoding="utf8") if l.strip()]
for i in range(40):
    for l in lines:
        print(json.dumps(dict(l, id=f"{l.get('id', '')}-{i:04}"), ensure_ascii=False))
P
run extract -j1 many.jsonl "$samples"; expect 0 "one thread"; mv out triples
holds "there are triples" [ -s triples ]
for threads in 2 8; do
  run extract -j$threads many.jsonl "$samples"; expect 0 "$threads threads"; same out triples "$threads threads"
done
# Each article on its own: what stood before it, and in which worker, leaves nothing behind.
run extract -j1 many.jsonl; expect 0 "in order"; mv out forward
tac many.jsonl >backward.jsonl
run extract -j3 backward.jsonl; expect 0 "backward"
holds "backward is another order" [ "$(head -n1 out)" != "$(head -n1 forward)" ]
sort out >backward; sort forward | cmp -s - backward; holds "the same of each article" [ $? = 0 ]
run annotate --json -j1 many.jsonl; expect 0 "annotate"; mv out annotations
run annotate --json -j4 many.jsonl; same out annotations "annotate with four threads"

run graph -q -j1 many.jsonl "$samples" -o a.json -o a.dot -o a.graphml; expect 0 "one thread"
run graph -q -j4 many.jsonl "$samples" -o b.json -o b.dot -o b.graphml; expect 0 "four threads"
sort -R --random-source=<(yes) many.jsonl >mixed.jsonl
run graph -q -j3 $(ls -r "$samples"/*.txt "$samples"/*.html "$samples"/*.jsonl) mixed.jsonl -o c.json -o c.dot -o c.graphml
expect 0 "another order"
for ending in json dot graphml; do
  same a.$ending b.$ending "threads"
  same a.$ending c.$ending "another order"
done
run merge -q triples; expect 0 "merge of triples"; same out a.json "extract and merge"
head -n 40 triples >t1
tail -n +21 triples >t2
run merge -q t2 t1; same out a.json "two halves that overlap"
run merge -q a.json t1 b.json; same out a.json "what is there already"
"$liaison" merge -q - <triples >out 2>err; status=$?; last="merge -"
expect 0 "merge from standard input"; same out a.json "merge from standard input"
LC_ALL=C.UTF-8 run graph -q many.jsonl "$samples"; same out a.json "another locale"

# Views: what is shown is a part of the whole, the same from graph and merge.
run graph -q "$samples" -o whole.json; expect 0 "the whole"
views=("--category cooperation" "--status actual,planned" "--actor Russie" "--actor Russie --depth 2" "--since 2024"
  "--until 2024-12-31" "--min-weight 2" "--top 5" "--level country" "--no-structure" "--relation rencontre,visite")
for view in "${views[@]}"; do
  run graph -q $view "$samples"; expect 0 "$view"; mv out view.json
  run merge -q $view whole.json; expect 0 "merge $view"; same out view.json "merge $view"
  holds "$view: is smaller than the whole" [ "$(wc -c <view.json)" -lt "$(wc -c <whole.json)" ]
done
run merge -q --actor Rusie a.json; expect 2 "an unknown actor"; says "Russie"
run merge -q --relation recontre a.json; expect 0 "an unknown relation"; says 'the graph has no relation "recontre"; did you mean rencontre?'
says "no relation passes all the filters"
run merge -q --relation coopération whole.json; expect 0 "a relation"; mv out view.json; silent
run merge -q --relation COOPERATION whole.json; expect 0 "without accents"; same out view.json "without accents"; silent
finish
