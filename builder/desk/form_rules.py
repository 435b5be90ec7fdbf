"""What is asked of content before any rule of the craft: its form, its proofs, its editions.

Only text: the checks themselves stand where files are read, parsed, proved and compared. A test
holds that no problem is ever reported under a rule that is explained nowhere.
"""

from __future__ import annotations

from typing import Literal, NamedTuple


class Said(NamedTuple):
    """A rule that has no module of its own."""

    name: str
    level: Literal["error", "warning"]
    standard: str
    text: str


_DIALECT = "The YAML dialect of the content model"
_MODEL = "The content model"
_PROOF = "Quotations are proved against the captured article, character by character"
_PUBLISHED = "Nothing that was published is silently changed"

FORM = (
    Said("content", "error", _MODEL, """
A briefing has a folder `content/` with `briefing.yml`, the closed lists of `vocab/` and an edition,
and all of it can be read.

A file that is missing is best copied from another briefing; `briefing init` makes a whole one."""),
    Said("layout", "error", _MODEL, """
Each file stands where its kind stands: `content/<kind>/<id>.yml`, events in a folder of their year,
an edition in a folder of its number.

So everybody finds a record by its id, and nothing lies about that is not part of the briefing. Move
the file, or keep it outside `content/`. `briefing new` puts a new record in the right place."""),
    Said("held-back", "warning", _MODEL, """
What only follows from a file that cannot be understood is counted at that file, and not told.

An edition that cannot be read may list the articles that no other lists; an article, report the
events that no other reports. To tell each would hide the cause. Mend the file: whatever is wrong
without it is told then."""),
    Said("encoding", "error", _DIALECT, """
A file is UTF-8, and holds no character that cannot be seen.

Save it as UTF-8, without a byte-order mark; every editor can. Control characters, and marks that
turn the direction of writing, would let a reviewer read something else than is built."""),
    Said("size", "error", _DIALECT, """
A file that a person writes is no larger than four megabytes, and all together no larger than 128.

A larger one is hardly a record. Split it, or keep outside `content/` what is no content. A whole
briefing that is meant to be larger is built with BRIEFING_MAX_MB=256, or what it needs, in the
environment."""),
    Said("yaml", "error", _DIALECT, """
A file is YAML of a strict dialect: no tabs, no key twice, no tags, and no bare value that readers
take for different things, such as `2031-03-04`, `yes` or `012`.

What looks right and is read otherwise would be published wrong. Indent with spaces; put a date, a
time, or text with `: ` or `#` in it in double quotes. A list item begins with `- ` under its key.
After the first fault the rest of the file cannot be understood, so that mending one may bring up
another."""),
    Said("schema", "error", _MODEL, """
Each field holds what its kind asks for: text, a number, a date, a word from a list.

The message names the field and what it may hold; `docs/fields.md` has all of them, with examples. A
field that does not apply is left out."""),
    Said("schema-line", "warning", _MODEL, """
The first line of a file leads editors to the schema of its kind.

With it an editor completes fields, explains them and marks what is wrong while it is typed.
`briefing new` writes it; `briefing schema` puts it where it is missing."""),
    Said("unknown-field", "error", _MODEL, """
There is no field that the model does not know.

A misspelt field would be dropped silently, and with it what somebody wrote. Take the name that is
proposed, or look it up in `docs/fields.md`."""),
    Said("id", "error", _MODEL, """
An id is the stem of a file's name, in lower-case letters, digits and single hyphens; it is unique
over all kinds, and stands for ever.

Addresses on the site are made of it. A place whose id would clash ends in `-place`. A record that
is renamed keeps its old id in `formerly`, which becomes a redirect."""),
    Said("review", "error", "A draft proposes, a person decides", """
No guess of `briefing draft` stands in the content before somebody has looked at it.

Each guess carries a comment `# REVIEW` with what it rests on. Hold it against the article, mend the
value where it is wrong, and delete the comment."""),
    Said("allow", "error", "Exceptions are named, with the reason", """
Each exception in `content/allow.yml` names a rule that there is and a record that breaks it.

One that is no longer needed would hide the next fault of its kind: remove it."""),
)  # fmt: skip

EVIDENCE = (
    Said("capture", "error", _PROOF, """
The captured text that an article names can be read.

`capture` is the bare name of a UTF-8 text in the articles folder."""),
    Said("verbatim", "error", _PROOF, """
Quoted words stand in the captured article exactly as they are typed, in one stretch for each
segment.

A quotation that is nearly right is wrong. The message shows the nearest passage and where it
differs. Copy the words from the capture; split them into segments where the article breaks them;
where they recur, give the words before them in `starts`."""),
    Said("speaker-near", "warning", _PROOF, """
A name of the speaker stands in the paragraph of the quotation, or beside it.

Else the words may be somebody else's. Add the form of the name that the article uses to the actor's
`names`, or correct the speaker."""),
    Said("lock-missing", "error", _PROOF, """
Everything that is quoted has been proved: an entry in `content/evidence/<article>.lock` says so.

Run `briefing verify` where the captured article is, and commit the lock with your change. Nobody
types or edits a lock."""),
    Said("lock-stale", "error", _PROOF, """
Words that were changed have been proved again.

Run `briefing verify` where the captured article is, and commit the lock with your change."""),
    Said("lock-mismatch", "error", _PROOF, """
An article was proved on the very capture that it names.

Run `briefing verify` where that capture is."""),
    Said("lock-unknown", "error", _PROOF, """
A lock proves only what the content holds.

Run `briefing verify`; delete the lock of an article that there never was."""),
    Said("lock-form", "error", _PROOF, """
A lock is as the tool wrote it, and so is a roll: a list of texts in `content/evidence/rolls/` that
the locks of many articles name for whom these were compared with.

Neither is edited or merged by hand: restore it from the repository, or delete it and run
`briefing verify`."""),
    Said("coverage-left", "warning", "Nothing is left out in silence", """
Every quoted span and every number of an article is taken up, or ignored with a reason.

What a briefing picks from an article decides what its readers think; so the rest is accounted for.
`briefing coverage` lists what is left, line by line, where the captured article is. Make it a
quote, a claim or a label, or name it under `ignored` with the reason."""),
    Said("lock-outdated", "error", _PROOF, """
The locks say what proving the articles again gives.

Only `briefing verify --check` asks this; where nothing but counts has changed it is a warning. Run
`briefing verify` and commit what it writes."""),
)  # fmt: skip

EDITIONS = (
    Said("snapshot", "error", _PUBLISHED, """
The snapshot of a frozen edition is as the tool wrote it, beside its `edition.yml`.

Restore it from the repository."""),
    Said("frozen", "error", _PUBLISHED, """
A frozen edition says what it said.

Put it back. What was wrong becomes a correction in the next edition, where readers see it; only the
`outcome` of a judgement may be added later."""),
    Said("tombstone", "error", _PUBLISHED, """
What a frozen edition holds stays.

A record that no longer holds keeps its page: give it `withdrawn` with the reason. One that was
renamed names its old id in `formerly`."""),
    Said("withdrawn", "error", _PUBLISHED, """
Nothing that stands rests on what was withdrawn.

Name something else that says it, or withdraw this too."""),
    Said("edition-drops", "error", _PUBLISHED, """
An edition rests on every article that the editions before it rest on, unless it is withdrawn.

Else what only that article says would vanish without a word."""),
    Said("after-freeze", "warning", _PUBLISHED, """
What has changed since the newest edition was frozen waits for the next edition.

`briefing new edition` begins it."""),
)  # fmt: skip
