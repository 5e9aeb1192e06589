"""Prints what igraph reads in a GraphML file, for compare.py; a warning is an error."""
import sys
import warnings

import igraph

warnings.simplefilter("error")
graph = igraph.Graph.Read_GraphML(sys.argv[1])
if not graph.is_directed():
    sys.exit(f"{sys.argv[1]} is not read as a directed graph")
for node in graph.vs:
    print("node", node["id"], node["label"], node["type"], f"{node['mentions']:g}", node["first_seen"], sep="\t")
for edge in graph.es:
    source, target = graph.vs[edge.source]["id"], graph.vs[edge.target]["id"]
    print("edge", source, target, edge["relation"], f"{edge['weight']:g}", edge["status"], edge["last_seen"],
          edge["evidence"], sep="\t")
