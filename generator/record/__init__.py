"""The data package: open it, check it, type it. The only package that imports frictionless."""
