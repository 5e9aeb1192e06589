#!/usr/bin/env bash
# The viewer that is kept in the repository is what its sources build to; says skipped (77) where npm is missing.
# usage: viewer.sh SOURCE
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
viewer=$1/export/viewer
command -v node >/dev/null && command -v npm >/dev/null || { echo "skipped: node and npm are not installed"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$viewer"/{package.json,package-lock.json,.npmrc,build.mjs,index.html,THIRD_PARTY.md,src} "$work"
. "$here/npm.sh"
npm_install "$work"
(cd "$work" && node build.mjs built.html)
cmp "$work/built.html" "$viewer/dist/viewer.html" || {
  echo "dist/viewer.html is not what the sources give: npm ci && npm run build in export/viewer" >&2
  exit 1
}
for name in sigma @sigma/edge-curve @sigma/node-border graphology graphology-utils events; do
  version=$(node -p "require('$work/node_modules/$name/package.json').version")
  grep -q "$name $version" "$work/THIRD_PARTY.md" || { echo "THIRD_PARTY.md does not name $name $version" >&2; exit 1; }
done
grep -Eq '"resolved"|registry' "$viewer/package-lock.json" && { echo "package-lock.json names a registry" >&2; exit 1; }
echo "the viewer is what its sources give"
