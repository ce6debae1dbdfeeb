import { compare, partsOf, rational, type SampleRule, type Test } from '@inspection-criteria/model';
import type { Fragment } from '../answers/fragments.ts';
import { ast, placeOf } from '../syntax/index.ts';
import { bodyAt, tablesOf, type AnswerTable, type Body } from './bodies.ts';
import type { FileText } from './cells.ts';
import { writeAt, type Edit } from '../edits.ts';
import type { Fix, Fixer } from './fix.ts';
import { linesBelow } from './lines.ts';
import { nodeExactlyAt, sameSpan, sourceAt } from './places.ts';
import { addRow } from './put-answers.ts';

/** The most records that are added at once. */
const MOST_ADDED = 200;

/** Adds the records that are missing, with ids that go on from the last; or corrects the number that is said. */
export const sampleSize: Fixer = ({ checked, diagnostic: { span, related } }) => {
  const source = sourceAt(checked, span);
  const body = bodyAt(checked, span);
  if (source === undefined || body?.inspection === undefined) return [];
  const [asked] = related;
  if (asked !== undefined) {
    const unit = body.read.framework.units.find(({ sample }) => sample.some((rule) => sameSpan(rule.span, asked.span)));
    const rule = unit?.sample.find((one) => sameSpan(one.span, asked.span));
    return unit === undefined || rule === undefined ? [] : added(source, body, unit.id, least(rule));
  }
  const said = body.inspection.inspection.samples.find((sample) => sameSpan(sample.span, span));
  const node = nodeExactlyAt(checked, span, ast.isSample);
  if (said === undefined || node === undefined) return [];
  const size = String(recordsOf(body, said.unit).length);
  const corrected: Fix = { title: `Write \`sample ${size}\``, edits: [writeAt(span.file, placeOf(node, 'size'), size)] };
  return [...added(source, body, said.unit, said.size), corrected];
};

/** The least number of records that a rule is content with, where it says one. */
function least({ test }: SampleRule): number {
  const [item, other] = test.alternatives;
  return item === undefined || other !== undefined || item.negated ? 0 : leastOf(item);
}

function leastOf({ form }: Test['alternatives'][number]): number {
  const bound = form.kind === 'at least' || form.kind === 'above' ? form.limit : form.kind === 'exactly' ? form.value : undefined;
  if (bound?.kind !== 'number' || compare(bound.value, rational(MOST_ADDED * 100)) > 0) return 0;
  const { numerator, denominator } = partsOf(bound.value);
  return Number((numerator + denominator - 1n) / denominator) + (form.kind === 'above' ? 1 : 0);
}

function recordsOf({ body }: Body, unit: string): readonly string[] {
  return body.sheet.units.find((one) => one.unit === unit)?.records ?? [];
}

function added(source: FileText, body: Body, unit: string, size: number): readonly Fix[] {
  const records = recordsOf(body, unit);
  const last = records.at(-1);
  const count = size - records.length;
  if (last === undefined || count <= 0 || count > MOST_ADDED) return [];
  const ids = nextIds(records, last, count);
  const edits = roomFor(source, body, unit, last, ids);
  const who = ids.length > 2 ? `${ids[0] ?? ''} to ${ids.at(-1) ?? ''}` : ids.join(' and ');
  return edits.length === 0 ? [] : [{ title: `Add ${who}, still to be answered`, edits }];
}

/** Ids that go on from the last: P34 is followed by P35, and C by C2. */
function nextIds(records: readonly string[], last: string, count: number): readonly string[] {
  const [, stem = last, digits = '1'] = /^(.*?)(\d+)$/.exec(last) ?? [];
  const taken = new Set(records);
  const out: string[] = [];
  for (let number = BigInt(digits) + 1n; out.length < count; number++) {
    const id = stem + String(number).padStart(digits.length, '0');
    if (!taken.has(id)) out.push(id);
  }
  return out;
}

/** Rows in every table that has the last record; where it stands in none, blocks below its own. */
function roomFor(source: FileText, body: Body, unit: string, last: string, ids: readonly string[]): readonly Edit[] {
  const tables = tablesOf(body, unit).filter(({ rows }) => rows.at(-1)?.id === last);
  const rows = (table: AnswerTable): readonly Edit[] => ids.map((id) => addRow(source, table, id, new Map()));
  if (tables.length > 0) return tables.flatMap(rows);
  const block = body.fragments.findLast((one) => one.kind === 'record' && one.unit === unit && one.id === last);
  const end = block === undefined ? -1 : endOf(source, block);
  if (end < 0) return [];
  const lines = ids.flatMap((id) => [`${unit} ${id} {`, '}']);
  return [linesBelow(source.text, source.file, end, lines)];
}

/** Where the block of a record ends. */
function endOf({ text }: FileText, { span, text: answers }: Fragment): number {
  return answers === '' ? span.end : text.indexOf('}', span.end);
}

