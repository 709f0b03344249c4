"""Namespaces as rdflib has them; the IRIs themselves stand in `vocab.terms`."""

from rdflib import Namespace

from rostra.vocab import terms

ROSTRA = Namespace(terms.ROSTRA)
OA = Namespace(terms.OA)
MODE = Namespace(terms.MODE)
STANCE = Namespace(terms.STANCE)
FORM = Namespace(terms.FORM)
BLOCK = Namespace(terms.BLOCK)
