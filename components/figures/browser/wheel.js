// The wheel scrolls the page; with Ctrl, or Command, it zooms the map. plotly's map takes every
// turn of the wheel that it hears of.
import { isOnMap } from "./hint.js";

export function askForCtrl(root, hint, words) {
  const turned = (event) => {
    if (event.ctrlKey || event.metaKey || !isOnMap(event)) return;
    event.stopPropagation();
    hint.show(words().wheel);
  };
  root.addEventListener("wheel", turned, { capture: true, passive: true });
}
