#!/usr/bin/env bash
# Serd reads N-Quads and TriG, strictly, and finds the same statements in both: the actors, and every evidence.
# usage: rdf.sh LIAISON SOURCE CACHE
set -euo pipefail
. "$(dirname "$0")/common.sh"
need serdi
write nq
write trig
for graph in $graphs; do
  serdi -q -i nquads -o nquads "$graph.nq" >"$graph.1"
  serdi -q -i trig -o nquads "$graph.trig" >"$graph.2"
  cmp <(LC_ALL=C sort "$graph.1") <(LC_ALL=C sort "$graph.2")
  python3 "$readers/rdf_read.py" "$graph.json" "$graph.1"
done
