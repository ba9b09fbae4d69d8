// A button for plotly's bar that gives a figure the whole screen, where the browser allows that.
const ICON = {
  width: 24,
  height: 24,
  path: "M4 4h6v2H6v4H4zm10 0h6v6h-2V6h-4zM4 14h2v4h4v2H4zm14 0h2v6h-6v-2h4z",
};

export function fullScreenButton(root, title) {
  if (!document.fullscreenEnabled) return [];
  const click = () =>
    document.fullscreenElement === root ? document.exitFullscreen() : root.requestFullscreen();
  return [{ name: "fullScreen", title, icon: ICON, click }];
}
