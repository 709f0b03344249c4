"""A tour of the example, cell by cell: run it whole, or paste it into a notebook.

usage: python examples/nato-article-5/tour.py
"""

# %% Build: an article goes in, statements come out.
from pathlib import Path

import rostra

HERE = Path(__file__).parent
discourse = rostra.build(HERE / "article.html")
for outcome in discourse.outcomes:
    print(outcome.id, outcome.change or outcome.problem)

# %% Who said what about NATO, in the words of the article?
for row in discourse.ask("who-said-what", about="NATO"):
    print(f"{row.speaker} | {row.cue} | {row.content}")

# %% Who answered whom?
for row in discourse.ask("who-answered-whom"):
    print(row)

# %% A question of one's own, from a file beside this one.
for row in discourse.ask((HERE / "queries/quoted-about-greenland.rq").read_text(encoding="utf-8")):
    print(row)

# %% The graph is RDF: an rdflib Dataset.
graph = discourse.graph()
print(len(list(graph.graphs())), "named graphs")

# %% The network is networkx.
network = discourse.network()
print(network.number_of_nodes(), "nodes,", network.number_of_edges(), "edges")

# %% And it can be looked at: in a notebook, the page stands under the cell.
page = discourse.view(title="Allies on the Rio Grande")
page.save("network.html")

# %%
discourse.close()
