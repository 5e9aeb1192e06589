#!/usr/bin/env bash
# Gephi's own importers, from gephi-toolkit, read GraphML and GEXF without a warning in their report;
# of DOT they read all nodes, and parallel edges as one.
# usage: gephi.sh LIAISON SOURCE CACHE
set -euo pipefail
. "$(dirname "$0")/common.sh"
need java javac mvn
toolkit=$cache/gephi
mkdir -p "$toolkit"
cmp -s "$readers/gephi/pom.xml" "$toolkit/installed" || {
  cp "$readers/gephi/pom.xml" "$toolkit"
  mvn -B -q -U -f "$toolkit/pom.xml" -Dmaven.repo.local="$toolkit/repository" -Dmdep.outputFile="$toolkit/classpath" \
    org.apache.maven.plugins:maven-dependency-plugin:2.8:build-classpath >"$toolkit/log" 2>&1 || {
    grep -Eq 'Unknown host|timed out|Connection (refused|reset)|Network is unreachable|status code: (40[134]|5[0-9][0-9])|Forbidden' \
      "$toolkit/log" && skip "the registry of Java packages cannot be reached"
    cat "$toolkit/log" >&2
    exit 1
  }
  cp "$readers/gephi/pom.xml" "$toolkit/installed"
}
classpath=$(<"$toolkit/classpath")
javac -nowarn -proc:none -cp "$classpath" -d . "$readers/gephi/Read.java"
write graphml
write gexf
write dot
java -Djava.awt.headless=true -Duser.home="$PWD" -cp "$classpath:." Read {samples,hard}.{graphml,gexf} samples.dot
for graph in $graphs; do
  for ending in graphml gexf; do
    compare "$graph" "Gephi, $ending" <"$graph.$ending.lines"
  done
done
# Not of hard.json: Gephi takes an actor "node" for the keyword, even in quotes; and it leaves the entities in labels.
for kind in node edge; do
  fields=2-6
  [ $kind = node ] || fields=2,3
  cmp <(grep "^$kind" samples.graphml.lines | cut -f "$fields" | LC_ALL=C sort -u) \
    <(grep "^$kind" samples.dot.lines | cut -f "$fields" | LC_ALL=C sort)
done
echo "Gephi, dot of samples: the same nodes and connections"
