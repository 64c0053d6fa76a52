"""What programs and readers can take along: tables, the database, charts and the rows behind figures."""
