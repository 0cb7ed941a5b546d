"""Question banks in plain text become packages that learning management systems accept."""

__version__ = "0.1.0"
