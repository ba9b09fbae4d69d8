// The font of the pictures, which goes with them: the files that `plotly_bundle` copies, each with
// the letters that it has (Unicode ranges as Google Fonts cuts them).
import { given } from "./given.js";
import { FAMILY } from "./picture_text.js";
import { svg } from "./svg.js";

const RANGES = {
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF," +
    "U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329," +
    "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
};
let rules;

export async function fontFace() {
  rules ??= Promise.all(Object.entries(RANGES).map(ruleOf));
  const style = svg("style");
  style.textContent = (await rules).join("");
  return style;
}

async function ruleOf([letters, range]) {
  const file = `picture_font_${letters}.woff2`;
  const source = given.get(file) ?? (await fetched(file));
  const about = `font-family:"${FAMILY}";font-weight:200 900;unicode-range:${range}`;
  return `@font-face{${about};src:url(${source}) format("woff2")}`;
}

async function fetched(file) {
  const answer = await fetch(new URL(`./${file}`, import.meta.url));
  if (!answer.ok) throw new Error(`No font for the picture: ${answer.status}`);
  return addressOf(await answer.blob());
}

// The content itself, as an address: a picture has no other file with it.
function addressOf(content) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(content);
  });
}
