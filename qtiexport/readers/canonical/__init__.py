"""The canonical Markdown form of sources.md 1, room by room; `readers.markdown` is its only door.

Own line rules split a file (front matter, questions, stem, options, sections); Markdown reads the fields only.
"""
