// A figure as the server packs it: the first of a visit whole, later ones with that one at hand.
// `components/controls/figure_message.py` says what stands where.
const WINDOW_BYTES = 32768;
const firsts = new Map();

export function isWhole(message) {
  return !message[0];
}

// The figure as JSON; null where the page does not have the first one. At once, and not when the
// browser's own unpacking is done: by then it has laid out the rest of the page.
export function unpacked(message, inflate) {
  const [name, content] = [`${message.subarray(1, 9)}`, message.subarray(9)];
  if (isWhole(message)) firsts.set(name, content);
  const first = firsts.get(name);
  if (!first) return null;
  const dictionary = first.subarray(-WINDOW_BYTES);
  return new TextDecoder().decode(isWhole(message) ? content : inflate(content, { dictionary }));
}

// Lines that were packed with what a figure was told as dictionary, below the checksum of that; none
// where it was another figure.
export function unpackedBeside(told, answer, inflate) {
  const dictionary = new TextEncoder().encode(told);
  if (answer.length < 4 || new DataView(answer.buffer).getUint32(0) !== adler32(dictionary)) return [];
  const lines = inflate(answer.subarray(4), { dictionary: dictionary.subarray(-WINDOW_BYTES) });
  return new TextDecoder().decode(lines).split("\n");
}

// RFC 1950, section 9.
function adler32(bytes) {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}
