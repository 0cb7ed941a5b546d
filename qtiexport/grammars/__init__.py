"""The schema stores: own grammars and official schemas, compiled once, and the one way to parse XML."""

from qtiexport.grammars.controls import control_files, located, referred, schema_location
from qtiexport.grammars.items import ItemFacts, Reference, item_facts
from qtiexport.grammars.parsing import library_versions, parse_xml
from qtiexport.grammars.stores import Added, Row, add, describe, files_below, find_official, user_folder
from qtiexport.grammars.validating import Grammars, load
from qtiexport.grammars.verdict import Fault, Verdict

__all__ = [
    "Added",
    "Fault",
    "Grammars",
    "ItemFacts",
    "Reference",
    "Row",
    "Verdict",
    "add",
    "control_files",
    "describe",
    "files_below",
    "find_official",
    "item_facts",
    "library_versions",
    "load",
    "located",
    "parse_xml",
    "referred",
    "schema_location",
    "user_folder",
]
