"""Compares the quads that an RDF parser wrote with the JSON export: actors, evidence, and what is stated as a fact.

usage: rdf_read.py GRAPH.json QUADS.nq
"""
import json
import re
import sys
import urllib.parse

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
ACTOR, RELATION = "urn:liaison:actor:", "urn:liaison:relation:"
TERM = re.compile(r'<([^>]*)>|"((?:[^"\\]|\\.)*)"(?:@[\w-]+|\^\^<[^>]*>)?|(_:\S+)')
ESCAPE = re.compile(r'\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)')
NAMED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def unescape(text):
    def one(match):
        code = match.group(1)
        return chr(int(code[1:], 16)) if code[0] in "uU" and len(code) > 1 else NAMED.get(code, code)
    return ESCAPE.sub(one, text)


def terms(line):
    return [unescape(match.group(1) or match.group(2) or match.group(3) or "") for match in TERM.finditer(line)]


def named(iri, prefix):
    return urllib.parse.unquote(iri[len(prefix):])


def one_line(text):
    return " ".join(text.split())


def read(path):
    with open(path, encoding="utf-8") as file:
        quads = [terms(line) for line in file if line.strip()]
    labels, same, facts, statements = {}, {}, set(), {}
    for subject, predicate, value, *graph in quads:
        if predicate.endswith("#label") and subject.startswith(ACTOR):
            labels[named(subject, ACTOR)] = value
        elif predicate.endswith("#sameAs") and subject.startswith(ACTOR):
            same[named(subject, ACTOR)] = value.rsplit("/", 1)[1]
        elif predicate.startswith(RELATION) and graph:
            facts.add((named(subject, ACTOR), named(predicate, RELATION), named(value, ACTOR)))
        elif subject.startswith("urn:liaison:evidence:") and graph:
            statements.setdefault(subject, {})[predicate.rsplit("#", 1)[-1].rsplit(":", 1)[-1]] = value
    return labels, same, facts, statements


def check(what, want, got):
    if want != got:
        sys.exit(f"{sys.argv[2]}: {what}: lost {sorted(want - got)[:5]}, added {sorted(got - want)[:5]}")
    print(f"{sys.argv[2]}: {len(want)} {what}")


def triple(edge):
    return edge["source"], edge["relation"], edge["target"]


with open(sys.argv[1], encoding="utf-8") as file:
    graph = json.load(file)
labels, same, facts, statements = read(sys.argv[2])
evidence = [(edge, one) for edge in graph["edges"] for one in edge["evidence"]]
check("actors", {(node["id"], one_line(node["label"])) for node in graph["nodes"]}, set(labels.items()))
check("actors of Wikidata", {(node["id"], node["wikidata"]) for node in graph["nodes"] if "wikidata" in node},
      set(same.items()))
check("statements", {(*triple(edge), one["status"], one_line(one["text"])) for edge, one in evidence},
      {(named(one["subject"], ACTOR), named(one["predicate"], RELATION), named(one["object"], ACTOR), one["status"],
        one_line(one["value"])) for one in statements.values()})
actual = {triple(edge) for edge, one in evidence if one["status"] == "actual"}
check("facts", actual, facts)
