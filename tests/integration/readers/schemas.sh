#!/usr/bin/env bash
# The JSON export is what its published JSON Schema says, GraphML what its XML Schemas say, GEXF what its RELAX NG says.
# usage: schemas.sh LIAISON SOURCE CACHE
set -euo pipefail
. "$(dirname "$0")/common.sh"
need xmllint
python_with jsonschema
write graphml
write strict.graphml --graphml strict
write gexf
for graph in $graphs; do
  "$python" "$readers/jsonschema_read.py" "$source/docs" graph.schema.json "$graph.json"
  xmllint --noout --nonet $graph.{graphml,strict.graphml,gexf}
done
"$liaison" extract --quiet "$source/samples" >samples.jsonl
"$python" "$readers/jsonschema_read.py" "$source/docs" triple.schema.json samples.jsonl

schemas=$source/../shared/data/schemas
[ -d "$schemas" ] || skip "GraphML's and GEXF's own schemas are not beside the checkout"
cat >catalog.xml <<XML
<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
<system systemId="http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd" uri="file://$(realpath "$schemas")/graphml.xsd"/>
<uri name="http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd" uri="file://$(realpath "$schemas")/graphml.xsd"/>
</catalog>
XML
export XML_CATALOG_FILES=$PWD/catalog.xml
for graph in $graphs; do
  xmllint --noout --nonet --schema "$source/docs/liaison-graphml.xsd" $graph.graphml
  xmllint --noout --nonet --schema "$schemas/graphml.xsd" $graph.strict.graphml
  xmllint --noout --nonet --schema "$schemas/graphml.xsd" $graph.graphml 2>/dev/null && {
    echo "GraphML's own schema takes attributes that it does not know: it is not read" >&2
    exit 1
  }
  xmllint --noout --nonet --relaxng "$schemas/gexf.rng" $graph.gexf
done
