// What a figure says of itself where its page does not: full screen, and in print. The same words,
// marks and order as in a saved picture (`picture.js`).
import { drawnMark, widthOf } from "./legend_marks.js";
import { svg } from "./svg.js";

const HIGH_PX = 14;

export class Frame {
  constructor(root, stage, signal) {
    this.root = root;
    this.head = part("atlas-frame-head");
    this.foot = part("atlas-frame-foot");
    root.insertBefore(this.head, stage);
    stage.after(this.foot);
    addEventListener("beforeprint", () => this.fill({ isOnPage: true }), { signal });
    addEventListener("afterprint", () => this.update(), { signal });
    document.addEventListener("fullscreenchange", () => this.update(), { signal });
  }

  // Called after each change of the figure.
  follow(shown) {
    this.shown = shown;
    this.update();
  }

  // On the page the words are there already: nobody shall find them twice. A figure that stands
  // elsewhere has an address, and its words with it.
  update() {
    if (document.fullscreenElement === this.root) return this.fill();
    if (this.shown?.address) return this.fill({ isOnPage: true });
    this.head.replaceChildren();
    this.foot.replaceChildren();
  }

  // On a printed page the title is left out where it is a heading of the page.
  fill({ isOnPage = false } = {}) {
    if (!this.shown) return;
    const { address = location.href, caption, legend, paper } = this.shown;
    const isHeading = ({ innerText }) => plain(innerText) === plain(caption.title);
    const isTold = isOnPage && [...document.querySelectorAll("h1, h2")].some(isHeading);
    const title = line("p", isTold ? "" : caption.title);
    const entries = part("atlas-frame-legend");
    entries.append(...legend.map((entry) => entryOf(entry, paper)));
    this.head.replaceChildren(title, line("p", caption.subtitle), entries);
    this.foot.replaceChildren(...[...caption.notes, address].map((note) => line("p", note)));
  }
}

function entryOf(entry, paper) {
  const said = line("span", entry.count === undefined ? entry.label : `${entry.label} `);
  if (entry.count !== undefined) said.append(line("b", `${entry.count}`));
  const width = widthOf(entry) + 2;
  if (width === 2) return said;
  const place = svg("svg", { width, height: HIGH_PX });
  place.append(drawnMark(entry, width / 2, HIGH_PX / 2, paper.rule));
  said.prepend(place);
  return said;
}

// Headings hold their dates and ranges together.
function plain(text) {
  return text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");
}

function part(className) {
  const made = document.createElement("div");
  made.className = className;
  return made;
}

function line(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
