#!/usr/bin/env bash
# liaison suggest: what is missing, in an order that is always the same, with blocks that check accepts.
. "$(dirname "$0")/cli.sh"
cd "$tmp" || exit 1
cat >some.rules <<'R'
relation rencontre: symmetric, cooperation
    X rencontre Y
    X mène une visite chez Y
R
cat >a.txt <<'R'
La Chine a courtisé le Japon. La Russie courtisait la Chine.

Le Japon mène une croisade contre la Russie. La rancune de la Chine contre le Japon est vieille.

Le Japon a visité la Chine le mois dernier. La Corée du Sud mène une visite pour le Japon. La Suède s'agite en Norvège.

Paris rencontre Zorvak Industries. Zorvak Industries a rencontré la Chine. La Suisse se tait.
R
cat >b.txt <<'R'
Moscou courtise Tokyo. Une rancune tenace sépare tout le monde.
R
run suggest -r some.rules a.txt b.txt; expect 0 "two articles"; silent
prints "# 3 × X courtise Y"
prints "#   a.txt: La Chine a courtisé le Japon."
prints "#   b.txt: Moscou courtise Tokyo."
prints "    + La Chine a courtisé le Japon.   => Chine, Japon"
prints "# 1 × X mène une croisade contre Y"
prints "# 1 × rancune de X contre Y"
prints "actor Zorvak Industries: organization"
prints "# 1 × Suisse (country)"
prints "# 1 × X visite Y"
prints "# 1 × X mène une visite pour Y"
holds "a place comes after an object" [ "$(grep -n '× X visite Y' out | cut -d: -f1)" -lt "$(grep -n '× X s.agite en Y' out | cut -d: -f1)" ]
holds "a time is nobody's noun" bash -c '! grep -q "mois" <(grep "×" out)'
holds "a word of a rule is not suggested" bash -c '! grep -q "× X rencontre" out'
cp out first
run suggest -r some.rules a.txt b.txt; same first out "the same again"
run suggest --top 1 -r some.rules a.txt b.txt; expect 0 "the first only"
holds "one word" [ "$(grep -c '^relation ' out)" -ge 1 ]
holds "no second word" bash -c '! grep -q "× rancune" out'

run suggest --json --top 50 -r some.rules a.txt b.txt; expect 0 "as JSON"
cat >read.py <<'P'
import json
found = json.load(open("out"))
assert found["words"][0]["pattern"] == "X courtise Y" and found["words"][0]["count"] == 3, found["words"][0]
assert len(found["words"][0]["sentences"]) == 3
n = 0
for key, ending in (("words", "rules"), ("names", "actors"), ("unlinked", "rules")):
    for item in found[key]:
        if item["block"].startswith("actor "):
            ending = "actors"
        open(f"block{n}.{ending}", "w").write(item["block"])
        n += 1
P
holds "the JSON says so" python3 read.py
for block in block*; do run check "$block"; expect 0 "$block"; done

run suggest --json --top 8 "$samples"; expect 0 "the samples with the shipped rules"
rm -f block*; sed -i '/"X courtise Y"/d; /len(found/d' read.py
holds "the JSON is read" python3 read.py
for block in block*; do run check "$block"; expect 0 "$block: $(head -n 2 "$block" | tr '\n' ' ')"; done
run suggest none.txt; expect 1 "no such article"
run suggest; expect 2 "no INPUT"
finish
