"""Prints what NetworkX reads in a file, for compare.py; a warning is an error."""
import json
import sys
import warnings

import networkx

warnings.simplefilter("error", UserWarning)


def read_json(path):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    try:
        return networkx.node_link_graph(data, edges="edges")
    except TypeError:  # before 3.4
        return networkx.node_link_graph(data, link="edges")


def status(edge):
    if "status" in edge:
        return edge["status"]
    return max(["actual", "planned", "possible", "denied"], key=lambda name: edge["statuses"].get(name, 0))


path = sys.argv[1]
ending = path.rsplit(".", 1)[1]
graph = {"json": read_json, "graphml": networkx.read_graphml, "gexf": networkx.read_gexf}[ending](path)
if not graph.is_directed() or not graph.is_multigraph():
    sys.exit(f"{path} is not read as a directed multigraph but as {type(graph).__name__}")
for name, node in graph.nodes(data=True):
    print("node", name, node["label"], node["type"], node["mentions"], node.get("first_seen", ""), sep="\t")
for source, target, edge in graph.edges(data=True):
    text = edge["evidence"] if isinstance(edge["evidence"], str) else edge["evidence"][0]["text"]
    print("edge", source, target, edge["relation"], f"{edge['weight']:g}", status(edge), edge.get("last_seen", ""), text,
          sep="\t")
