import type { Row } from '../syntax/index.ts';
import { dropAnswer } from './answers.ts';
import { answerAt, tableAt } from './bodies.ts';
import { dropRow, writeCell } from './cells.ts';
import { dropColumn } from './columns.ts';
import type { Fix, Fixer, FixSubject } from './fix.ts';
import { sourceAt } from './places.ts';
import { removing } from './removals.ts';

/** Leaves open what is marked as not asked. */
export const markedNotAsked: Fixer = (subject) => dropping(subject, (column, record) => `Leave \`${column}\` open for ${record}`, true);

/** Takes out the second answer to one question. A figure that is given twice stands among other answers. */
export const repeatedAnswer: Fixer = (subject) => {
  const fixes = dropping(subject, (column, record) => `Remove the second answer to \`${column}\` for ${record}`, true);
  return fixes.length > 0 ? fixes : removing(false)(subject);
};

function dropping({ checked, diagnostic: { span } }: FixSubject, titleOf: (column: string, record: string) => string, preferred: boolean): readonly Fix[] {
  const source = sourceAt(checked, span);
  const here = answerAt(checked, span);
  return source === undefined || here === undefined ? [] : [{ title: titleOf(here.column, here.record), edits: [dropAnswer(source, here)], preferred }];
}

/** Takes out the second column of one name, of which nothing is read. */
export const repeatedColumn: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const table = tableAt(checked, span);
  const index = table?.headings.findIndex(({ start }) => start === span.start) ?? -1;
  if (source === undefined || table === undefined || index < 0) return [];
  return [{ title: `Remove the second column \`${table.headings[index]?.text ?? ''}\``, edits: dropColumn(source, table, index + 1), preferred: true }];
};

/** Of two rows of one record in a table, puts the answers of the second into the first where those are open, or takes the second out. */
export const repeatedRecord: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const rows = tableAt(checked, span)?.rows;
  if (source === undefined || rows === undefined) return [];
  const second = rows.find(({ start }) => start === span.start);
  const id = second?.cells[0]?.text ?? '';
  const first = rows.find(({ cells }) => cells[0]?.text === id);
  if (second === undefined || first === undefined || first === second) return [];
  const removed: Fix = { title: `Remove the second row of ${id}`, edits: [dropRow(source, second)] };
  const merged = second.cells.flatMap(({ text }, i) => {
    const own = first.cells[i];
    return own?.text === '' && text !== '' ? [writeCell(source, own, text)] : [];
  });
  if (contradicts(first, second)) return [removed];
  return [{ title: `Put the two rows of ${id} together`, edits: [...merged, dropRow(source, second)], preferred: true }, removed];
};

function contradicts(first: Row, second: Row): boolean {
  const differs = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;
  return first.cells.length !== second.cells.length || second.cells.some(({ text }, i) => differs(text, first.cells[i]?.text ?? ''));
}
