import { lineEndFrom, lineStartFrom } from '../../syntax/characters.ts';
import { eachCell, type Stretch } from '../../syntax/index.ts';
import { wordsInCell, type KeywordHere } from './keywords-at.ts';

/** What fits into a cell of a decision or check table. */
export interface CellWords {
  readonly keywords: readonly KeywordHere[];
  /** Whether names may stand there. */
  readonly named: boolean;
}

/** What fits into the cell an offset is in; undefined where the line is no row. */
export function cellWords(text: string, word: Stretch): CellWords | undefined {
  const line = lineStartFrom(text, word.start);
  const end = lineEndFrom(text, line);
  if (!/^[ \t]*\|/.test(text.slice(line, end))) return undefined;
  const heading = headingLine(text, line);
  const [first = '', ...headings] = cellsOf(text, heading, lineEndFrom(text, heading)).map(({ start, end: to }) => text.slice(start, to));
  const cells = cellsOf(text, line, end);
  const index = cells.findLastIndex(({ from }) => from <= word.start);
  const cell = cells[index];
  const inHeading = heading === line;
  const rule = cell === undefined ? undefined : ruleOf(index, inHeading, first, headings[index - 1]);
  const whole = (one: string): KeywordHere => ({ word: one, replace: word });
  if (cell === undefined || rule === undefined) return { named: true, keywords: index <= 0 && inHeading ? FIRST.map(whole) : [] };
  const start = Math.min(cell.start, word.start);
  const { keywords, others } = wordsInCell(text.slice(start, Math.max(cell.end, word.end)), { start: word.start - start, end: word.end - start }, rule);
  const isOfNames = first === 'check' && /^(?:rating|band|words)$/.test(headings[index - 1] ?? '');
  const here = keywords.filter(({ word: one }) => !isOfNames || !BOUNDS.has(one)).map((one) => ({ word: one.word, replace: { start: one.replace.start + start, end: one.replace.end + start } }));
  const own = text.slice(cell.start, word.start).trim() === '' && first === 'give' ? ownWords(index, inHeading, rule) : [];
  return { keywords: [...here, ...own.map(whole)], named: others.has('ID') || here.length === 0 };
}

/** What compares numbers, and no ratings or phrases. */
const BOUNDS: ReadonlySet<string> = new Set(['at least', 'at most', 'above', 'below']);

/** Words of a decision table that are no expressions: a column of conditions, and a cell that asks nothing. */
function ownWords(index: number, inHeading: boolean, rule: CellRule): readonly string[] {
  if (inHeading) return ['when'];
  return index > 0 && rule === 'Test' ? ['any'] : [];
}

/** What the first heading of a table may be that is not of records. */
const FIRST = ['give', 'check'];

type CellRule = 'Sum' | 'Test' | 'Condition';

/** How a cell is read; undefined for one that holds a name or nothing. */
function ruleOf(index: number, inHeading: boolean, first: string, heading: string | undefined): CellRule | undefined {
  if (inHeading) return index > 0 && first === 'give' ? 'Sum' : undefined;
  if (first === 'give') return index === 0 ? 'Sum' : heading === 'when' ? 'Condition' : 'Test';
  return first === 'check' ? index === 0 ? undefined : 'Test' : undefined;
}

interface CellPlace {
  /** Behind its bar. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

function cellsOf(text: string, line: number, end: number): readonly CellPlace[] {
  const out: CellPlace[] = [];
  let from = text.indexOf('|', line) + 1;
  const bar = from - 1;
  eachCell(text, bar, end, (_, start, to) => {
    out.push({ from, start, end: to });
    from = text.indexOf('|', to) + 1 || end;
  });
  return from <= end && text.slice(bar, end).trimEnd().endsWith('|') ? [...out, { from, start: end, end }] : out;
}

/** The first line of the rows around a line. */
function headingLine(text: string, line: number): number {
  let first = line;
  for (let at = line; at > 0;) {
    at = lineStartFrom(text, text.charCodeAt(at - 1) === 10 && text.charCodeAt(at - 2) === 13 ? at - 2 : at - 1);
    const head = text.slice(at, at + 200);
    if (/^[ \t]*\|/.test(head)) first = at;
    else if (!/^[ \t]*\/\//.test(head)) break;
  }
  return first;
}
