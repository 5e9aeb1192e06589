#!/usr/bin/env bash
# Gephi opens a graph of 100,000 actors and 500,000 relations, as GraphML and as GEXF, whole and without a warning.
# usage: gephi_large.sh LIAISON SOURCE CACHE
set -euo pipefail
. "$(dirname "$0")/common.sh"
free=$(awk '/^MemAvailable/ { print int($2 / 1024) }' /proc/meminfo)
[ "$free" -ge 4500 ] || skip "Gephi wants 4.5 GB of free memory for a large graph"
java_packages gephi
for ending in graphml gexf; do
  "$(dirname "$liaison")/bench/export_bench" 100000 500000 "$ending=large.$ending" >written
  java -Xmx3g -Djava.awt.headless=true -Duser.home="$PWD" -cp "$classpath:." Read --count "large.$ending" >read
  head -1 written | cmp - read || { cat written read >&2; exit 1; }
  echo "Gephi, $ending: $(cat read)"
  rm "large.$ending"
done
