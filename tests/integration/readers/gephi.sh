#!/usr/bin/env bash
# Gephi's own importers, from gephi-toolkit, read GraphML and GEXF without a warning in their report.
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
java -Djava.awt.headless=true -Duser.home="$PWD" -cp "$classpath:." Read {samples,hard}.{graphml,gexf}
for graph in $graphs; do
  for ending in graphml gexf; do
    compare "$graph" "Gephi, $ending" <"$graph.$ending.lines"
  done
done
