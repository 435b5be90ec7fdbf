"""How an article came to us: what its outlet's name rests on, and how its text was captured."""

from __future__ import annotations

from pydantic import Field

from builder.model.base import Basis, Edtf, Part, Text


class OutletBasis(Part):
    """How we know whose article it is."""

    basis: Basis
    """`stated` where the article names its outlet, else `inferred` or `unknown`.

    Good: stated
    """
    evidence: Text | None = None
    """The words that show it, or our reason.

    Good: told the Gull
    """


class Captured(Part):
    """How the captured text came to be."""

    on: Edtf
    """The day of the capture.

    Good: "2031-03-06"
    Bad: 6 March (an EDTF date)
    """
    tool: Text = Field(alias="with")
    """The tool that took it, with its version.

    Good: saved from the browser's reader view
    Bad: "" (a name, or "by hand")
    """
