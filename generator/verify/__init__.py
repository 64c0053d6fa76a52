"""Check a published version: whether its figures follow from its data, and whether it is what its tag builds."""
