"""Pure functions over text; every offset is a code point, every end is exclusive."""
