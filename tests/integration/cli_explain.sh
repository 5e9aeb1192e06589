#!/usr/bin/env bash
# liaison explain: what each rule bound, or the first element that failed.
. "$(dirname "$0")/cli.sh"
cd "$tmp" || exit 1
cat >some.actors <<'R'
actor Russie: country
    adjective russe
actor Chine: country
actor Japon: country
actor Anne Roche: person
R
cat >some.rules <<'R'
relation rencontre: symmetric, cooperation
    X rencontre Y
    X:person discute avec Y
    X effectue une visite chez Y
    visite de X chez Y
relation dispute: conflict
    X rencontre violemment Y
relation prêt: cooperation
    X prête N:money à Y
    X prête (main-forte|assistance|secours|appui|soutien|aide) à Y
    X vend du blé à Y T
R
explain() { run explain -r some.actors -r some.rules "$@"; }

explain "La Russie a rencontré des difficultés en Chine."; expect 0 "a slot without an actor"; silent
prints "Y: expected an actor as object of « rencontré », found « difficultés » (NOUN)"
prints "difficultés          difficulté           NOUN"
prints "clause  rencontrer (active, actual); subject « Russie »; object « difficultés »"
explain "La Russie a été rencontrée par la Chine."; expect 0 "a match"
prints "yes"; prints "Chine -> Russie (actual)"
explain "La Russie discute avec la Chine."; expect 0 "a wrong type"
prints "X: expected a person as subject of « discute », found « Russie », a country"
explain "Anne Roche discute de la Chine."; expect 0 "another preposition"
prints "Y: expected an actor as complement with « avec » of « discute », found « de » « Chine » (PROPN)"
explain "La Chine effectue une tournée chez le Japon."; expect 0 "another word"
prints "« visite »: expected it as object of « effectue », found « tournée » (NOUN)"
explain "La Chine rencontre la Chine."; expect 0 "one actor twice"; prints "found « Chine » as both X and Y"
explain "La Chine rencontre violemment le Japon."; expect 0 "a more specific rule"
prints "gives way to some.rules:7 (dispute), which has more words of its own"
explain "La Chine prête deux pandas au Japon."; expect 0 "no sum"
prints "N: expected a sum of money of « prête », found « pandas » (NOUN)"
prints "« main-forte | assistance | secours | appui | … »: expected it as object"
explain "La Chine vend du blé au Japon."; expect 0 "no time"; prints "T: expected a time of « vend », found nothing"
explain "La Chine vend du blé au Japon mardi."; expect 0 "a time"; prints "Chine -> Japon (actual)"
explain "Le Japon dort."; expect 0 "nothing"; prints "no rule begins with a word of this sentence"
explain --rule some.rules:2 "Le Japon dort."; expect 0 "one rule"; prints "X rencontre Y: begins with « rencontrer » (verb)"
explain --rule dispute "La Chine rencontre le Japon."; expect 0 "one relation"
holds "other relations are left out" bash -c '! grep -q some.rules:2 out'
explain --rule rencontr "La Chine rencontre le Japon."; expect 2 "no such rule"; says "did you mean rencontre?"
explain --json "La Chine rencontre le Japon. La Russie a rencontré des difficultés."; expect 0 "as JSON"
cat >read.py <<'P'
import json
one, two = json.load(open("out"))["sentences"]
rule = [r for r in one["rules"] if r["rule"] == "some.rules:2"][0]
assert rule["outcome"] == "matched", rule
assert rule["bindings"] == [{"status": "actual", "source": "Chine", "target": "Japon"}], rule
assert one["tokens"][rule["token"]]["lemma"] == "rencontrer"
rule = [r for r in two["rules"] if r["rule"] == "some.rules:2"][0]
assert (rule["outcome"], rule["element"], rule["found"]) == ("unbound", "Y", "« difficultés » (NOUN)"), rule
P
holds "the JSON says so" python3 read.py
printf 'La Chine rencontre le Japon.' >text
last="explain -"; "$liaison" explain -r some.actors -r some.rules - <text >out 2>err; status=$?
expect 0 "standard input"; prints "Chine -> Japon (actual)"
holds "no escape sequences in a file" bash -c "! grep -q \$'\\x1b' out"
holds "colours on a terminal" python3 -c '
import os, pty, sys
os.environ.update(TERM="xterm"); os.environ.pop("NO_COLOR", None)
shown = []
def read(fd):
    shown.append(os.read(fd, 4096))
    return shown[-1]
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
pty.spawn([sys.argv[1], "explain", "-r", "some.actors", "-r", "some.rules", "La Chine rencontre le Japon."], read)
sys.exit(b"\x1b[32myes" not in b"".join(shown))' "$liaison"
printf '\377' >text
last="explain -"; "$liaison" explain -r some.actors -r some.rules - <text >out 2>err; status=$?
expect 2 "no text"; says "not UTF-8"
run explain; expect 2 "no TEXT"

# What explain says of articles is what extract finds in them.
cat >compare.py <<'P'
import json, subprocess, sys
liaison, articles = sys.argv[1:]
found = 0
for line in open(articles):
    article = json.loads(line)
    open("one.jsonl", "w").write(json.dumps({"id": "one", "date": article["date"], "text": article["text"]}))
    triples = subprocess.run([liaison, "extract", "-q", "one.jsonl"], capture_output=True, check=True).stdout
    extracted = [(t["start"], t["relation"], t["source"]["name"], t["target"]["name"], t["status"], t["rule"])
                 for t in map(json.loads, triples.splitlines())]
    told = subprocess.run([liaison, "explain", "--json", "--date", article["date"], "-"], input=article["text"].encode(),
                          capture_output=True, check=True).stdout
    explained = [(s["start"], r["relation"], b["source"], b["target"], b["status"], r["rule"])
                 for s in json.loads(told)["sentences"] for r in s["rules"] if r["outcome"] == "matched" for b in r["bindings"]]
    assert sorted(extracted) == sorted(explained), (article["id"], extracted, explained)
    found += len(extracted)
assert found > 3, found
P
holds "explain and extract agree" python3 compare.py "$liaison" "$samples/breves.jsonl"
finish
