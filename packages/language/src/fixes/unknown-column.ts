import { columnSpecs } from '../answers/codes.ts';
import { nearest, type Cell } from '../syntax/index.ts';
import { dropAnswer } from './answers.ts';
import { answerAt, bodyAt, tableAt, type AnswerTable, type Body } from './bodies.ts';
import { dropColumn } from './columns.ts';
import type { Fix, Fixer, FixSubject } from './fix.ts';
import { sourceAt, textAt } from './places.ts';
import { isGuess } from './suggested.ts';
import { readItems } from '../answers/item.ts';

/** Writes the nearest name that is not answered beside it already, or takes out what answers nothing. */
export const unknownColumn: Fixer = (subject) => {
  const { checked, diagnostic: { span } } = subject;
  const body = bodyAt(checked, span);
  const fragment = body?.fragments.find((one) => one.span.file === span.file && one.span.start <= span.start && one.span.end >= span.end);
  if (body === undefined || fragment === undefined) return [];
  const table = tableAt(checked, span);
  const taken = table === undefined ? readItems(fragment.text, 0).items.map(({ key }) => key.text) : table.headings.map(({ text }) => text);
  const near = nearName(subject, fragment.unit, taken, body);
  const written: readonly Fix[] = near === undefined ? [] : [{ title: `Write \`${near}\``, edits: [{ span, text: near }], preferred: !isGuess(textAt(checked, span), near) }];
  return [...written, ...table === undefined ? withoutAnswer(subject) : withoutColumn(subject, table)];
};

function nearName({ checked, diagnostic: { span, suggestion } }: FixSubject, unit: string, taken: readonly string[], { read }: Body): string | undefined {
  if (suggestion !== undefined && !taken.includes(suggestion)) return suggestion;
  const said = textAt(checked, span);
  const open = [...columnSpecs(read.framework).values()].filter((spec) => spec.unit === unit && !taken.includes(spec.id));
  return said === '' ? undefined : nearest(said, open.map(({ id }) => id));
}

function withoutColumn({ checked, diagnostic: { span } }: FixSubject, table: AnswerTable): readonly Fix[] {
  const source = sourceAt(checked, span);
  const index = table.headings.findIndex(({ start }) => start === span.start);
  if (source === undefined || index < 0) return [];
  const cells = table.rows.flatMap((row): readonly Cell[] => { const cell = row.cells[index + 1]; return cell === undefined ? [] : [cell]; });
  const answers = cells.filter(({ text }) => text !== '').length;
  const heading = table.headings[index]?.text ?? '';
  const what = heading === '' ? 'the column without a heading' : `the column \`${heading}\``;
  const lost = answers === 0 ? '' : answers === 1 ? ' with its answer' : ` with its ${answers} answers`;
  return [{ title: `Remove ${what}${lost}`, edits: dropColumn(source, table, index + 1), preferred: answers === 0 }];
}

function withoutAnswer({ checked, diagnostic: { span } }: FixSubject): readonly Fix[] {
  const source = sourceAt(checked, span);
  const here = answerAt(checked, span);
  return source === undefined || here === undefined ? [] : [{ title: `Remove the answer to \`${here.column}\``, edits: [dropAnswer(source, here)] }];
}
