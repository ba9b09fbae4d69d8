// What a page brings with it, by the address at which a server would have it: a report opened from
// a disk has no server to ask. Pages of the dashboard bring nothing.
export const given = new Map();
