"""Papers that lie on the tables: sign-in sheets, name tags, table signs, note slips."""
