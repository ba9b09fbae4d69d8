// Buttons on a map that are always there, with names and in the order of Tab: closer, farther,
// and back to how it came. Each presses plotly's own, which shows under the pointer only and says
// to plotly that the change is the visitor's, so that it outlasts a filter.
const BUTTONS = [
  ["+", "zoom_in", '[data-attr="zoom"][data-val="in"]'],
  ["−", "zoom_out", '[data-attr="zoom"][data-val="out"]'],
  ["⌂", "reset", '[data-attr="reset"]'],
];

export class ZoomButtons {
  constructor(root, plot) {
    const group = document.createElement("div");
    group.className = "atlas-zoom";
    this.buttons = BUTTONS.map(([sign, name, behind]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
      button.addEventListener("click", () => plot.querySelector(`.modebar-btn${behind}`).click());
      return { button, name };
    });
    group.append(...this.buttons.map(({ button }) => button));
    root.append(group);
  }

  // Called after each change of the figure: the language may be another.
  name(says) {
    for (const { button, name } of this.buttons) button.ariaLabel = button.title = says[name];
  }
}
