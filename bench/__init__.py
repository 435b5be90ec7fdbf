"""Measures the builder on made-up briefings of any size.

    python -m bench.generate 1000 DIR    a made-up briefing of a thousand events, in DIR

`world` says what happened, `reports` what each article makes of it and how its text reads,
`judged` what the editions make of the articles, `generate` puts it on disk, proves it and freezes
the first edition. All of it follows from the number of events and a seed: the same two give the
same bytes. Nothing here is part of the package.
"""
