"""What a fact-check is: vocabulary, rows, tables and pure rules. No SQL text, no Qt, no files."""
