"""The measurements of how spans are found again in a new version, beside yardsticks."""
