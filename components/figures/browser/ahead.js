// What the visitor may choose next, fetched when the list of the box of regions opens: what a choice
// leads to is then drawn at once, and the server's answer, when it comes, is the same figure. Where
// it is another, or the choice is none of these, the server's is drawn when it comes.
// `components/exports/figures_ahead.py` says what is fetched.
import { unpackedBeside } from "./unpack.js";

const STATE = "data-test-script-state"; // Streamlit's page says here whether the server runs
const MOVES = ["Tab", "Escape", "Shift", "Control", "Alt", "Meta"]; // keys that change no widget
const ASKED_MS = 3000; // a press elsewhere that has led to no run by then leads to none
const LATE_MS = 1000; // from the end of a run until what it says of the figure has come
const LOST_MS = 30000; // from a choice until the server has begun to answer it

export class Ahead {
  // `draw` shows a figure (JSON) that the server has not sent; `inflate` unpacks.
  constructor(draw, inflate, signal) {
    Object.assign(this, { draw, inflate });
    this.known = new Map(); // figures by the labels that the box then shows
    this.asked = -Infinity; // when something else was asked of the server
    this.inBox = new MutationObserver(() => this.look());
    this.ofApp = new MutationObserver(() => this.hear());
    this.ofApp.observe(app(), { attributeFilter: [STATE] });
    const listen = (type, act) => document.addEventListener(type, act, { signal, capture: true });
    listen("focusin", ({ target }) => this.enter(target));
    listen("click", ({ target }) => this.note(target));
    listen("keydown", ({ target, key }) => MOVES.includes(key) || this.note(target));
    signal.addEventListener("abort", () => this.end());
  }

  // Called with what the server says (JSON), and what is read of it.
  follow(said, { ahead, theme }) {
    Object.assign(this, ahead, { said, theme, unsaid: undefined });
    setTimeout(() => this.hear());
  }

  enter(target) {
    const box = target.closest(`.st-key-${this.box}`);
    if (!box) return;
    if (box !== this.element) {
      this.inBox.disconnect();
      const attributeFilter = ["aria-expanded"];
      this.inBox.observe(box, { childList: true, subtree: true, attributeFilter });
      [this.element, this.labels, this.isOpen] = [box, labelsIn(box), false];
    }
    this.open();
  }

  open() {
    const isOpen = Boolean(this.element.querySelector("[aria-expanded=true]"));
    if (isOpen && !this.isOpen) this.fetch();
    this.isOpen = isOpen;
  }

  // What was pressed elsewhere may be on its way to the server, which then says something else.
  note(target) {
    const isBox = target.closest(`.st-key-${this.box}`);
    const list = this.element?.querySelector("[aria-controls]")?.getAttribute("aria-controls");
    if (!isBox && !target.closest(`#${CSS.escape(list)}`)) this.asked = performance.now();
  }

  hear() {
    if (!isAtRest()) return (this.asked = -Infinity);
    this.takeBack(LATE_MS);
    if (this.isPutOff) this.fetch();
  }

  look() {
    this.open();
    const labels = labelsIn(this.element);
    if (`${labels}` === `${this.labels}`) return;
    this.labels = labels;
    const isAlone = (isAtRest() || this.unsaid) && performance.now() - this.asked > ASKED_MS;
    const figure = isAlone && this.around === around(this.theme) && this.known.get(`${labels}`);
    if (!figure) return;
    this.unsaid = { figure };
    this.draw(figure);
    this.takeBack(LOST_MS);
  }

  // What was drawn goes again if the server rests by then and has said nothing of the figure.
  takeBack(afterMs) {
    const { unsaid } = this;
    const act = () => {
      if (this.unsaid !== unsaid || !isAtRest()) return;
      this.unsaid = undefined;
      this.draw(this.said);
    };
    if (unsaid) setTimeout(act, afterMs);
  }

  // Whoever gets no answer waits for the server, as if nothing had been asked.
  async fetch() {
    const { said, labels, known } = this;
    const [asked, now] = [`${this.address}/${this.theme}${location.search}`, around(this.theme)];
    this.isPutOff = !isAtRest();
    if (asked === this.fetched || this.isPutOff) return;
    this.fetched = asked;
    const answer = await fetch(asked).catch(() => Response.error());
    const lines = answer.ok
      ? unpackedBeside(said, new Uint8Array(await answer.arrayBuffer()), this.inflate)
      : [];
    if (!lines.length || said !== this.said) return (this.fetched = undefined);
    if (now !== this.around) known.clear();
    this.around = now;
    known.set(`${labels}`, said);
    for (let at = 0; at < lines.length; at += 2) known.set(`${JSON.parse(lines[at])}`, lines[at + 1]);
  }

  end() {
    this.inBox.disconnect();
    this.ofApp.disconnect();
  }
}

// What a figure depends on beside the box.
function around(theme) {
  const query = new URLSearchParams(location.search);
  query.delete("region");
  return `${theme} ${query}`;
}

function labelsIn(box) {
  return [...box.querySelectorAll("[data-tag]")].map((tag) => tag.ariaLabel);
}

function app() {
  return document.querySelector(`[${STATE}]`);
}

function isAtRest() {
  return app().getAttribute(STATE) === "notRunning";
}
