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
    {{bin}}/python docs/picture.py /tmp/rostra-picture.html docs/picture.png

# lock the dependencies again
lock:
    {{bin}}/uv lock
