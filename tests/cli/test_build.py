import json
from pathlib import Path

from tests.cli.conftest import Call


def test_building_prints_who_said_what_and_what_to_do_next(desk: Path, call: Call) -> None:
    answer = call("build", "article.txt")

    assert answer.code == 0
    assert "Mark Rutte" in answer.out
    assert "“Nobody should doubt our resolve,”" in answer.out
    assert "rostra query" in answer.err
    assert "rostra view -o network.html" in answer.err
    assert (desk / "discourse").is_dir()


def test_quiet_prints_results_alone(desk: Path, call: Call) -> None:
    answer = call("build", "article.txt", "--quiet")

    assert "Mark Rutte" in answer.out
    assert answer.err == ""


def test_building_again_changes_nothing(built: Path, call: Call) -> None:
    answer = call("build", "article.txt")

    assert answer.code == 0
    assert "1 unchanged" in answer.err
    assert "Mark Rutte" in answer.out


def test_a_changed_article_takes_the_place_of_the_old(built: Path, call: Call) -> None:
    text = (built / "article.txt").read_text(encoding="utf-8")
    (built / "article.txt").write_text(text.replace("accused", "praised"), encoding="utf-8")

    assert "1 replaced" in call("build", "article.txt").err
    assert call("query", "documents", "-f", "csv").out.count("\n") == 2


def test_json_gives_an_object_a_line(desk: Path, call: Call) -> None:
    answer = call("build", "article.txt", "--json")
    line = json.loads(answer.out)

    assert line["id"] == "article.txt"
    assert line["change"] == "added"
    assert line["problem"] is None
    assert {line["text"][s:e] for a in line["attributions"] for s, e in a["cue"]} >= {"told"}


def test_a_bad_document_is_set_aside_and_the_others_go_in(desk: Path, call: Call) -> None:
    (desk / "empty.txt").touch()
    (desk / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)

    answer = call("build", ".")

    assert answer.code == 1
    assert "set aside: empty.txt" in answer.err
    assert "set aside: picture.txt" in answer.err
    assert "1 added" in answer.err


def test_a_text_in_another_language_is_set_aside(desk: Path, call: Call) -> None:
    german = (
        "Der Generalsekretär sagte am Montag, dass das Bündnis zu seinem Wort stehe und niemand daran zweifeln solle. "
        * 5
    )
    (desk / "deutsch.txt").write_text(german, encoding="utf-8")

    answer = call("build", "deutsch.txt")

    assert answer.code == 1
    assert "another language (de)" in answer.err
    assert "Traceback" not in answer.err


def test_lines_of_json_are_taken_with_their_text_unchanged(desk: Path, call: Call) -> None:
    text = 'Rutte said:  "We will help."\n\nTrump said he doubted it.'
    lines = [json.dumps({"id": "one", "text": text}), "not json", json.dumps({"id": "two", "text": text})]
    (desk / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")

    answer = call("build", "--jsonl", "all.jsonl", "--json")
    found = [json.loads(line) for line in answer.out.splitlines()]

    assert answer.code == 1
    assert [line["change"] for line in found] == ["added", "set aside", "added"]
    assert found[0]["text"] == text
    assert "line 2" in answer.err


def test_a_page_is_written_at_the_end(desk: Path, call: Call) -> None:
    answer = call("build", "article.txt", "--view", "network.html")

    assert "open network.html in a browser" in answer.err
    assert "Mark Rutte" in (desk / "network.html").read_text(encoding="utf-8")


def test_several_processes_find_the_same(desk: Path, call: Call) -> None:
    (desk / "other.txt").write_text((desk / "article.txt").read_text(encoding="utf-8"), encoding="utf-8")

    alone = call("build", "article.txt", "other.txt", "--store", "alone", "--json").out
    together = call("build", "article.txt", "other.txt", "--store", "together", "--json", "--jobs", 2).out

    assert together == alone


def test_without_a_document_the_call_is_wrong(desk: Path, call: Call) -> None:
    answer = call("build")

    assert answer.code == 2
    assert "name a file or a folder" in answer.err


def test_a_store_that_is_a_file_is_an_error(desk: Path, call: Call) -> None:
    answer = call("build", "article.txt", "--store", "article.txt")

    assert answer.code == 3
    assert "article.txt" in answer.err
    assert "Traceback" not in answer.err


def test_the_settings_of_a_project_are_used(desk: Path, call: Call) -> None:
    (desk / "rostra.toml").write_text('store = "news"\n', encoding="utf-8")

    assert call("build", "article.txt").code == 0
    assert (desk / "news").is_dir()
