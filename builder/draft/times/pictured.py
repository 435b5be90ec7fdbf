"""Whether a paragraph tells what a picture shows, where the present tense is of the past.

Takes a reading and a place; looks for the word *photo* in front and for a credit behind.
"""

import re

from builder.draft.article.reading import Reading

LONGEST = 400
"""Characters of a caption at most."""

_LEAD = re.compile(
    r"\W{0,3}(?:file )?(?:photo(?:graph)?|image|picture|caption|video|pic)\b[\w ]{0,20}[:|]",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\([^()]{2,50}(?:/|via |photo|images?|handout|supplied)[^()]{0,40}\)\W{0,3}$"
    r"|\. (?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'.-]+){1,3} for (?:the )?(?-i:[A-Z])[\w ]{2,40}$"
    r"|\b(?:photo(?:graph)?|pictures?|image|credit)s?(?: by)?: [^.:]{2,60}\W{0,3}$",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"(?:An?|One|Two|Three|Some)? ?(?:\w+ )?(?:protester|demonstrator|soldier|man|woman|boy|girl"
    r"|child|mourner|supporter|resident|firefighter|rescuer|policeman|fighter|marine|gunman|refugee"
    r"|villager|motorist|pedestrian|worshipper)s? "
    r"(?!says|said|tells|will|is|has|was|appears|faces|goes)[a-z]+s (?!said|told)[^.]*\.?[^.]*\.?$"
)
"""*A protester holds a flag on Friday*: somebody seen, and no calendar."""


def is_caption(reading: Reading, place: int) -> bool:
    """Tell whether the paragraph at a place is a caption."""
    body = reading.article.body
    start, end = body.paragraph_span(body.paragraph_at(place))
    if end - start > LONGEST:
        return False
    text = body.text[start:end]
    return bool(_LEAD.match(text) or _CREDIT.search(text) or _SEEN.match(text))
