// Makes static/player.js, one classic script, of src/: `npm run bundle`. With a path as argument it writes there instead.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: [here("src/main.js")],
  outfile: process.argv[2] ?? here("static/player.js"),
  bundle: true,
  format: "iife",
  target: "es2017",
  charset: "ascii",
  minifyWhitespace: true,
  minifySyntax: true,
  // Names of variables are a fifth of the script as it is packed; those of methods and fields stay readable.
  minifyIdentifiers: true,
  lineLimit: 400,
  legalComments: "none",
  banner: { js: "/*! qtiexport: the learner's page (MIT licence). Made of templates/sco/src/ by `npm run bundle`. */" },
});
