"""Who may have spoken each quotation, likeliest first, from all that the article tells."""
