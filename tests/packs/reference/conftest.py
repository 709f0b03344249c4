from pathlib import Path

import pytest

from rostra.packs.reference.wording import Wording
from rostra.vocab import pack
from rostra.vocab.pack import Pack

REEF = """@prefix reef: <https://w3id.org/rostra/pack/reef/> .
@prefix rostra: <https://w3id.org/rostra/ontology/> .
@prefix act: <https://w3id.org/rostra/concept/act/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<https://w3id.org/rostra/pack/reef> a rostra:Pack ; owl:versionInfo "3" .

reef:Reef a owl:Class ; rdfs:label "reef"@en, "Riff"@de ; rdfs:subClassOf rostra:Place ;
  skos:definition "A bank of coral <alive>."@en ; skos:example "The Elin Bank."@en .
reef:Atoll a owl:Class ; rdfs:label "atoll"@en ; rdfs:subClassOf reef:Reef .
reef:Survey a owl:Class ; rdfs:label "survey"@en ; rdfs:subClassOf rostra:Event .
reef:shelters a owl:ObjectProperty, owl:TransitiveProperty ; rdfs:label "shelters"@en ;
  rdfs:domain reef:Reef ; rdfs:range rostra:Entity .
reef:corals a skos:Concept ; skos:prefLabel "corals"@en ; skos:inScheme <https://w3id.org/rostra/concept/topic> ;
  skos:broader <https://w3id.org/rostra/concept/topic/environment> ; rostra:word "coral"@en .
reef:bleaching a skos:Concept ; skos:prefLabel "bleaching"@en ; skos:inScheme <https://w3id.org/rostra/concept/topic> ;
  skos:broader reef:corals ; rostra:word "bleached"@en .
reef:blast a rostra:Cue ; rostra:lemma "blast"@en ; rostra:act act:criticise ; rostra:part "verb" .
reef:slam a rostra:Cue ; rostra:lemma "slam"@en ; rostra:act act:criticise ; rostra:part "verb" .
reef:elin a reef:Reef ; skos:prefLabel "Elin Bank"@en ; skos:altLabel "the Bank"@en .
reef:ReefShape a sh:NodeShape ; rdfs:label "reef"@en ; sh:targetClass reef:Reef ;
  sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:message "A reef has a name."@en ] .
"""


@pytest.fixture
def reef(tmp_path: Path) -> Pack:
    """Give a pack of one file that has something of each kind."""
    file = tmp_path / "reef.ttl"
    file.write_text(REEF, encoding="utf-8")
    return pack.at(file)


@pytest.fixture
def wording(reef: Pack) -> Wording:
    return Wording((pack.core(), reef), ())
