#!/usr/bin/env bash
# Articles of megabytes that nobody writes take time by their length, not by its square. usage: cli_worst.sh LIAISON SAMPLES
. "$(dirname "$0")/cli.sh"
quick() { # WHAT: extracts from $tmp/worst.txt in three minutes; a second or two are needed, under sanitizers up to forty
  last="extract worst.txt ($1)"
  timeout 180 "$liaison" extract -q "$tmp/worst.txt" >"$tmp/out" 2>"$tmp/err" </dev/null
  status=$?
  expect 0 "$1"
}
repeat() { # BYTES TEXT
  awk -v bytes="$1" -v text="$2" 'BEGIN { for (n = 0; n < bytes; n += length(text)) printf "%s", text }' >"$tmp/worst.txt"
}
repeat 3000000 "Le ministre a attaqué le président. Il a dit que le chef de la diplomatie russe le soutenait. "
quick "offices"
repeat 1000000 "a-"
quick "a word of hyphens"
repeat 1000000 "dis-le-"
quick "a word of clitics"
repeat 500000 "La République démocratique du Congo a vendu du riz à Toyota. Le groupe nippon investit au Congo. L'émirat lui a écrit. "
quick "short names, and groups named long before"

# As many persons as sentences, and words that look back at them.
awk 'function name(i,  s) {
       for (s = ""; i; i = int(i / 65)) s = s substr("bcdfglmnprstv", i % 13 + 1, 1) substr("aeiou", int(i / 13) % 5 + 1, 1)
       return toupper(substr(s, 1, 1)) substr(s, 2)
     }
     BEGIN {
       for (i = 1000; i < 20000; i++)
         printf "Le ministre français de la Défense %s %s a critiqué la Chine. Le ministre français a salué la France. " \
                "Son prédécesseur le soutient. Les deux hommes se sont rencontrés. ", name(i), name(3 * i)
     }' >"$tmp/worst.txt"
quick "ministers"
holds "ministers are found" grep -q '"name":"Chine"' "$tmp/out"
finish
