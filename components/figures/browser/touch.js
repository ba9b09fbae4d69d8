// On a touch screen one finger scrolls the page and two move the map. plotly's map takes any
// finger that it hears of, so it hears of none before the second.
import { isOnMap } from "./hint.js";

export const FINGER_REACH_PX = 8; // from the edge of a dot: with it the least is 24 across

export function isCoarse() {
  return matchMedia("(pointer: coarse)").matches;
}

export function askForTwoFingers(root, hint, words) {
  const began = (event) => {
    if (!event.isTrusted || !isOnMap(event)) return;
    event.stopPropagation();
    if (event.touches.length === 2) event.target.dispatchEvent(withBoth(event));
  };
  const moved = (event) => {
    if (!isOnMap(event)) return;
    if (event.touches.length === 1) hint.show(words().touch);
    else event.preventDefault(); // else the browser scrolls or enlarges the page
  };
  root.addEventListener("touchstart", began, { capture: true, passive: true });
  root.addEventListener("touchmove", moved, { capture: true, passive: false });
}

// plotly knows only those fingers that it is told of as new.
function withBoth({ touches, targetTouches }) {
  const all = { touches: [...touches], targetTouches: [...targetTouches] };
  return new TouchEvent("touchstart", {
    ...all,
    changedTouches: [...touches],
    bubbles: true,
    cancelable: true,
  });
}
