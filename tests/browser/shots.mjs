// Pictures of the page at both widths, in both schemes and languages: `cargo xtask shots`.
import { close, screenshot } from "./harness.mjs";

for (const [width, height] of [[390, 844], [1280, 900]]) {
  for (const scheme of ["light", "dark"]) {
    for (const lang of ["en", "de"]) console.log(await screenshot("page", width, height, scheme, lang));
  }
}
await close();
