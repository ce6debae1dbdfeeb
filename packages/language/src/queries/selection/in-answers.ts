import { readItems } from '../../answers/item.ts';
import { eachCell, eachRow, type Stretch } from '../../syntax/index.ts';

/** The cell at a place in a table, and its row. Of the other rows nothing but their ends is looked at. */
export function aroundInTable(text: string, offset: number, at: number): readonly Stretch[] {
  const out: Stretch[] = [];
  eachRow(text, (from, to) => {
    const start = Math.max(0, from);
    if (offset + start > at || offset + to < at) return;
    eachCell(text, from, to, (_, a, b) => { if (offset + a <= at && at <= offset + b) out.push({ start: offset + a, end: offset + b }); });
    out.push({ start: offset + start, end: offset + to - (text.slice(start, to).length - text.slice(start, to).trimEnd().length) });
  });
  return out;
}

/** The answer at a place among answers, and all of its statement: what it is given to, with details. */
export function aroundInAnswers(text: string, offset: number, at: number): readonly Stretch[] {
  const item = readItems(text, offset).items.find(({ key, answer }) => key.start <= at && at <= Math.max(key.end + 1, answer.end));
  if (item === undefined) return [];
  const { key, answer } = item;
  const parts = [answer.remark, answer.because, answer.by, ...answer.reasons].filter((part) => part?.text.startsWith('"') === true);
  const words = parts.flatMap((part) => part !== undefined && part.start <= at && at <= part.end ? [{ start: part.start + 1, end: part.end - 1 }, { start: part.start, end: part.end }] : []);
  return [...words, { start: answer.start, end: answer.end }, { start: key.start, end: Math.max(key.end + 1, answer.end) }];
}
