import type { Stretch } from '../syntax/index.ts';

/** A stretch of a text and what is to stand in its place. */
export interface TextEdit extends Stretch {
  readonly text: string;
}

/**
 * What has to change in a text so that it reads like another that differs from it in blanks and line ends alone: one small edit for each
 * gap, so that nothing else moves. Line ends stay of the kind the text has. Undefined where the texts differ in more than blanks.
 */
export function blankEdits(before: string, after: string): readonly TextEdit[] | undefined {
  const lineEnd = /\r\n|\n|\r/.exec(before)?.[0] ?? '\n';
  const edits: TextEdit[] = [];
  let at = before.startsWith('\uFEFF') && !after.startsWith('\uFEFF') ? 1 : 0;
  let to = 0;
  while (at < before.length || to < after.length) {
    if (before.charCodeAt(at) === after.charCodeAt(to) && !isGap(before, at)) { at++; to++; continue; }
    const [end, until] = [gapEnd(before, at), gapEnd(after, to)];
    if (end === at && until === to) return undefined;
    const edit = gapEdit(before.slice(at, end), after.slice(to, until), lineEnd);
    if (edit !== undefined) edits.push({ start: at + edit.start, end: at + edit.end, text: edit.text });
    at = end;
    to = until;
  }
  return edits;
}

/** What changes between two gaps, without what they begin and end with alike. */
function gapEdit(before: string, after: string, lineEnd: string): TextEdit | undefined {
  if (before === after || before.replace(/\r\n?/g, '\n') === after) return undefined;
  const wanted = after.replaceAll('\n', lineEnd);
  const most = Math.min(before.length, wanted.length);
  let start = 0;
  while (start < most && before[start] === wanted[start]) start++;
  // A line end of two characters is never torn apart.
  if (before[start - 1] === '\r') start--;
  let same = 0;
  while (same < most - start && isBlank(before.at(-1 - same)) && before.at(-1 - same) === wanted.at(-1 - same)) same++;
  return { start, end: before.length - same, text: wanted.slice(start, wanted.length - same) };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function gapEnd(text: string, from: number): number {
  let at = from;
  while (isGap(text, at)) at++;
  return at;
}

function isGap(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 9 || unit === 10 || unit === 13;
}
