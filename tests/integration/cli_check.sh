#!/usr/bin/env bash
# liaison check: mistakes, examples that fail, and the shipped rules.
. "$(dirname "$0")/cli.sh"
readme=$(dirname "$0")/../../README.md
[ "${readme#/}" != "$readme" ] || readme=$PWD/$readme
cd "$tmp" || exit 1
cat >good.rules <<'R'
relation rencontre: symmetric, cooperation
    X rencontre Y
    + La Russie a rencontré la Chine.   => Russie, Chine
    - La Russie regarde la Chine.
R
run check good.rules; expect 0 "good rules"; prints "2 of 2 examples hold"
run check --json good.rules; expect 0 "as JSON"; prints '"failures": []'
holds "the JSON is JSON" python3 -m json.tool out /dev/null
sed 's/- La Russie regarde/- La Russie rencontre/; s/=> Russie, Chine/=> Chine, France/' good.rules >bad.rules
run check bad.rules; expect 2 "examples that fail"
prints "bad.rules:3:"; prints "bad.rules:4:"; prints "0 of 2 examples hold"
run check --json bad.rules; expect 2 "as JSON"; prints '"line": 4'
holds "the JSON is JSON" python3 -m json.tool out /dev/null
printf 'relation rencontre: symmetric\n    X rencontre W\n' >wrong.rules
run check wrong.rules; expect 2 "a mistake"; prints "wrong.rules:2:"; prints "error"; prints "the examples were not run"
run extract -r wrong.rules "$samples"; expect 2 "extract with a mistake"; says "wrong.rules:2:"
holds "nothing is extracted with a mistake" [ ! -s out ]

# The first rule that the README shows does what the README says.
awk '/^    relation saisie/ { on = 1 } on && /^$/ { exit } on { print substr($0, 5) }' "$readme" >armes.rules
holds "the README has its rule" [ -s armes.rules ]
run check armes.rules; expect 0 "the README's rule"; prints "2 of 2 examples hold"
cat >article.txt <<'R'
Deux navires ont été confisqués à la Russie par la France.
La France n'a pas confisqué deux navires à la Russie.
R
run extract -r armes.rules article.txt; expect 0 "the README's rule"
prints '"status":"actual"'; prints '"status":"denied"'

run check none.rules; expect 2 "no such file"
finish
