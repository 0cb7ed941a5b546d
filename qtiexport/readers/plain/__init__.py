"""How the plain form is read, one step a module (sources.md 4).

`lines` and `fold` hold the author's characters and compare them; `patterns` and `vocabulary` know the marker words, and
`lexicon` looks up those of many languages at once;
`bullets`, `structure` and `phrases` find what lines and words are; `sections` divides a question, `analysis` and `key`
find its right choices; `content`, `titles`, `question` and `article` make the parts.
"""
