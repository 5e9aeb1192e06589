"""Compares what a reader found, on standard input, with the JSON export.

usage: compare.py GRAPH.json WHAT
Lines are parted by tabs: node ID LABEL TYPE MENTIONS FIRST_SEEN, or edge SOURCE TARGET RELATION WEIGHT STATUS LAST_SEEN
EVIDENCE, where `-` is what the reader has no place for.
"""
import json
import sys

STATUSES = ["actual", "planned", "possible", "denied"]


def one_line(text):
    return " ".join(text.split())


def main_status(edge):
    return max(STATUSES, key=lambda status: edge["statuses"].get(status, 0))


def expected(graph):
    nodes = {
        node["id"]: [one_line(node["label"]), node["type"], str(node["mentions"]), node.get("first_seen", "")]
        for node in graph["nodes"]
    }
    edges = {
        (edge["source"], edge["target"], edge["relation"]): [
            str(edge["weight"]),
            main_status(edge),
            edge.get("last_seen", ""),
            {one_line(evidence["text"]) for evidence in edge["evidence"]},
        ]
        for edge in graph["edges"]
    }
    return nodes, edges


def differs(want, got):
    return got != "-" and (one_line(got) not in want if isinstance(want, set) else one_line(got) != want)


def compare(kind, want, got):
    faults = [f"{kind} {key} is lost" for key in want if key not in got]
    faults += [f"{kind} {key} is not in the graph" for key in got if key not in want]
    for key in want.keys() & got.keys():
        for should, found in zip(want[key], got[key], strict=True):
            if differs(should, found):
                faults.append(f"{kind} {key}: {found!r} should be {should!r}")
    return faults


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        nodes, edges = expected(json.load(file))
    found = {"node": {}, "edge": {}}
    faults = []
    for line in sys.stdin.buffer.read().decode("utf-8").split("\n")[:-1]:
        kind, *fields = line.split("\t")
        length = {"node": 1, "edge": 3}[kind]
        key = fields[0] if kind == "node" else tuple(fields[:length])
        if key in found[kind]:
            faults.append(f"{kind} {key} is there twice")
        found[kind][key] = fields[length:]
    faults += compare("node", nodes, found["node"]) + compare("edge", edges, found["edge"])
    for fault in faults[:20]:
        print(f"{sys.argv[2]}: {fault}", file=sys.stderr)
    if faults or not nodes or not edges:
        sys.exit(f"{sys.argv[2]}: {len(faults)} faults, {len(nodes)} nodes, {len(edges)} edges")
    print(f"{sys.argv[2]}: {len(nodes)} nodes, {len(edges)} edges")


main()
