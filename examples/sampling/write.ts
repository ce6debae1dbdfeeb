import type { Cell, DealtRecord, DealtUnit } from './deal.ts';
import { tally } from './account.ts';
import type { Plan } from './plan.ts';

const INDENT = '    ';

/**
 * Fills a template. A line `{{case: order, psr}}` becomes a table of those columns, `{{block C01: order, psr / R1, R2}}`
 * one record written out, a line for each part, and `{{figures}}` a table of the published counts. The rest stays, with its tables aligned.
 */
export function fillTemplate(template: string, plan: Plan, dealt: readonly DealtUnit[]): string {
  const blocks = new Set([...template.matchAll(/\{\{block ([^:]+):/g)].map((match) => match[1] ?? ''));
  const lines = template.split('\n').flatMap((line) => {
    const hole = /^\s*\{\{([^}]+)\}\}$/.exec(line);
    return hole === null ? [line] : fill(hole[1] ?? '', plan, dealt, blocks);
  });
  return alignTables(lines).join('\n');
}

function fill(hole: string, plan: Plan, dealt: readonly DealtUnit[], blocks: ReadonlySet<string>): readonly string[] {
  if (hole === 'figures') return figureTable(plan, dealt);
  const [head = '', columns = ''] = hole.split(': ');
  const block = /^block (.+)$/.exec(head);
  if (block !== null) return blockOf(block[1] ?? '', columns, plan, dealt);
  const records = dealt.find((unit) => unit.unit === head)?.records ?? [];
  return recordTable(head, columns.split(', '), records.filter((record) => !blocks.has(record.id)));
}

function recordTable(unit: string, columns: readonly string[], records: readonly DealtRecord[]): readonly string[] {
  return [
    row([unit, ...columns]),
    ...records.map((record) => row([record.id, ...columns.map((column) => cellText(record.cells.get(column)))])),
  ];
}

function blockOf(id: string, groups: string, plan: Plan, dealt: readonly DealtUnit[]): readonly string[] {
  const unit = dealt.find((one) => one.records.some((record) => record.id === id));
  const record = unit?.records.find((one) => one.id === id);
  if (unit === undefined || record === undefined) throw new Error(`There is no record ${id}`);
  const lines = groups.split(' / ').flatMap((group) => groupLines(record, group.split(', '), plan));
  return [`${INDENT}${unit.unit} ${id} {`, ...lines, `${INDENT}}`];
}

/** Answers side by side, those with a remark on a line of their own; what is not asked is left out. */
function groupLines(record: DealtRecord, columns: readonly string[], plan: Plan): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  const close = (): void => {
    if (line.length > 0) lines.push(INDENT + INDENT + line.join('  '));
    line = [];
  };
  for (const column of columns) {
    const cell = record.cells.get(column);
    if (cell === undefined || cell.value === '-') continue;
    const text = remarkOn(record.id, column, cell, plan);
    if (text !== undefined) close();
    line.push(`${column}: ${text ?? cellText(cell)}`);
    if (text !== undefined || line.length === 6) close();
  }
  close();
  return lines;
}

function remarkOn(record: string, question: string, cell: Cell, plan: Plan): string | undefined {
  const remark = plan.remarks?.find((one) => one.record === record && one.question === question);
  if (remark === undefined) return undefined;
  if (remark.answer !== cell.value) throw new Error(`${record} ${question} is ${cell.value}, its remark says ${remark.answer}`);
  const reasons = remark.text.startsWith('(') || cell.reasons.length === 0 ? '' : `(${cell.reasons.join(', ')}) `;
  return `${cell.value} ${reasons}${remark.text}`;
}

/** The questions with a published number of answers: how many gained, missed or counted. */
function figureTable(plan: Plan, dealt: readonly DealtUnit[]): readonly string[] {
  const rows = plan.units.flatMap((unit) => unit.columns.flatMap((column) => {
    const published = column.figures.filter((figure) => /^[0-9]+( of [0-9]+)?$| of [0-9]+$|^all but /.test(figure.claim) && typeof figure.of === 'string');
    if (column.kind === 'fact' || published.length === 0) return [];
    const records = dealt.find((one) => one.unit === unit.unit)?.records ?? [];
    const { gained, counted } = tally(column.id, records);
    const missed = published.some((figure) => figure.of === 'missed');
    return [row([column.id, missed ? '' : String(gained), missed ? String(counted - gained) : '', String(counted)])];
  }));
  return [row(['check', 'gained', 'missed', 'counted']), ...rows];
}

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return cell.reasons.length === 0 ? cell.value : `${cell.value} (${cell.reasons.join(', ')})`;
}

function row(cells: readonly string[]): string {
  return `${INDENT}| ${cells.join(' | ')} |`.replace(/\|  \|$/, '| |');
}

/** Columns padded to widths in steps of four, the last one never, so that a changed cell changes its line alone. */
function alignTables(lines: readonly string[]): readonly string[] {
  const aligned: string[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i;
    while (isRow(lines[end]) || (end > i && /^\s*\/\//.test(lines[end] ?? '') && isRow(lines[end + 1]))) end += 1;
    if (end === i) aligned.push(lines[end++] ?? '');
    else aligned.push(...alignTable(lines.slice(i, end)));
    i = end;
  }
  return aligned;
}

function isRow(line: string | undefined): boolean {
  return line !== undefined && /^\s*\|/.test(line);
}

function alignTable(lines: readonly string[]): readonly string[] {
  const cells = lines.map((line) => (isRow(line) ? line.trim().slice(1, -1).split('|').map((cell) => cell.trim()) : undefined));
  const widths: number[] = [];
  for (const row of cells) row?.forEach((cell, i) => { widths[i] = Math.max(widths[i] ?? 0, Math.ceil(cell.length / 4) * 4); });
  return lines.map((line, i) => {
    const padded = cells[i]?.map((cell, column, all) => (column === all.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)));
    return padded === undefined ? line : row(padded);
  });
}
