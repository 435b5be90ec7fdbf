"""Things that carry words, and works whose titles stand in marks.

Data and nothing else, in lower case. A missing word is added here, never as a special case
elsewhere.
"""

from builder.draft.english.words import listed

WRITING = listed("""
    banner banners placard placards sign signs graffiti slogan slogans poster posters notice
    inscription caption headline sticker stickers plaque leaflet leaflets note tattoo letters
    t-shirt t-shirts flag bedsheet bedsheets label engraving signboard billboard
""")
"""Things that carry words of nobody in particular."""

WORKS = listed("""
    song anthem hymn ballad book novel film movie play series poem album painting opera track
    hit single tune show podcast musical documentary operation codenamed code-named ship vessel
    autobiography biography memoir ballet symphony blockbuster sitcom comedy drama sequel
""")
"""Things whose titles stand in marks."""

DOCUMENTS = listed("""
    statement communique letter report memo memorandum document email e-mail post tweet message
    messages declaration resolution filing complaint indictment verdict ruling judgment text
    transcript speech address interview release briefing broadcast video article
    editorial study survey paper leaflet law bill order decree motion circular petition ad advert
    advertisement minutes disclosure record review audit dossier affidavit lawsuit brochure
    pamphlet flyer records documents emails filings announcement cable poll posts
    tweets documentary version guidebook guidebooks textbook textbooks
""")
"""Things that carry words of whoever issued them."""
