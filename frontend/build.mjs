// Builds the style sheet, the script and the font from npm packages into the folder given as argument.
// A stamp of the inputs makes a second run with nothing changed take no time.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const out = resolve(process.argv[2]);

function inputs(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name))
    .sort();
}

const digest = createHash("sha256");
for (const file of ["build.mjs", "favicon.svg", "package-lock.json", ...inputs("scss"), ...inputs("ts")])
  digest.update(file).update(readFileSync(file));
const stamp = digest.digest("hex");
const stampFile = join(out, "..", "..", ".frontend-stamp");
if (existsSync(stampFile) && existsSync(join(out, "almoner.css")) && readFileSync(stampFile, "utf8") === stamp)
  process.exit(0);

const lockStamp = "node_modules/.almoner-lock";
const lock = readFileSync("package-lock.json", "utf8");
if (!existsSync(lockStamp) || readFileSync(lockStamp, "utf8") !== lock) {
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: "inherit" });
  writeFileSync(lockStamp, lock);
}

const { build } = await import("esbuild");
const sass = await import("sass");
mkdirSync(join(out, "fonts"), { recursive: true });
await build({
  entryPoints: ["ts/almoner.ts"],
  bundle: true,
  minify: true,
  target: "es2022",
  outdir: out,
  legalComments: "none",
});
const css = sass.compile("scss/almoner.scss", {
  style: "compressed",
  loadPaths: ["node_modules"],
  quietDeps: true,
  fatalDeprecations: [],
});
writeFileSync(join(out, "almoner.css"), css.css);
cpSync("favicon.svg", join(out, "favicon.svg"));
mkdirSync(join(out, "images"), { recursive: true });
cpSync(
  "node_modules/nhsuk-frontend/dist/nhsuk/assets/images/nhsuk-icon-cross.svg",
  join(out, "images/nhsuk-icon-cross.svg"),
);
cpSync(
  "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  join(out, "fonts/inter-latin.woff2"),
);
cpSync(
  "node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  join(out, "fonts/inter-latin-ext.woff2"),
);
mkdirSync(join(out, "..", ".."), { recursive: true });
writeFileSync(stampFile, stamp);
