"""The measurements of what is found in texts, on sets of texts that are no part of the project."""
