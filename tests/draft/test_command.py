"""`briefing draft` at the terminal: what it prints, writes, leaves alone and refuses."""

from pathlib import Path

import pytest

from builder.cli import main
from builder.content.source import Document, parse_document
from tests.briefing import Case

TEXT = "Rain falls on Port Sava\n\n“We stay on the quay,” Anton Brusk said on Monday.\n"
STUB = "content/articles/rain.yml"


def run(case: Case, *words: str) -> int:
    return main(["--root", str(case.root), "draft", *words])


def article(case: Case, data: bytes, name: str = "rain.txt") -> str:
    path = case.root / "articles" / name
    path.write_bytes(data)
    return str(path)


def test_a_worksheet_is_printed_and_a_stub_written(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(case, article(case, TEXT.encode()), "--published", "2031-03-04") == 0
    out, err = capsys.readouterr()
    assert out.startswith("# Worksheet: Rain falls on Port Sava\n")
    assert "    1. `anton-brusk`: quotation-name-cue (*Anton Brusk said*)" in out
    assert "| 3 | Monday | `2031-03-03` |" in out
    assert err == f"{STUB}: look at each mark REVIEW. Then: briefing verify, briefing check\n"
    assert "speaker: anton-brusk  # REVIEW quotation-name-cue: Anton Brusk said" in case.read(STUB)


def test_a_record_that_is_there_stays_and_the_gap_report_tells_what_it_lacks(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    path = "content/articles/gull-harbour-office.yml"
    before = case.replace(path, 'segments: ["pirates"]', 'segments: ["pirate"]').read(path)
    assert run(case, str(case.root / "articles/01_gull.txt")) == 0
    out, err = capsys.readouterr()
    assert case.read(path) == before
    assert err == (
        f"{path} exists: it is left as it is, and the worksheet ends with what it lacks; to have it"
        " drafted anew, remove it first\n"
    )
    assert "- quotations: 6 captured, 0 ignored, **1 not captured**" in out
    left = out.partition("### Quotations\n\n")[2].partition("\n\n")[0]
    assert left == "- line 17: “pirates”; perhaps Ilka Dorn"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the capture rain.txt is empty; save the article's text in it"),
        (b" \n\n", "the capture rain.txt is empty; save the article's text in it"),
        (b"%PDF-1", "the capture rain.txt is binary, not text; save the article's text as UTF-8"),
        (b"a\0b", "the capture rain.txt is binary, not text; save the article's text as UTF-8"),
    ],
)  # fmt: skip
def test_what_cannot_be_drafted(
    case: Case, capsys: pytest.CaptureFixture[str], data: bytes, message: str
) -> None:
    assert run(case, article(case, data)) == 2
    assert capsys.readouterr().err == f"briefing: {message}\n"
    assert not (case.root / STUB).exists()


def test_a_file_whose_name_no_article_can_give_is_refused(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    path = article(case, TEXT.encode(), "Régen (1).txt")
    assert run(case, path) == 2
    assert capsys.readouterr().err == (
        "briefing: 'Régen (1).txt' is no name for a capture: it is of letters a to z, digits, dots,"
        f" _ and -; mv '{path}' {case.root / 'articles/regen-1.txt'}\n"
    )


def test_copy_is_found_in_a_capture_that_has_no_record_yet(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = (case.root / "articles/03_copy.txt").read_bytes()
    article(case, copy, "again.txt")
    assert run(case, article(case, copy, "rain.txt")) == 0
    section = capsys.readouterr().out.partition("## 8. Lineage\n\n")[2].partition("\n\n")[0]
    shares = {line.partition(" shares ")[0] for line in section.split("\n")}
    assert {"- `again.txt`", "- `plain-copy`"} <= shares
    assert "- `rain.txt`" not in shares


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_another_encoding_is_told_and_drafted_all_the_same(
    case: Case, capsys: pytest.CaptureFixture[str], encoding: str
) -> None:
    assert run(case, article(case, TEXT.encode(encoding))) == 1
    out, err = capsys.readouterr()
    assert "make a copy, look at it, and put it in its place: iconv -f" in err
    assert "**Note:** the capture rain.txt is" in out
    assert "“We stay on the quay,”" in out


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("It rained. " * 100, "**Note:** The text is one paragraph: headline, captions and page"),
        ("Rain falls here\n\nIt “rained.\n\nAll day.\n\nAnd more.\n",
         "**Note:** A quotation mark is opened and never closed in line 3."),
        ("Rain falls here\n\nIt rained on the\nquay, and on the harbour,\nand on a\nboat.\n",
         "**Note:** The text is broken into lines within its sentences, first in line 3: of such"),
    ],
)  # fmt: skip
def test_a_text_of_poor_form_is_drafted_with_a_note(
    case: Case, capsys: pytest.CaptureFixture[str], text: str, note: str
) -> None:
    assert run(case, article(case, text.encode())) == 0
    assert note in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--published", "4 March"], "--published: '4 March' is not an EDTF date"),
        (["--id", "Rain Now"], "'Rain Now' is no id: give --id rain-now"),
        (["--id", "anton-brusk"],
         "the id 'anton-brusk' is taken by a record of kind actor: give another as --id"),
        (["--id", "plain-copy"],
         "'plain-copy' is of another capture, 03_copy.txt: give --id"),
    ],
)  # fmt: skip
def test_wrong_usage(
    case: Case, capsys: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    assert run(case, article(case, TEXT.encode()), *words) == 2
    assert message in capsys.readouterr().err


def test_one_capture_has_one_record(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(case, str(case.root / "articles/03_copy.txt"), "--id", "copied") == 2
    assert capsys.readouterr().err == (
        "briefing: content/articles/plain-copy.yml is of 03_copy.txt: leave out --id\n"
    )
    assert not (case.root / "content/articles/copied.yml").exists()


def test_the_day_that_the_record_has_is_counted_from(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    path = article(case, TEXT.encode())
    run(case, path)
    assert "Published: not told in the text" in capsys.readouterr().out
    run(case, path)
    assert "Published: not told in the text" in capsys.readouterr().out
    case.replace(STUB, '"[1900..2100]"', '"2031-03-04"').replace(STUB, "  basis: unknown\n", "")
    run(case, path)
    out = capsys.readouterr().out
    assert "Published: 2031-03-04.\n" in out
    assert "| 3 | Monday | `2031-03-03` |" in out
    run(case, path, "--published", "2031-03-11")
    assert "| 3 | Monday | `2031-03-10` |" in capsys.readouterr().out


@pytest.mark.parametrize("begins", ["<!DOCTYPE html>\n<html>", '\n <HTML lang="en">'])
def test_a_web_page_is_no_text(case: Case, capsys: pytest.CaptureFixture[str], begins: str) -> None:
    path = article(case, f"{begins}<p>{TEXT}</p></html>".encode(), "rain.html")
    assert run(case, path) == 2
    assert capsys.readouterr().err == (
        f"briefing: {path} is a web page: add --html, and its text is taken out of it\n"
    )
    assert not (case.root / STUB).exists()


def test_a_record_is_no_text(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    path = case.root / "content/articles/plain-copy.yml"
    assert run(case, str(path)) == 2
    assert capsys.readouterr().err == (
        f"briefing: {path} is a record: give the captured text that it is of\n"
    )


def test_a_text_that_lies_elsewhere_has_to_be_copied(
    case: Case, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path, folder = tmp_path / "rain.txt", case.root / "articles"
    path.write_text(TEXT, encoding="utf-8")
    assert run(case, str(path)) == 0
    assert capsys.readouterr().err.partition("\n")[0] == (
        f"rain.txt is not in {folder}, where briefing verify looks: cp {path} {folder}"
    )


def test_there_is_no_such_file(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(case, str(case.root / "articles/none.txt")) == 2
    path = case.root / "articles/none.txt"
    told = f"briefing: {path} cannot be read: No such file or directory"
    assert capsys.readouterr().err == f"{told}\n"
    assert run(case, str(case.root / "01_gull.txt")) == 2
    near = case.root / "articles/01_gull.txt"
    assert capsys.readouterr().err.endswith(f"No such file or directory; did you mean {near}?\n")


def test_a_saved_page(case: Case, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    told = "The rain fell on the quay for many hours, and nobody in the harbour went home. " * 3
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>Rain falls on Port Sava</title>"
        '<meta property="article:published_time" content="2031-03-04T10:00:00Z">'
        '<link rel="canonical" href="https://example.org/rain">'
        '<meta property="og:site_name" content="The Sava Gull">'
        "</head><body><nav>Home World</nav>"
        f"<article><h1>Rain falls on Port Sava</h1><p>{told}</p>"
        f"<p>“We stay on the quay,” Anton Brusk said on Monday. {told}</p></article></body></html>",
        encoding="utf-8",
    )
    assert run(case, str(page), "--html", "--id", "rain") == 0
    assert case.read("articles/rain.txt").startswith("Rain falls on Port Sava\n\nThe rain fell")
    assert 'edtf: "2031-03-04"  # REVIEW as the saved page states it' in case.read(STUB)
    assert 'url: "https://example.org/rain"' in case.read(STUB)
    assert "outlet: sava-gull  # REVIEW is it the outlet, or one of its sources?" in case.read(STUB)
    out, err = capsys.readouterr()
    assert "`anton-brusk`: quotation-name-cue" in out
    shown = "“The Sava Gull, as the saved page calls its site”"
    assert f"Outlet: `sava-gull`, by the words {shown}.\n" in out
    told = "the text of the page; add what is missing, such as captions"
    assert err.startswith(f"{case.root / 'articles/rain.txt'}: {told}\n")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", 'https://e.org/"&#10;title: x', "https://e.org/a b#c"]
)
def test_a_hostile_saved_page(
    case: Case, capsys: pytest.CaptureFixture[str], tmp_path: Path, address: str
) -> None:
    told = "The rain fell on the quay for many hours, and nobody in the harbour went home. " * 3
    page, outside = tmp_path / "page.html", tmp_path / "outside.txt"
    page.write_text(
        f"<html><head><title>Rain: &#10;title: x</title><link rel=canonical href='{address}'>"
        '<meta property="article:published_time" content="2031-03-04&#10;capture: ../x">'
        f"</head><body><article><h1>Rain</h1><p>{told}</p><script>alert(1)</script>"
        f"<p>“We stay,” said Brusk.&#10;# {told}</p></article></body></html>",
        encoding="utf-8",
    )
    (case.root / "articles/rain.txt").symlink_to(outside)
    assert run(case, str(page), "--html", "--id", "rain") == 0
    assert not outside.exists()
    assert not (case.root / "articles/rain.txt").is_symlink()
    found = parse_document(STUB, case.read(STUB))
    assert isinstance(found, Document), found
    assert found.data["capture"] == "rain.txt"
    assert "alert" not in str({k: v for k, v in found.data.items() if k != "url"})
    assert "alert" not in capsys.readouterr().out.replace(address, "")


def test_a_worksheet_says_each_thing_once(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "Rain falls on Port Sava\n\n“We stay on the quay,” a pilot of the harbour said.\n\n"
        "The pilot told the Sava Gull that two boats had sunk, and two more would.\n"
    )
    assert run(case, article(case, text.encode()), "--published", "2031-03-04") == 0
    out = capsys.readouterr().out
    assert out.count("We stay on the quay") == 1
    assert (
        "1. line 3, full: “We stay on the quay,”\n"
        "    1. a pilot of the harbour (unknown): quotation-name-cue (*a pilot said*)\n"
        "    2. the outlet itself: no-attribution\n"
        "    - named nearby: "
    ) in out
    assert "- `pilot-of-the-harbour`: a pilot of the harbour, who speaks (line 3)\n" in out
    assert out.endswith("## 9. Not captured yet\n\nNothing of it is captured yet.\n")
    assert "\n\n\n" not in out


def test_what_is_left_stands_with_its_lines_and_a_number_with_what_is_behind_it(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"{TEXT}\nTwo boats of the Sava Gull sank.\n\nTwo men of the Sava Gull swam.\n"
    path = article(case, text.encode())
    run(case, path)
    case.write(STUB, case.read(STUB).partition("\nclaims:")[0] + "\n")
    capsys.readouterr()
    assert run(case, path) == 0
    left = capsys.readouterr().out.partition("## 9. Not captured yet\n")[2]
    assert "\n- line 5: “Two boats of the”\n- line 7: “Two men of the”\n" in left
    assert "\n- line 5, 7: “Sava Gull”; sava-gull\n" in left
    assert "We stay" not in left


@pytest.mark.parametrize("command", ["verify", "coverage"])
def test_marks_are_counted_where_the_texts_are_read_and_listed_by_the_check_alone(
    case: Case, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    run(case, article(case, TEXT.encode()))
    marks = case.read(STUB).count("# REVIEW")
    capsys.readouterr()
    assert main(["--root", str(case.root), command]) == 1
    out = capsys.readouterr().out
    assert "nobody has looked" not in out
    assert out.endswith(f"\nmarks REVIEW that are left: {marks}; briefing check lists them\n")


def test_coverage_shows_a_number_with_the_words_behind_it(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    run(case, article(case, f"{TEXT}\nTwo boats sank; then two.\n".encode()))
    case.write(STUB, case.read(STUB).partition("\nclaims:")[0] + "\n")
    capsys.readouterr()
    main(["--root", str(case.root), "coverage"])
    rain = capsys.readouterr().out.partition("\nrain: ")[2]
    assert "\n  line 5: numbers: Two boats sank; then\n  line 5: numbers: two.\n" in rain


def test_times_that_a_live_page_is_stamped_with_are_left_out_and_its_day_has_evidence(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "Rain falls on Port Sava\n\nLast updated: 4 March 2031, 22:40\n\n22:31\n\n"
        "The rain that began at 20:15 fell on.\n\n20:15\n\nIt rained.\n\n© 2031 Sava Gull\n"
    )
    assert run(case, article(case, text.encode()), "--published", "2031-03-04") == 0
    assert 'Published: 2031-03-04 (the text prints "4 March' in capsys.readouterr().out
    stub = case.read(STUB)
    assert (
        'published:\n  edtf: "2031-03-04"  # REVIEW given to briefing draft\n'
        '  evidence: "4 March 2031, 22:40"\n'
    ) in stub
    assert stub.endswith(
        '\nignored:\n  - words: "22:31"\n'
        "    reason: a time of the page  # REVIEW it stands alone on its line\n"
        '  - words: "2031"\n    starts: "©"\n'
        "    reason: page furniture  # REVIEW page furniture (©)\n"
    )
    run(case, str(case.root / "articles/rain.txt"))
    left = capsys.readouterr().out.partition("### Times\n\n")[2].splitlines()
    assert left == [
        "- line 3: “4 March 2031, 22:40”; 2031-03-04",
        "- line 7: “20:15”; a time of day; the day stands elsewhere",
        "- line 9: “20:15”; 2031-03-04",
    ]


def test_a_list_and_lines_that_end_with_their_sentences_are_not_broken(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Rain falls here\n\nIt rained on:\nthe quay;\nthe harbour;\na boat\n\nAll went home.\n"
    assert run(case, article(case, text.encode())) == 0
    out = capsys.readouterr().out
    assert "**Note:**" not in out
    assert "## 2. Quotations (0)\n\nNone was found.\n\n## 3." in out


def test_outside_a_briefing_the_way_into_one_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(tmp_path), "draft", "rain.txt"]) == 2
    assert capsys.readouterr().err == (
        f"briefing: there is no content in {tmp_path}: run the command in a briefing's root folder,"
        " or begin one: briefing init DIR\n"
    )
