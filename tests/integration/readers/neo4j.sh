#!/usr/bin/env bash
# Neo4j takes the tables of the flavour neo4j by neo4j-admin, and GraphML by APOC's procedure, with labels and types.
# usage: neo4j.sh LIAISON SOURCE CACHE
set -euo pipefail
. "$(dirname "$0")/common.sh"
java_packages neo4j
write graphml
write csv --csv neo4j
write nodes.csv --csv neo4j
for graph in $graphs; do
  java -cp "$classpath:." Read "$graph.1" lines "$graph.graphml" >log 2>&1 || { cat log >&2; exit 1; }
  compare "$graph" "APOC, graphml" <lines
  java -cp "$classpath:." Read "$graph.2" lines "$graph.csv" "$graph.nodes.csv" >log 2>&1 || { cat log >&2; exit 1; }
  compare "$graph" "neo4j-admin, csv" <lines
done
