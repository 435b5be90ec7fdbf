"""Templates to text: compiled once, with everything escaped.

Later modules import earlier ones, never the reverse:

    bytecode, compiler    templates compiled only once, and to few steps
    render                pages to text
    slip, included        what went wrong with a template; which templates a template can use
"""
