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

# lock the dependencies again
lock:
    {{bin}}/uv lock
