#!/usr/bin/env bash
# Gephi's own importers, from gephi-toolkit, read GraphML, GEXF and the pair of tables without a warning in their report;
# of DOT they read all nodes, and parallel edges as one.
# usage: gephi.sh LIAISON SOURCE CACHE
set -euo pipefail
. "$(dirname "$0")/common.sh"
java_packages gephi
write graphml
write gexf
write csv
write nodes.csv
write dot
java -Djava.awt.headless=true -Duser.home="$PWD" -cp "$classpath:." Read {samples,hard}.{graphml,gexf} \
  samples.nodes.csv,samples.csv samples.dot
for graph in $graphs; do
  for ending in graphml gexf; do
    compare "$graph" "Gephi, $ending" <"$graph.$ending.lines"
  done
done
# Not of hard.json: Gephi takes a backslash in a table for an escape.
compare samples "Gephi, csv" <samples.csv.lines
# Nor of hard.json: Gephi takes an actor "node" for the keyword, even in quotes; and it leaves the entities in labels.
for kind in node edge; do
  fields=2-6
  [ $kind = node ] || fields=2,3
  cmp <(grep "^$kind" samples.graphml.lines | cut -f "$fields" | LC_ALL=C sort -u) \
    <(grep "^$kind" samples.dot.lines | cut -f "$fields" | LC_ALL=C sort)
done
echo "Gephi, dot of samples: the same nodes and connections"
