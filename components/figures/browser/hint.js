// A few words over a map, for as long as somebody tries what it does not do.
const SHOWN_MS = 1500;

export class Hint {
  constructor(root) {
    this.place = document.createElement("p");
    this.place.className = "atlas-hint";
    this.place.ariaHidden = "true";
    root.append(this.place);
  }

  show(text) {
    this.place.textContent = text;
    this.place.classList.add("atlas-shown");
    clearTimeout(this.hidden);
    this.hidden = setTimeout(() => this.place.classList.remove("atlas-shown"), SHOWN_MS);
  }
}

export function isOnMap({ target }) {
  return target.closest?.(".geo") !== null;
}
