import { eachRow, firstCell, type Stretch } from '../../syntax/index.ts';
import type { OutlineItem, OutlineKind } from './item.ts';

/** How far a record of a unit has come, in words; empty where that is not known. */
export type Answered = (unit: string, record: string) => string;

/** A table with its rows by their first cells. Of a row nothing but that cell is read, so that long tables are quick. */
export function tableItem(text: string, whole: Stretch, answered: Answered): OutlineItem {
  const children: OutlineItem[] = [];
  let head: { readonly name: string; readonly named: Stretch } | undefined;
  eachRow(text, (from, to) => {
    const start = Math.max(0, from);
    const cell = firstCell(text, from, to);
    const name = text.slice(cell.start, cell.end);
    const row = { start: whole.start + start, end: whole.start + to };
    const named = name === '' ? row : { start: whole.start + cell.start, end: whole.start + cell.end };
    if (head === undefined) head = { name, named };
    else children.push({ kind: KINDS.get(head.name) ?? 'record', name: shown(name), detail: answered(head.name, name), whole: row, named, children: [] });
  });
  const { name = '', named = whole } = head ?? {};
  return { kind: KINDS.get(name) ?? 'table', name: shown(name), detail: `${String(children.length)} row${children.length === 1 ? '' : 's'}`, whole, named, children };
}

/** Tables that hold something else than records, by their first heading. */
const KINDS: ReadonlyMap<string, OutlineKind> = new Map([['give', 'rule'], ['check', 'check']]);

/** What has no name, or one that cannot be seen, is shown all the same. */
function shown(name: string): string {
  return name.trim() === '' ? '…' : name;
}
