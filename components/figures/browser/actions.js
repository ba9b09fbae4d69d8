// What stands below a figure: its picture, its address, the whole screen. What a visitor chose
// for one picture holds for the next, of whatever figure.
const CHOICES = [
  ["format", ["png", "svg"]],
  ["size", ["page", "slide", "phone"]],
  ["colours", ["light", "dark"]],
];
const SAID_MS = 4000;
const GAP_PX = 4;
const chosen = { format: "png", size: "page" };
let menus = 0;

export class Actions {
  // `save` makes the picture that the menu asks for, and returns its file's name.
  constructor(root, save) {
    this.root = root;
    this.place = element("div", "atlas-actions");
    this.said = element("span", "atlas-status");
    this.said.role = "status";
    this.menu = element("div", "atlas-menu");
    this.menu.id = `atlas-menu-${++menus}`;
    this.menu.popover = "auto";
    this.menu.role = "dialog";
    this.form = element("form", "");
    this.form.addEventListener("submit", (event) => this.submit(event, save));
    this.menu.append(this.form);
    const opens = (then) => (event) => event.newState === "open" && then();
    this.menu.addEventListener("beforetoggle", opens(() => this.fill()));
    this.menu.addEventListener("toggle", opens(() => this.opened()));
    this.picture = this.button(() => {});
    this.picture.setAttribute("popovertarget", this.menu.id);
    this.picture.ariaHasPopup = "dialog";
    this.link = this.button(() => this.copyLink());
    this.whole = this.button(() => this.fillScreen());
    this.whole.hidden = !document.fullscreenEnabled;
    this.place.append(this.picture, this.link, this.whole, this.said, this.menu);
    root.append(this.place);
  }

  button(press) {
    const made = element("button", "atlas-action");
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  }

  // Called after each change of the figure: the language or the theme may be another.
  follow({ says, theme, address }) {
    this.address = address;
    this.says = says;
    this.theme = theme;
    this.picture.textContent = says.picture;
    this.link.textContent = says.copy_link;
    this.link.hidden = !address; // a page of the dashboard has its own
    this.whole.textContent = says.full_screen;
    this.menu.ariaLabel = says.picture;
  }

  fill() {
    const { says, theme } = this;
    // What is not named cannot be chosen: a report has one theme.
    const offered = CHOICES.filter(([name]) => name in says);
    const groups = offered.map(([name, values]) => {
      const group = element("fieldset", "");
      const legend = element("legend", "");
      legend.textContent = says[name];
      group.append(legend, ...values.map((value) => this.option(name, value, theme)));
      return group;
    });
    const save = element("button", "atlas-action atlas-save");
    save.textContent = says.save;
    this.form.replaceChildren(...groups, save);
  }

  option(name, value, theme) {
    const label = element("label", "");
    const input = element("input", "");
    Object.assign(input, { type: "radio", name, value });
    input.checked = value === (chosen[name] ?? theme);
    label.append(input, ` ${this.says[value] ?? value.toUpperCase()}`);
    return label;
  }

  // Above its button, where there is room, and within the window.
  opened() {
    const { left, top, bottom } = this.picture.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.menu;
    const above = top - offsetHeight - GAP_PX;
    const below = Math.min(bottom + GAP_PX, innerHeight - offsetHeight - GAP_PX);
    this.menu.style.top = `${Math.max(GAP_PX, above >= GAP_PX ? above : below)}px`;
    const farthest = innerWidth - offsetWidth - GAP_PX;
    this.menu.style.left = `${Math.max(GAP_PX, Math.min(left, farthest))}px`;
    this.menu.querySelector("input:checked").focus();
  }

  async submit(event, save) {
    event.preventDefault();
    const asked = Object.fromEntries(new FormData(this.form));
    Object.assign(chosen, asked);
    this.menu.hidePopover();
    this.place.ariaBusy = "true";
    const name = await save(asked).finally(() => (this.place.ariaBusy = "false"));
    this.say(`${this.says.saved}: ${name}`);
  }

  // A browser lets a page write to the clipboard only where nobody can listen in between.
  async copyLink() {
    if (!navigator.clipboard) return prompt(this.says.copy_link, this.address);
    await navigator.clipboard.writeText(this.address);
    this.say(this.says.copied);
  }

  fillScreen() {
    const isWhole = document.fullscreenElement === this.root;
    return isWhole ? document.exitFullscreen() : this.root.requestFullscreen();
  }

  say(text) {
    this.said.textContent = text;
    clearTimeout(this.hidden);
    this.hidden = setTimeout(() => (this.said.textContent = ""), SAID_MS);
  }
}

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
