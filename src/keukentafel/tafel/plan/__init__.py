"""The persoonlijk plan: it writes itself from what people keep at the table, and tells of each sentence where from."""
