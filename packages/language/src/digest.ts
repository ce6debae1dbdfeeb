/** A short name for a text. Other texts get other names, but for a chance that need not be reckoned with; it is no protection against anybody. */
export function digest(text: string): string {
  return [0x811c9dc5, 0x9e3779b9].map((start) => mixed(text, start).toString(36)).join('-');
}

/** Fowler, Noll and Vo's mixing of one character after another, in 32 bits. */
function mixed(text: string, start: number): number {
  let mix = start;
  for (let i = 0; i < text.length; i++) mix = Math.imul(mix ^ text.charCodeAt(i), 0x01000193);
  return mix >>> 0;
}
