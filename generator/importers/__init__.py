"""Turn files of others into rows of the record; the command line writes them."""
