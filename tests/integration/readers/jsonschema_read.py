"""Validates a JSON file, or every line of a .jsonl file, against a published schema, and checks that the schema can fail.

usage: jsonschema_read.py FOLDER SCHEMA FILE
"""
import json
import os
import sys
import warnings

import jsonschema

warnings.simplefilter("ignore", DeprecationWarning)  # RefResolver; Debian's jsonschema has no registry yet


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def broken_copies(document):
    """The document with one mistake in each."""
    for name in document:
        if isinstance(document[name], str):
            yield {**document, name: 7}, f"a number as {name}"
    if "edges" in document:
        edge = dict(document["edges"][0])
        del edge["target"]
        yield {**document, "edges": [edge]}, "an edge without target"
        yield {**document, "nodes": [{"id": ""}]}, "an empty id"


folder, name, path = sys.argv[1:]
schema = load(os.path.join(folder, name))
store = {}
for file in os.listdir(folder):
    if file.endswith(".schema.json"):
        part = load(os.path.join(folder, file))
        store[part["$id"]] = store[file] = part
cls = jsonschema.validators.validator_for(schema)
cls.check_schema(schema)
validator = cls(schema, resolver=jsonschema.RefResolver(schema["$id"], schema, store))
if path.endswith(".jsonl"):
    with open(path, encoding="utf-8") as file:
        documents = [json.loads(line) for line in file]
else:
    documents = [load(path)]
faults = [f"{error.json_path}: {error.message}" for document in documents for error in validator.iter_errors(document)]
for fault in faults[:10]:
    print(f"{path}: {fault}", file=sys.stderr)
if faults or not documents:
    sys.exit(f"{path}: {len(faults)} faults in {len(documents)} documents")
for copy, what in broken_copies(documents[0]):
    if validator.is_valid(copy):
        sys.exit(f"{name} allows {what}")
print(f"{path}: {len(documents)} valid")
