"""The commands: content and captures in, problems and locks out; and the check without captures."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from builder.evidence.check import stale
from builder.evidence.command import Report, coverage, verify
from builder.evidence.locks import read_locks
from builder.evidence.verify import Stamp
from builder.kept.cache import Cache
from builder.problem import as_text, in_order
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
LOCK = "content/evidence/gull-harbour-office.lock"
TEXT = "articles/01_gull.txt"
CAPTURE = "01_gull.txt"
STAMP = Stamp("writer", "2031-03-04")
SHIPS, PORT = '["Grey ships', '"This port'


def run(case: Case, *, check_only: bool = False) -> Report:
    return verify(case.root, case.root / "articles", STAMP, check_only=check_only)


def keep(case: Case) -> Case:
    """Verify, and write the locks as the command does."""
    for path, text in run(case).locks.items():
        case.write(path, text)
    return case


def place(case: Case, path: str, words: str) -> str:
    """`path:line:column` of words that stand once in a file."""
    before, found, _ = case.read(path).partition(words)
    assert found
    return f"{path}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def told(report: Report) -> list[str]:
    return [as_text(p) for p in in_order(report.problems) if p.level == "error"]


def checked(case: Case, cache: Cache | None = None) -> list[str]:
    """What `briefing check` says of the locks."""
    briefing, shelf = case.briefing(), (cache or Cache()).shelf("proved")
    return [as_text(p) for p in in_order(stale(briefing, read_locks(briefing.locks), shelf))]


def test_everything_is_proved_once_and_then_stays(case: Case) -> None:
    first = run(case)
    assert told(first) == []
    assert sorted(first.locks) == [
        f"content/evidence/{name}.lock"
        for name in ("gull-harbour-office", "navy-release", "plain-copy", "tern-marines")
    ]
    assert first.lines == (
        "gull-harbour-office: 29 verified", "navy-release: 13 verified", "plain-copy: 11 verified",
        "tern-marines: 28 verified", "81 verified, 0 refused in 4 of 4 articles; 4 locks written",
    )  # fmt: skip
    head = first.locks[LOCK].partition("entries:")[0].split("\n")
    assert {
        "normaliser: 1", 'capture: "01_gull.txt"', "words: 275", '  names: "27 0 1"',
        '  quoted: "7 0 0"', "  anton-brusk 1 Anton Brusk", "  velta 2 Veltan",
    } <= {*head}  # fmt: skip
    keep(case)
    assert run(case).locks == {}
    assert run(case, check_only=True).problems == run(case).problems
    assert checked(case) == []


def test_no_lock_holds_a_word_of_the_article(case: Case) -> None:
    words = {word for word in case.read(TEXT).lower().split() if word.isalpha() and len(word) > 4}
    held = " ".join(value for _, _, value in (
        line.partition(":") for line in keep(case).read(LOCK).split("\n")[1:] if ": " in line
    ))  # fmt: skip
    assert not {word for word in words if word in held}


def test_a_failure_shows_the_nearest_passage_at_its_segment(case: Case) -> None:
    case.replace(GULL, '"This harbour belongs to us."', '"This port belongs to us."')
    assert told(run(case)) == [
        f"{place(case, GULL, PORT)}: error verbatim: quotes/not-leave:"
        " the words differ from the article's;"
        " nearest: This harbour belongs to us.;"
        " differs: This [-harbour-]{+port+} belongs to us.\n"
        "    hint: copy the words as printed"
    ]
    assert "quotes/not-leave" not in run(case).locks[LOCK]
    assert run(case).lines[0] == "gull-harbour-office: 28 verified, 1 refused"


def test_ignored_words_must_stand_in_the_article(case: Case) -> None:
    case.append(
        GULL,
        '\nignored:\n  - {words: "Subscribe now", reason: page furniture}\n'
        '  - {words: "The harbour", starts: "The union will", reason: page furniture}\n',
    )
    assert told(run(case)) == [
        f"{place(case, GULL, chr(34) + 'Subscribe now')}: error verbatim: ignored: no passage of"
        " the article comes near\n"
        "    hint: is this the right article?",
        f"{place(case, GULL, chr(34) + 'The union will')}: error verbatim: ignored: the words"
        " differ from the article's; nearest: The union wants;"
        " differs: The union [-wants-]{+will+}\n"
        "    hint: copy the words as printed",
    ]


def test_a_speaker_named_nowhere_near_is_a_warning(case: Case) -> None:
    warnings = [as_text(p) for p in run(case).problems if p.rule == "speaker-near"]
    assert warnings == [
        "content/articles/navy-release.yml:25:15: warning speaker-near: quotes/no-comment: no name"
        " of the speaker stands in or beside paragraph 8\n"
        "    hint: add the form that the article uses to the actor's names, or name another speaker"
    ]


def test_the_words_of_a_claim_stand_in_one_sentence_those_of_a_report_need_not(case: Case) -> None:
    one, two = "Guards fired tear gas at about 18:00", "at about 18:00. Nobody has been moved"
    case.write(GULL, case.read(GULL).replace(f'words: ["{one}"]', f'words: ["{two}"]'))
    words = place(case, GULL, f'"{two}"]\n    when')
    assert [line.replace("[", "") for line in told(run(case))] == [
        f"{words}: error verbatim: claims/gas-at-six: the words run over the end of a sentence"
    ]
    assert run(case).lines[0] == "gull-harbour-office: 28 verified, 1 refused"


# --- the check, without captures ------------------------------------------------------------


def test_rewording_makes_one_entry_stale(case: Case) -> None:
    keep(case).replace(GULL, '"Grey ships out!"', '"Grey ships"')
    assert checked(case) == [
        f"{place(case, GULL, SHIPS)}: error lock-stale:"
        " quotes/ships-out was changed after it was proved\n"
        "    hint: run briefing verify where the article's capture is"
    ]
    before, after = case.read(LOCK), run(case).locks
    assert list(after) == [LOCK]
    changed = set(after[LOCK].split("\n")) ^ set(before.split("\n"))
    assert {line.split(":")[0].strip() for line in changed} <= {"words", "passage", "at", "quoted"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    kind: chant\n", "    kind: indirect\n"),
        ("    kind: chant\n", "    kind: chant\n    marks: none\n"),
        ("    kind: chant\n", "    kind: chant\n    starts: The crowd chanted\n"),
    ],
)
def test_other_conditions_make_the_entry_stale_too(case: Case, old: str, new: str) -> None:
    keep(case).replace(GULL, old, new)
    assert [line.split(": ")[1:3] for line in checked(case)] == [
        ["error lock-stale", "quotes/ships-out was changed after it was proved\n    hint"]
    ]


def test_a_withdrawn_part_is_not_proved_any_more(case: Case) -> None:
    gone = '    kind: chant\n    withdrawn: {on: "2031-03-05", why: It was misheard by us.}\n'
    case.replace(GULL, "    kind: chant\n", gone)
    assert "quotes/ships-out" not in keep(case).read(LOCK)
    assert [line for line in checked(case) if " lock-" in line] == []


def test_an_article_of_which_nothing_is_asked_needs_no_lock(case: Case) -> None:
    head = keep(case).read(GULL).partition("\nquotes:")[0]
    case.write("content/articles/avocet.yml", head)
    assert checked(case) == []


def test_marks_that_do_not_matter_leave_an_entry_alone(case: Case) -> None:
    keep(case).replace(GULL, '["Grey ships out!"]', '["Grey  ships\\u00a0out!"]')
    assert checked(case) == []


@pytest.mark.parametrize(
    ("lock", "expected"),
    [
        ("", "names with values must stand here"),
        ("<<<<<<< ours\n", "a merge left its conflict markers here"),
        ("version: 9\n", "this is no lock of version 1"),
    ],
)
def test_a_broken_lock_is_one_error(case: Case, lock: str, expected: str) -> None:
    keep(case).write(LOCK, lock)
    assert [line.split("\n")[0] for line in checked(case)] == [
        f"{LOCK}:1:1: error lock-form: {expected}"
    ]


def test_a_lock_that_was_laid_out_anew_proves_the_same(case: Case) -> None:
    keep(case).write(LOCK, case.read(LOCK).replace("\n    ", "\n      "))
    assert checked(case) == []


def test_of_a_withdrawn_article_nothing_is_left(case: Case) -> None:
    copy = "content/articles/plain-copy.yml"
    case.replace(copy, '  - {words: "3 more stories", reason: page furniture}\n', "")
    case.append(copy, 'withdrawn: {on: "2031-03-05", why: It was taken back.}\n')
    assert [line for line in checked(keep(case)) if "coverage-left" in line] == []


def test_a_missing_lock_is_one_error(case: Case) -> None:
    keep(case).delete(LOCK)
    assert checked(case) == [
        f"{place(case, GULL, CAPTURE)}: error lock-missing: nothing of this article is proved\n"
        "    hint: run briefing verify where the article's capture is"
    ]


def test_a_missing_entry_and_an_unknown_one_are_errors(case: Case) -> None:
    keep(case).replace(LOCK, "  quotes/ships-out:", "  quotes/ships-in:")
    again = "\n    hint: run briefing verify where the article's capture is"
    assert checked(case) == [
        f"{place(case, GULL, SHIPS)}: error lock-missing: quotes/ships-out is not proved{again}",
        f"{place(case, LOCK, 'quotes/ships-in')}: error lock-unknown: the lock proves"
        f" quotes/ships-in, which gull-harbour-office does not hold{again}",
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("normaliser: 1", "normaliser: 7", "lock-stale: proved under normaliser 7; it is 1 now"),
        (
            f'"{CAPTURE}"',
            '"09.txt"',
            f"lock-mismatch: proved on the capture 09.txt, not on {CAPTURE}",
        ),
    ],
)
def test_a_lock_of_another_capture_or_normaliser_is_one_error(
    case: Case, old: str, new: str, expected: str
) -> None:
    keep(case).replace(LOCK, old, new)
    assert [line.split("\n")[0] for line in checked(case)] == [
        f"{place(case, GULL, CAPTURE)}: error {expected}"
    ]


def test_an_unknown_entry_of_a_lock_laid_out_anew_is_told_at_its_top(case: Case) -> None:
    keep(case).replace(LOCK, "  quotes/ships-out:", "  quotes/ships-in:")
    head, _, entries = case.read(LOCK).partition("\nentries:\n")
    deeper = "".join(f"  {line}\n" for line in entries.splitlines())
    case.write(LOCK, f"{head}\nentries:\n{deeper}")
    assert checked(case)[-1].startswith(f"{LOCK}:1:3: error lock-unknown: the lock proves quotes/")


def test_an_entry_that_is_missing_is_told_where_its_words_are(case: Case) -> None:
    keep(case).replace(LOCK, "  claims/gas-at-six:", "  claims/gas-at-seven:")
    line, column = _place_behind(case, "  - id: gas-at-six\n", "words: ")
    assert checked(case)[0].startswith(
        f"{GULL}:{line}:{column}: error lock-missing: claims/gas-at-six is not proved\n"
    )


def _place_behind(case: Case, before: str, words: str) -> tuple[int, int]:
    """The place behind words in the article of the Gull, the first behind others."""
    text = case.read(GULL)
    at = text.index(words, text.index(before)) + len(words)
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def test_what_was_found_to_be_proved_is_not_looked_at_again(case: Case) -> None:
    briefing, shelf = keep(case).briefing(), Cache(case.root / "cache").shelf("proved")
    locks = read_locks(briefing.locks)
    assert [*stale(briefing, locks, shelf)] == []
    other = replace(locks, of={key: replace(lock, normaliser=7) for key, lock in locks.of.items()})
    assert [*stale(briefing, other, shelf)] == []
    assert {p.rule for p in stale(briefing, other)} == {"lock-stale"}


def test_a_lock_of_no_article_is_an_error(case: Case) -> None:
    keep(case).move(LOCK, "content/evidence/heron.lock")
    assert checked(case)[1] == (
        "content/evidence/heron.lock:1:1: error lock-unknown: there is no article 'heron'\n"
        "    hint: delete the lock, or rename it with its article"
    )


def test_what_was_checked_is_checked_again_when_the_proof_asks_for_something_else(
    case: Case,
) -> None:
    keep(case)
    cache = Cache(case.root / "build" / "cache")
    assert checked(case, cache) == checked(case, cache) == []
    case.replace(GULL, '["Grey ships out!"]', '["Grey ships"]')
    assert checked(case, cache) == checked(case, cache) == checked(case) != []
    case.replace(GULL, '["Grey ships"]', '["Grey ships out!"]')
    assert checked(case, cache) == []
    case.replace(LOCK, "normaliser: 1", "normaliser: 7")
    assert checked(case, cache) == checked(case) != []


# --- captures that change, or are not there -------------------------------------------------


def test_white_space_and_furniture_keep_every_proof_and_its_date(case: Case) -> None:
    keep(case)
    text = case.read(TEXT).replace("\n\n", "\r\n \u00a0 \n").replace("“", '"')
    case.write(TEXT, f"Menu\n\nThis harbour belongs to us.\n\n{text}\n\nRead more\n")
    case.replace(LOCK, 'verified: "writer 2031-03-04"\n  quotes/pirates',
                 'verified: "checker 2031-03-05"\n  quotes/pirates')  # fmt: skip
    report = run(case)
    assert told(report) == []
    assert 'verified: "checker 2031-03-05"' in report.locks[LOCK]
    assert [line for line in case.read(LOCK).split("\n") if "passage" in line] == [
        line for line in report.locks[LOCK].split("\n") if "passage" in line
    ]


def test_the_lock_tells_which_of_several_places_a_new_capture_means(case: Case) -> None:
    keep(case).write(TEXT, f"The headline: “Grey ships out!” from above.\n\n{case.read(TEXT)}")
    assert told(run(case)) == []
    case.delete(LOCK)
    assert told(run(case)) == [
        f"{place(case, GULL, SHIPS[1:])}: error verbatim: quotes/ships-out: the words occur 2 times"
        " (paragraph 1, 6)\n"
        "    hint: add starts: with up to 12 words that stand just before the place you mean"
    ]


def test_articles_without_a_capture_are_left_alone(case: Case) -> None:
    keep(case).delete(TEXT)
    report = run(case)
    assert (told(report), report.locks) == ([], {})
    assert report.lines[0] == (
        "gull-harbour-office: left alone, the capture 01_gull.txt is not in the articles folder"
    )


def test_an_absent_capture_is_an_error_where_something_is_not_proved(case: Case) -> None:
    keep(case).delete(TEXT).replace(GULL, '"Grey ships out!"', '"Grey ships"')
    assert [line.split("\n")[0] for line in told(run(case))] == [
        f"{place(case, GULL, SHIPS)}: error lock-stale:"
        " quotes/ships-out was changed after it was proved;"
        " the capture 01_gull.txt is not in the articles folder"
    ]


def test_an_unreadable_capture_is_one_error_and_the_lock_stays(case: Case) -> None:
    keep(case)
    (case.root / TEXT).write_bytes(b"Sava\x92s")
    report = run(case)
    assert told(report) == [
        f"{place(case, GULL, CAPTURE)}: error capture: the capture 01_gull.txt"
        " is not UTF-8 (byte 0x92 in line 1);"
        " it may be Windows-1252\n"
        "    hint: make a copy, look at it, and put it in its place: iconv -f WINDOWS-1252"
        " -t UTF-8 01_gull.txt > copy"
    ]
    assert report.locks == {}


def test_a_broken_lock_is_never_overwritten(case: Case) -> None:
    keep(case).write(LOCK, "<<<<<<< ours\n")
    report = run(case)
    assert told(report) == [
        f"{LOCK}:1:1: error lock-form: a merge left its conflict markers here"
        "\n    hint: keep either side, then run briefing verify"
    ]
    assert report.locks == {}
    assert report.lines[0] == "navy-release: 13 verified"


def test_a_lock_that_cannot_be_read_is_never_overwritten(case: Case) -> None:
    keep(case)
    (case.root / LOCK).write_bytes(case.read(LOCK).encode() + b"# Sava\xe9\n")
    report = run(case)
    fault = "error encoding: byte 0xe9 is not UTF-8\n    hint: save the file as UTF-8"
    assert told(report)[-1].endswith(fault)
    assert report.locks == {}
    assert report.lines[-1].endswith("articles; no lock is written while one cannot be read")


def test_checking_writes_nothing_and_tells_what_is_out_of_date(case: Case) -> None:
    keep(case).replace(LOCK, "    paragraph: 3\n    occurrences: 1\n    match: exact\n"
                       '    verified: "writer 2031-03-04"\n  claims/gas-at-six',
                       "    paragraph: 4\n    occurrences: 1\n    match: exact\n"
                       '    verified: "writer 2031-03-04"\n  claims/gas-at-six')  # fmt: skip
    report = run(case, check_only=True)
    assert report.locks == {}
    assert told(report) == [
        f"{LOCK}:1:1: error lock-outdated: it no longer says what was proved\n"
        "    hint: run briefing verify"
    ]


def test_counts_that_another_record_moves_are_only_a_warning(case: Case) -> None:
    quay = "kind: body\nname: East Quay\nnames: [{form: Navy spokeswoman, kind: alias}]\n"
    keep(case).write("content/actors/quay-office.yml", quay)
    report = run(case, check_only=True)
    assert told(report) == []
    told_of = [as_text(p) for p in report.problems if "lock" in p.rule]
    assert told_of == [
        f"content/evidence/{article}.lock:1:1: warning lock-outdated: its counts have changed\n"
        "    hint: run briefing verify"
        for article in ("gull-harbour-office", "navy-release", "tern-marines")
    ]


def test_content_that_cannot_be_parsed_verifies_nothing(case: Case) -> None:
    case.delete("content/briefing.yml")
    report = run(case)
    assert report.lines == ("nothing was verified: mend the content first",)
    assert [line.split(": ")[1] for line in told(report)] == ["error content"]


# --- coverage -------------------------------------------------------------------------------


def test_there_is_no_coverage_of_what_cannot_be_parsed(case: Case) -> None:
    case.delete("content/briefing.yml")
    report = coverage(case.root, case.root / "articles")
    assert report.lines == ("nothing was verified: mend the content first",)
    assert [line.split(": ")[1] for line in told(report)] == ["error content"]


def test_coverage_lists_what_is_left_with_its_line(case: Case) -> None:
    case.replace(GULL, '    segments: ["Grey ships out!"]', '    segments: ["Grey ships"]')
    keep(case).delete("articles/03_copy.txt").delete("articles/04_release.txt")
    case.delete("content/evidence/navy-release.lock")
    case.write(TEXT, f"\n{case.read(TEXT)}")
    report = coverage(case.root, case.root / "articles")
    lines = report.lines
    assert (report.problems, report.locks) == ((), {})
    assert lines[0] == (
        "gull-harbour-office: quoted 6 captured, 0 ignored, 1 left; numbers 5 captured, 0 ignored,"
        " 0 left; dates 11 captured, 0 ignored, 0 left; names 27 captured, 0 ignored, 1 left"
    )
    assert lines[1] == "  line 10: quoted: Grey ships out!"
    assert lines[-2:] == (
        "navy-release: not proved yet; the capture 04_release.txt is not in the articles folder",
        "plain-copy: quoted 1 captured, 0 ignored, 0 left; numbers 5 captured, 2 ignored, 0 left;"
        " dates 3 captured, 0 ignored, 0 left; names 6 captured, 0 ignored, 3 left, when it was"
        " proved; the capture 03_copy.txt is not in the articles folder",
    )


# --- two people -----------------------------------------------------------------------------


def git(root: Path, *words: str) -> str:
    settings = ("-c", "user.name=desk", "-c", "user.email=desk@example.org")
    done = subprocess.run(
        ["git", *settings, *words], cwd=root, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_two_who_verify_different_articles_merge_without_conflict(case: Case) -> None:
    """Each adds an article and holds every capture; one also rewords a shared one."""
    article, text = case.read(GULL), case.read(TEXT)
    git(case.root, "init", "-q", "-b", "main")
    keep(case)
    git(case.root, "add", ".")
    git(case.root, "commit", "-qm", "Begin")
    for branch in ("avocet", "bittern"):
        git(case.root, "switch", "-qc", branch, "main")
        case.write(f"content/articles/{branch}.yml", article.replace("01_gull", branch))
        case.write(f"articles/{branch}.txt", text)
        keep(case)
        git(case.root, "add", ".")
        git(case.root, "commit", "-qm", branch)
    git(case.root, "merge", "-q", "avocet")
    assert checked(case) == []
    assert told(run(case)) == []
    assert [*run(case).locks] == ["content/evidence/bittern.lock"]


# --- what is left out -----------------------------------------------------------------------


def test_what_is_neither_taken_up_nor_ignored_is_told(case: Case) -> None:
    copy = "content/articles/plain-copy.yml"
    case.replace(copy, '  - {words: "thousands of people", reason: the headline gives the same'
                 ' figure}\n', "")  # fmt: skip
    case.replace(copy, '  - {words: "3 more stories", reason: page furniture}\n', "")
    case.replace(copy, "\nignored:\n", "")
    assert checked(keep(case)) == [
        f"{copy}:13:10: warning coverage-left: 2 numbers neither taken up nor"
        " ignored with a reason\n"
        "    hint: briefing coverage lists them, where the article's capture is"
    ]


def test_one_and_many_are_told_in_their_own_words(case: Case) -> None:
    case.replace(GULL, "  - id: ships-february\n    question: ships-turned-away\n"
                 '    words: ["turned away 12 ships in February"]\n    value: 12\n'
                 '    period: "2031-02"\n    asserted_by: narrator\n', "")  # fmt: skip
    case.replace(GULL, '"Grey ships out!"', '"ships out!"')
    assert [line for line in checked(keep(case)) if GULL in line] == [
        f"{place(case, GULL, CAPTURE)}: warning coverage-left: 1 span in quotation marks and 1"
        " number neither taken up nor ignored with a reason\n"
        "    hint: briefing coverage lists them, where the article's capture is"
    ]


def test_nothing_is_told_as_left_while_something_is_not_proved(case: Case) -> None:
    copy = "content/articles/plain-copy.yml"
    case.replace(copy, '  - {words: "3 more stories", reason: page furniture}\n', "")
    keep(case)
    assert [line.split(": ")[1] for line in checked(case)] == ["warning coverage-left"]
    lock = "content/evidence/plain-copy.lock"
    text = case.read(lock)
    entry = next(line for line in text.split("\n") if line.startswith("  quotes/"))
    case.write(lock, text.replace(entry, "  quotes/another:"))
    assert {line.split(": ")[1] for line in checked(case)} == {
        "error lock-missing", "error lock-unknown",
    }  # fmt: skip
