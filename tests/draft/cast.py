"""Who is known when the made-up articles are drafted: the actors and places of a content folder."""

from builder.model.place import Place
from builder.model.shared import Actor

ACTORS = tuple(
    Actor.model_validate(
        {
            "id": id_,
            "kind": kind,
            "name": name,
            "names": [{"form": form, "kind": "alias"} for form in forms],
        }
    )
    for id_, kind, name, *forms in (
        ("karsova", "state", "Karsova", "Karsovan", "Republic of Karsova"),
        ("ostria", "state", "Ostria", "Ostrian"),
        ("petra-halvard", "person", "Petra Halvard", "Halvard"),
        ("dov-marek", "person", "Dov Marek", "Marek"),
        ("ivo-stann", "person", "Ivo Stann", "Stann", "Evo Stann"),
        ("lumen-front", "group", "Lumen Front", "the Front"),
        ("nora-quist", "person", "Nora Quist", "Quist"),
        ("elias-vong", "person", "Elias Vong", "Vong"),
        ("amal-reyes", "person", "Amal Reyes", "Reyes"),
        ("united-nations", "alliance", "United Nations", "UN", "U.N."),
        ("karsovan-army", "military", "Karsovan army", "the army", "Karsovan Army"),
        ("interior-ministry", "ministry", "Interior Ministry", "Ministry of the Interior"),
        ("river-union", "body", "River Workers' Union", "the union", "RWU"),
        ("global-wire", "media", "Global Wire"),
        ("free-press-gazette", "media", "Free Press Gazette", "the Gazette"),
        ("northern-alliance", "alliance", "Northern Alliance", "the Alliance"),
        ("ostrian-embassy", "body", "Ostrian embassy", "Ostrian Embassy"),
    )
)
"""Actors with every form of their names."""

PLACES = tuple(
    Place.model_validate(
        {
            "id": id_,
            "name": name,
            "precision": precision,
            "names": [{"form": form, "kind": "alias"} for form in forms],
        }
    )
    for id_, name, precision, *forms in (
        ("tessaly", "Tessaly", "city"),
        ("brava", "Brava", "city", "Port of Brava"),
        ("red-hills", "Red Hills", "region", "the Hills"),
        ("palace-square", "Palace Square", "district"),
    )
)
"""Places with every form of their names."""
