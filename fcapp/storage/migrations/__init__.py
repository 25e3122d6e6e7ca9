"""One module per schema version, `v0001` onwards, each with an Alembic `upgrade(op)`."""
