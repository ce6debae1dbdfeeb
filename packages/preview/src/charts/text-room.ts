/** How wide a text is in CSS pixels at a font size in pixels, in the font of the page and as if it were bold, which some of it is. Without a page it is guessed. */
export function textWidth(text: string, size: number): number {
  if (typeof document === 'undefined') return guessed(text, size);
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return guessed(text, size);
  // Asking what a style comes to is dear, and the font of the page stays the same.
  family ??= getComputedStyle(document.body).fontFamily;
  pen.font = `600 ${String(size)}px ${family}`;
  return pen.measureText(text).width;
}

/** What measures texts: a canvas that is never drawn on. */
let pen: CanvasRenderingContext2D | null | undefined;
let family: string | undefined;

/** Rather too wide than too narrow. */
function guessed(text: string, size: number): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return (text.length * 0.58 + capitals * 0.14) * size;
}

/** The first of some texts, the fullest first, that has room in a width; undefined where none has. */
export function fitting(texts: readonly string[], width: number, size: number): string | undefined {
  return texts.find((text) => textWidth(text, size) <= width);
}

/** A text in lines, each with room in a width unless a word of it has none. */
export function wrapped(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** A text, cut with … where it has no room in a width; undefined where hardly anything of it would be left. */
export function shortened(text: string, width: number, size: number): string | undefined {
  if (textWidth(text, size) <= width) return text;
  const letters = Math.floor(width / textWidth(text, size) * text.length) - 1;
  return letters < LEAST_LETTERS ? undefined : `${Array.from(text).slice(0, letters).join('').trimEnd()}…`;
}

/** So many letters still tell one band from another. */
const LEAST_LETTERS = 5;

/** Where the middle of a text is to be put so that it stands as near as can be to a place and wholly between 0 and a width. */
export function kept(middle: number, text: string, size: number, width: number): number {
  const half = textWidth(text, size) / 2;
  return Math.max(half, Math.min(width - half, middle));
}
