// Texts in a picture, measured and broken into lines: SVG breaks none by itself.
import { svg } from "./svg.js";

export const FAMILY = "Source Sans";
const LINE_HEIGHT = 1.32;
const context = document.createElement("canvas").getContext("2d");

export class Lines {
  constructor(px, weight = 400) {
    this.px = px;
    this.weight = weight;
  }

  widthOf(text) {
    context.font = `${this.weight} ${this.px}px "${FAMILY}", sans-serif`;
    return context.measureText(text).width;
  }

  // A text in lines of at most a width. What has no space, as an address, breaks anywhere.
  wrapped(text, width) {
    const lines = [""];
    for (const word of text.split(/ +/)) {
      const line = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
      if (this.widthOf(line) <= width) lines[lines.length - 1] = line;
      else lines.push(...this.broken(word, width));
    }
    return lines.filter(Boolean);
  }

  broken(word, width) {
    const parts = [""];
    for (const sign of word) {
      if (this.widthOf(parts.at(-1) + sign) > width) parts.push("");
      parts[parts.length - 1] += sign;
    }
    return parts;
  }

  drawn(text, x, y, attributes) {
    const font = { "font-size": this.px, "font-weight": this.weight };
    const family = { "font-family": `"${FAMILY}", sans-serif` };
    const made = svg("text", { x, y, ...font, ...family, ...attributes });
    made.textContent = text;
    return made;
  }

  // A part of a line in this weight.
  part(text) {
    const made = svg("tspan", { "font-weight": this.weight });
    made.textContent = text;
    return made;
  }
}

// A text over the width, with the height that it takes.
export function paragraph(text, px, width, { weight = 400, fill }) {
  const lines = new Lines(px, weight);
  const drawn = svg("g");
  const wrapped = text ? lines.wrapped(text, width) : [];
  for (const [place, line] of wrapped.entries()) {
    drawn.append(lines.drawn(line, 0, px * (place * LINE_HEIGHT + 0.95), { fill }));
  }
  return { drawn, height: wrapped.length * px * LINE_HEIGHT };
}
