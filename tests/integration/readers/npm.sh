#!/usr/bin/env bash
# graphology reads its own flavour of JSON, GraphML and GEXF, cytoscape.js its flavour of JSON.
# usage: npm.sh LIAISON SOURCE CACHE
set -euo pipefail
. "$(dirname "$0")/common.sh"
need node npm
[ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ] || skip "node is older than 18"
. "$readers/../npm.sh"
packages=$cache/npm
mkdir -p "$packages"
cp "$readers"/npm/{package.json,.npmrc,read.mjs} "$packages"
cmp -s "$readers/npm/package-lock.json" "$packages/installed" || {
  cp "$readers/npm/package-lock.json" "$packages"
  npm_install "$packages"
  cp "$readers/npm/package-lock.json" "$packages/installed"
}
write graphml
write gexf
write graphology.json --json graphology
write cytoscape.json --json cytoscape
for graph in $graphs; do
  for file in $graph.{graphml,gexf,graphology.json,cytoscape.json}; do
    reader=${file#"$graph".}
    node "$packages/read.mjs" "${reader%.json}" "$file" >lines
    compare "$graph" "npm's ${reader%.json} reader" <lines
  done
done
