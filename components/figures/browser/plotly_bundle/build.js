// Writes the bundle beside the scripts that use it: packed twice, named by its content, with the
// licences of all that is in it, and the font of saved pictures. `make plotly` runs this; a browser
// never asks for anything else.
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const FONT = "@fontsource-variable/source-sans-3";

const folder = new URL("../", import.meta.url);
const built = await build({
  entryPoints: ["entry.js"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  legalComments: "none",
  define: { global: "window", "define.amd": "false" },
  alias: { "country-iso-search": "./no_country_names.js" },
  loader: { ".css": "empty" }, // maplibre's, for a kind of map that is not in the bundle
  metafile: true,
  write: false,
});
const code = built.outputFiles[0].contents;
const digest = createHash("sha256").update(code).digest("hex").slice(0, 12);
const name = `plotly-${digest}.js`;
for (const file of readdirSync(folder)) {
  if (/^plotly-[0-9a-f]{12}\.js\./.test(file)) rmSync(new URL(file, folder));
}
const best = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: code.length } };
writeFileSync(new URL(`${name}.br`, folder), brotliCompressSync(code, best));
writeFileSync(new URL(`${name}.gz`, folder), gzipSync(code, { level: 9 }));
const address = `// Written by plotly_bundle/build.js.\nexport const PLOTLY = "../${name}";\n`;
writeFileSync(new URL("plotly_address.js", folder), address);
for (const letters of ["latin", "latin-ext"]) {
  const font = `node_modules/${FONT}/files/source-sans-3-${letters}-wght-normal.woff2`;
  copyFileSync(font, new URL(`picture_font_${letters}.woff2`, folder));
}
const inputs = [...Object.keys(built.metafile.inputs), `node_modules/${FONT}/`];
writeFileSync(new URL("PLOTLY_LICENCES.txt", folder), licences(inputs));

function licences(inputs) {
  const found = inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  const packages = [...new Set(found.filter(Boolean))].sort();
  return packages.map(licence).join(`\n${"-".repeat(80)}\n\n`);
}

function licence(name) {
  const home = `node_modules/${name}/`;
  const { version, license } = JSON.parse(readFileSync(`${home}package.json`, "utf8"));
  const text = readdirSync(home).find((file) => /^licen[cs]e/i.test(file));
  const whole = text ? `\n${readFileSync(home + text, "utf8").trim()}\n` : "";
  return `${name} ${version}: ${license}\n${whole}`;
}
