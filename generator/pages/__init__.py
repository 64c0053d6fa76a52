"""Pages: what templates may print, and the authored tree rendered with it."""
