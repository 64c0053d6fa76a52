"""Static site generator of the Layoff Ledger: a data package in, a versioned report out."""

__version__ = "0.1.0"
