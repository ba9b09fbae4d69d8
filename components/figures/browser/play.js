// A slider of steps in time with a button that plays them. It tells a step when it is chosen, and the
// next one only when the page shows the last.
const players = new WeakMap();

class Player {
  constructor(parent) {
    this.calls = 0;
    this.root = parent.appendChild(document.createElement("div"));
    this.root.className = "atlas-play";
    this.button = this.root.appendChild(document.createElement("button"));
    this.button.type = "button";
    this.slider = this.root.appendChild(document.createElement("input"));
    Object.assign(this.slider, {type: "range", min: 0, step: 1});
    this.label = this.root.appendChild(document.createElement("output"));
    this.button.onclick = () => this.press();
    this.slider.oninput = () => this.name(Number(this.slider.value));
    this.slider.onchange = () => { this.stop(); this.go(Number(this.slider.value)); };
  }

  // Streamlit calls again with the same step when it takes a trigger back: that changes nothing.
  show(data, tell) {
    const isNew = data.at !== this.at;
    Object.assign(this, data, {tell});
    this.slider.max = this.steps.length - 1;
    this.slider.value = this.at ?? 0;
    this.slider.setAttribute("aria-label", this.says.slider);
    this.name(this.at);
    if (isNew && this.at !== this.next) this.stop();
    else if (isNew && this.playing) this.wait();
    this.draw();
  }

  name(place) {
    this.label.textContent = this.steps[place] ?? this.says.other;
    this.slider.setAttribute("aria-valuetext", this.label.textContent);
  }

  press() {
    if (this.playing) return this.stop();
    const isLast = this.at === null || this.at >= this.steps.length - 1;
    this.playing = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.go(isLast ? 0 : this.at + 1);
  }

  go(place) {
    this.next = place;
    this.draw();
    this.tell(String(place));
  }

  wait() {
    clearTimeout(this.timer);
    if (this.at >= this.steps.length - 1) return this.stop();
    this.timer = setTimeout(() => this.go(this.at + 1), this.step_ms);
  }

  stop() {
    clearTimeout(this.timer);
    this.playing = false;
    this.draw();
  }

  draw() {
    this.button.textContent = this.playing ? "❚❚" : "▶";
    this.button.setAttribute("aria-label", this.playing ? this.says.pause : this.says.play);
  }
}

export default ({data, parentElement, setTriggerValue}) => {
  if (!players.has(parentElement)) players.set(parentElement, new Player(parentElement));
  const player = players.get(parentElement);
  const call = ++player.calls;
  player.show(data, place => setTriggerValue("stepped", place));
  return () => {
    if (call !== player.calls) return;
    player.stop();
    player.root.remove();
    players.delete(parentElement);
  };
};
