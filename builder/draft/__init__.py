"""From an article's text to a worksheet and a YAML stub, in which everything is a proposal.

Later packages and modules import earlier ones, never the reverse:

    english       the words of news prose: what the rules look for
    phrases       clauses, verbs of speaking, and the phrases that name somebody
    article       one article, read once: its layout, who is in it, who is who
    times         expressions of time, and the days that they mean
    attribution   who spoke a quotation, by the sentence that it stands in
    meaning       who is meant by a pronoun, an office, a crowd, a document
    speakers      who may have spoken each quotation, likeliest first; indirect speech

    saved, shelf                         what is read: a saved page, what the briefing holds
    ofwhat, amounts, figures             counted numbers
    accounts, imprint, unknown           events and relations told of, the outlet, new names
    drafted                              all proposals for one article, in one value
    segments                             quotations as records hold them
    marked, claimed, told, stub          what is written: YAML marked for review
    shown, named, gaps, worksheet        and Markdown for whoever codes the article

Nothing here reads a file, decides, or knows what a briefing is about.
"""
