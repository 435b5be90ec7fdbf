"""Measures the builder on made-up briefings of any size.

    python -m bench.generate 1000 DIR    a made-up briefing of a thousand events, in DIR

    python -m bench                      what `make bench` does, at any sizes

`process` runs a command and counts its cost, `stages` times the pipeline from within, `sent` weighs
what readers are sent, `peers` gives the same pages to other generators, `run` alternates all of
them, `report` writes what was found to `build/bench/`.

`world` says what happened, `reports` what each article makes of it and how its text reads,
`judged` what the editions make of the articles, `generate` puts it on disk, proves it and freezes
the first edition. All of it follows from the number of events and a seed: the same two give the
same bytes. Nothing here is part of the package.
"""
