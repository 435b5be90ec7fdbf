"""The rules by which a sentence tells who spoke a quotation that stands in it."""
