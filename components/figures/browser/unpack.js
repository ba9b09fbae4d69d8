// A figure as the server packs it: the first of a visit whole, later ones with that one at hand.
// `components/controls/figure_message.py` says what stands where.
const WINDOW_BYTES = 32768;
const firsts = new Map();

// The figure as JSON; null where the page does not have the first one.
export async function unpacked(message) {
  const [isPacked, name, content] = [message[0], `${message.subarray(1, 9)}`, message.subarray(9)];
  if (!isPacked) firsts.set(name, content);
  const first = firsts.get(name);
  if (!first) return null;
  return isPacked ? inflated(content, first.subarray(-WINDOW_BYTES)) : text(content);
}

// Browsers take no dictionary, so it goes before as a block that is stored as it is.
async function inflated(content, first) {
  const size = new Uint16Array([first.length, ~first.length]);
  const whole = new Blob([new Uint8Array([0]), size, first, content]).stream();
  const stream = whole.pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return text(bytes.subarray(first.length));
}

function text(bytes) {
  return new TextDecoder().decode(bytes);
}
