"""A course in a browser as an LMS would play it, built again whenever its sources are saved.

An extra (`qtiexport[preview]`): nothing else of the program imports it, so that nobody needs a web server to build.
"""

from qtiexport.preview.contract import Asked, PortError, Running
from qtiexport.preview.serving import serve

__all__ = ["Asked", "PortError", "Running", "serve"]
