// On a touch screen one finger scrolls the page and two move the map. plotly's map takes any
// finger that it hears of, so it hears of none before the second.
const HINT_MS = 1500;

export function askForTwoFingers(root) {
  const hint = document.createElement("p");
  hint.className = "atlas-touch-hint";
  hint.ariaHidden = "true";
  root.append(hint);
  let hidden;

  const show = () => {
    hint.classList.add("atlas-shown");
    clearTimeout(hidden);
    hidden = setTimeout(() => hint.classList.remove("atlas-shown"), HINT_MS);
  };
  const began = (event) => {
    if (!event.isTrusted || !isOnMap(event)) return;
    event.stopPropagation();
    if (event.touches.length === 2) event.target.dispatchEvent(withBoth(event));
  };
  const moved = (event) => {
    if (!isOnMap(event)) return;
    if (event.touches.length === 1) show();
    else event.preventDefault(); // else the browser scrolls or enlarges the page
  };
  root.addEventListener("touchstart", began, { capture: true, passive: true });
  root.addEventListener("touchmove", moved, { capture: true, passive: false });
  return { follow: (text) => (hint.textContent = text) };
}

function isOnMap({ target }) {
  return target.closest?.(".geo") !== null;
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
