#!/usr/bin/env bash
# Graphviz reads DOT without a word, and what it writes again holds the same graph.
# usage: graphviz.sh LIAISON SOURCE CACHE
set -euo pipefail
. "$(dirname "$0")/common.sh"
need dot gvpr
write dot
cat >print.gvpr <<'GVPR'
N { printf("node\t%s\t-\t%s\t%s\t%s\n", $.name, $.type, $.mentions, $.first_seen); }
E { printf("edge\t%s\t%s\t%s\t%s\t%s\t%s\t-\n", $.tail.name, $.head.name, $.relation, $.weight, $.status, $.last_seen); }
GVPR
for graph in $graphs; do
  dot -Tcanon "$graph.dot" >canon.dot 2>errors
  [ ! -s errors ] || { cat errors >&2; exit 1; }
  for file in "$graph.dot" canon.dot; do
    gvpr -f print.gvpr "$file" >lines
    compare "$graph" "Graphviz, $file" <lines
  done
done
