let show;
export default (place) => show ? show(place) : import(new URL("VIEW", document.baseURI))
  .then((view) => (show = view.default)(place));
