import { NOT_ASKED } from '@inspection-criteria/model';
import { eachCell, eachRow, nearest } from '../syntax/index.ts';
import { cellValue, type CellValue } from './cell.ts';
import type { ColumnSpec } from './codes.ts';
import type { Find, Finding } from './findings.ts';
import { type Fragment, type RecordFragment, type TableFragment } from './fragments.ts';
import { readAnswer, readItems, type Part } from './item.ts';
import { isRecordId, unfitId } from './record-ids.ts';
import { remedy, withArticle } from '../wording.ts';

/** The columns of a framework by id: what answers are read with. */
export type Specs = ReadonlyMap<string, ColumnSpec>;

/** A stretch of text read by itself: its rows in the order written, a byte for each cell, row by row. */
export interface Reading {
  readonly fragment: Fragment;
  readonly columns: readonly (ColumnSpec | undefined)[];
  readonly rows: RowReading[];
  cells: Uint8Array;
  /** What does not fit a byte, by row × columns + column. */
  readonly extras: Map<number, CellValue>;
  /** Findings about the stretch as a whole, counted from its beginning. */
  readonly findings: readonly Finding[];
}

/** One row: whose it is, where it stands in the stretch, and what was found in it, counted from its beginning. */
export interface RowReading {
  readonly record: string | undefined;
  start: number;
  end: number;
  readonly findings: readonly Finding[];
}

/** Reads one stretch of text. Linear, and total: any text gives a reading. */
export function readFragment(fragment: Fragment, specs: Specs): Reading {
  return fragment.kind === 'table' ? readTable(fragment, specs) : readRecord(fragment, specs);
}

function readTable(fragment: TableFragment, specs: Specs): Reading {
  const { text, unit } = fragment;
  const findings: Finding[] = [];
  let columns: readonly (ColumnSpec | undefined)[] | undefined;
  const places: { start: number; end: number }[] = [];
  eachRow(text, (start, end) => {
    if (columns === undefined) columns = headings(text, start, end, unit, specs, (f) => findings.push(f));
    else places.push({ start, end });
  });
  const known = columns ?? [];
  const reading: Reading = { fragment, columns: known, rows: [], cells: new Uint8Array(places.length * known.length), extras: new Map(), findings };
  places.forEach(({ start, end }, row) => { reading.rows.push(readRow(reading, row, text, start, end)); });
  return reading;
}

function headings(text: string, start: number, end: number, unit: string, specs: Specs, find: Find): readonly (ColumnSpec | undefined)[] {
  const out: (ColumnSpec | undefined)[] = [];
  const seen = new Set<string>();
  eachCell(text, start, end, (index, from, to) => {
    if (index === 0) return;
    const part = { text: text.slice(from, to), start: from, end: to };
    const spec = specFor(part, unit, specs, find);
    if (spec !== undefined && seen.has(spec.id)) find({ code: 'repeated-column', start: from, end: to, message: `The column \`${part.text}\` stands in this table twice. Remove one of them: only the first is read.` });
    out.push(spec !== undefined && seen.has(spec.id) ? undefined : spec);
    seen.add(part.text);
  });
  return out;
}

/** Reads (or reads again) one row of a table into the reading; the row's earlier cells are forgotten. */
export function readRow(reading: Reading, row: number, text: string, start: number, end: number): RowReading {
  const { columns, cells, extras, fragment } = reading;
  const base = row * columns.length;
  const findings: Finding[] = [];
  const find: Find = (f) => { findings.push({ ...f, start: f.start - start, end: f.end - start }); };
  cells.fill(0, base, base + columns.length);
  if (extras.size > 0) for (let column = 0; column < columns.length; column++) extras.delete(base + column);
  let record: string | undefined;
  let heads = false;
  if (RULER.test(text.slice(start, Math.min(end, start + 40)))) {
    find({ code: 'table-shape', start, end, message: 'A row of dashes means nothing in a table here: the first row is the heading anyway. Remove it.', suggestion: '' });
    return { record, start, end, findings };
  }
  const count = eachCell(text, start, end, (index, from, to) => {
    if (index === 0) { record = recordId(text.slice(from, to), from, to, fragment.unit, find); heads = text.slice(from, to) === fragment.unit; return; }
    if (heads) return;
    const spec = columns[index - 1];
    if (spec === undefined || from === to) return;
    // The common answers, a bare word of the list or a dash, are read without cutting the text.
    const dash = to - from === 1 && text.charCodeAt(from) === DASH;
    const code = dash ? NOT_ASKED : spec.codeAt(text, from, to);
    if (code !== 0) cells[base + index - 1] = code;
    else put(reading, base + index - 1, cellValue(spec, readAnswer(text.slice(from, to), from), find));
  });
  if (count !== columns.length + 1) find(shapeFinding(count, columns.length + 1, text.slice(Math.max(0, start), end), start, end));
  return { record, start, end, findings };
}

const DASH = 45;

/** The row under the heading of a Markdown table. */
const RULER = /^\|[ \t]*:?--/;

function put(reading: Reading, index: number, value: CellValue | undefined): void {
  if (value === undefined) return;
  reading.cells[index] = value.code;
  if (value.number !== undefined || value.text !== undefined || value.detail !== undefined) reading.extras.set(index, value);
}

function shapeFinding(count: number, width: number, row: string, start: number, end: number): Finding {
  const remedy = count < width ? 'Add the missing ones; leave a cell empty where there is no answer yet.' : 'Remove the ones without a heading: they are not read.';
  const doubled = row.includes('||') ? ' Two bars side by side, `||`, hold an empty cell between them.' : '';
  const message = `This row has ${String(count)} cell${count === 1 ? '' : 's'} and the heading has ${String(width)}.${doubled} ${remedy}`;
  return { code: 'table-shape', start, end, message, about: `${count} cells under ${width}` };
}

function recordId(id: string, start: number, end: number, unit: string, find: Find): string | undefined {
  if (id === unit) {
    find({ code: 'table-shape', start, end, message: `This row looks like the heading of another table of \`${unit}\`. Put a blank line before it, so that a new table begins.` });
    return undefined;
  }
  if (isRecordId(id)) return id;
  if (id === '') {
    find({ code: 'invalid-answer', start, end, message: `This row has no ${unit} in its first cell, so its answers belong to nothing. Write the id of the ${unit} there.` });
    return undefined;
  }
  const { message, fit } = unfitId(id, unit);
  find({ code: 'invalid-answer', start, end, message, ...fit === undefined ? {} : { suggestion: fit } });
  return undefined;
}

function readRecord(fragment: RecordFragment, specs: Specs): Reading {
  const findings: Finding[] = [];
  const find: Find = (f) => { findings.push(f); };
  const { items, stray } = readItems(fragment.text, 0);
  for (const part of stray) find(strayFinding(part, specs));
  const columns: ColumnSpec[] = [];
  const values: (CellValue | undefined)[] = [];
  for (const { key, answer } of items) {
    const spec = specFor(key, fragment.unit, specs, find);
    if (spec === undefined) continue;
    if (columns.includes(spec)) { find({ code: 'repeated-answer', start: key.start, end: key.end, message: `\`${spec.id}\` is answered for this ${fragment.unit} already, and the first answer is the one that counts. Remove one of the two.` }); continue; }
    columns.push(spec);
    values.push(cellValue(spec, answer, find));
  }
  const reading: Reading = { fragment, columns, rows: [{ record: fragment.id, start: 0, end: fragment.text.length, findings: [] }], cells: new Uint8Array(columns.length), extras: new Map(), findings };
  values.forEach((value, index) => { put(reading, index, value); });
  return reading;
}

function strayFinding({ text, start, end }: Part, specs: Specs): Finding {
  const colon = specs.has(text);
  const message = colon ? `A colon is missing behind \`${text}\`, so this is not read as its answer. Write \`${text}: …\`.` : `\`${text}\` is no answer: an answer starts with the question’s id and a colon, such as \`R1: yes\`.`;
  return { code: 'invalid-answer', start, end, message, ...(colon ? { suggestion: `${text}:` } : {}) };
}

function specFor(part: Part, unit: string, specs: Specs, find: Find): ColumnSpec | undefined {
  const spec = specs.get(part.text);
  if (spec?.unit === unit) return spec;
  const near = nearest(part.text, [...specs.values()].filter((s) => s.unit === unit).map((s) => s.id));
  const message = part.text === '' ? 'This column has no heading, so what stands in it counts for nothing. Write the question it answers, or remove a bar.' : spec === undefined
    ? `\`${part.text}\` is no question and no fact of this framework, so what stands here counts for nothing. ${remedy(near, 'Check the spelling, or the framework’s edition.')}`
    : `\`${part.text}\` is asked of each ${spec.unit}, not of ${withArticle(unit)}. Move it to where the ${spec.unit} is answered for.`;
  find({ code: 'unknown-column', start: part.start, end: part.end, message, suggestion: near });
  return undefined;
}
