"""`import rostra` is light."""

import json
import subprocess
import sys

HEAVY = {
    "spacy",
    "numpy",
    "rdflib",
    "pyoxigraph",
    "pyshacl",
    "networkx",
    "pyvis",
    "trafilatura",
    "typer",
    "rich",
    "jinja2",
    "openai",
}


def loaded_after(statement: str) -> set[str]:
    code = f"import json, sys; {statement}; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


def test_importing_rostra_loads_nothing_heavy() -> None:
    assert loaded_after("import rostra") & HEAVY == set()


def test_the_model_needs_the_standard_library_alone() -> None:
    loaded = loaded_after("import rostra.model, rostra.errors")

    assert {"rostra.model.span", "rostra.errors"} <= loaded
    assert loaded & HEAVY == set()


def test_the_client_of_model_servers_is_loaded_only_to_ask_one() -> None:
    assert "openai" not in loaded_after("import rostra.cli.app, rostra.extract.served")


def test_asking_loads_neither_the_language_pipeline_nor_the_page() -> None:
    loaded = loaded_after("import rostra.discourse, rostra.cli.app")

    assert loaded & {"spacy", "pyvis", "trafilatura", "networkx", "pyshacl", "rdflib", "numpy"} == set()
