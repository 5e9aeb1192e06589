#!/usr/bin/env bash
# igraph reads GraphML.
# usage: igraph.sh LIAISON SOURCE CACHE
set -euo pipefail
. "$(dirname "$0")/common.sh"
python_with igraph
write graphml
write strict.graphml --graphml strict
for graph in $graphs; do
  for file in $graph.{graphml,strict.graphml}; do
    "$python" "$readers/igraph_read.py" "$file" >lines
    compare "$graph" "igraph, $file" <lines
  done
done
