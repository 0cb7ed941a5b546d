"""The sample course builds into the very files kept in this repository."""
