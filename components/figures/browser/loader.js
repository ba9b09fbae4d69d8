export default async (place) =>
  (await import(new URL("VIEW", document.baseURI))).default(place);
