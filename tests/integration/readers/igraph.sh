#!/usr/bin/env bash
# igraph reads GraphML: the one that is installed, and the newest.
# usage: igraph.sh LIAISON SOURCE CACHE
set -euo pipefail
. "$(dirname "$0")/common.sh"
python_with igraph
write graphml
write strict.graphml --graphml strict
newest=$(newest igraph==1.0.0)
for python in "$python" $newest; do
  version=$("$python" -c 'import igraph; print(igraph.__version__)')
  for graph in $graphs; do
    for file in $graph.{graphml,strict.graphml}; do
      "$python" "$readers/igraph_read.py" "$file" >lines
      compare "$graph" "igraph $version, $file" <lines
    done
  done
done
