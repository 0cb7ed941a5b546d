// Makes static/player.js, one classic script, of src/, and static/api.js of both versions: `npm run bundle`. With a path as
// argument it writes there instead, each api.js with its version behind it.
import { build } from "esbuild";
import { readFileSync } from "node:fs";
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

// The words of both versions without comments and blanks: a third less as they are packed. All names stay.
for (const version of ["scorm12", "scorm2004"]) {
  const source = here(`../${version}/src/api.js`);
  await build({
    entryPoints: [source],
    outfile: process.argv[2] ? `${process.argv[2]}.${version}` : here(`../${version}/static/api.js`),
    target: "es2017",
    charset: "ascii",
    minifyWhitespace: true,
    lineLimit: 400,
    legalComments: "none",
    banner: { js: readFileSync(source, "utf8").split("\n")[0] },
  });
}
