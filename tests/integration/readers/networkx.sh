#!/usr/bin/env bash
# NetworkX reads GraphML, GEXF and the JSON itself: the one that is installed, and the newest.
# usage: networkx.sh LIAISON SOURCE CACHE
set -euo pipefail
. "$(dirname "$0")/common.sh"
python_with networkx
write graphml
write strict.graphml --graphml strict
write yed.graphml --graphml yed
write gexf
newest=$(newest networkx==3.6.1)
for python in "$python" $newest; do
  version=$("$python" -c 'import networkx; print(networkx.__version__)')
  for graph in $graphs; do
    for file in $graph.{graphml,strict.graphml,yed.graphml,gexf,json}; do
      "$python" "$readers/networkx_read.py" "$file" >lines
      compare "$graph" "NetworkX $version, $file" <lines
    done
  done
done
