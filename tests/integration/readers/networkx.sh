#!/usr/bin/env bash
# NetworkX reads GraphML and the JSON itself; it knows only older GEXF.
# usage: networkx.sh LIAISON SOURCE CACHE
set -euo pipefail
. "$(dirname "$0")/common.sh"
python_with networkx
write graphml
write strict.graphml --graphml strict
for graph in $graphs; do
  for file in $graph.{graphml,strict.graphml,json}; do
    "$python" "$readers/networkx_read.py" "$file" >lines
    compare "$graph" "NetworkX, $file" <lines
  done
done
