import { readAnswer, readItems, type AnswerText, type Part } from '../../src/answers/item.ts';
import { splitTable, type Cell } from '../../src/syntax/index.ts';
import type { Expectation } from './agreement.ts';

/** What the answers of a record's block, or of a run of answer lines, should look like. */
export function answersExpected(text: string, offset: number): readonly Expectation[] {
  return readItems(text, offset).items.flatMap(({ key, answer }) => [whole(key, 'entity.name.variable.column'), ...answerExpected(answer)]);
}

/** What the cells of a table should look like. */
export function tableExpected(text: string, offset: number): readonly Expectation[] {
  const { first, headings, rows } = splitTable(text, offset);
  const ruled = first.text === 'give' || first.text === 'check';
  const names = headings.filter((cell) => /^[\p{L}\d.-]+$/u.test(cell.text) && cell.text !== 'when');
  return [
    whole(first, ruled ? 'keyword.control.rule' : 'storage.type.unit'),
    ...names.map((cell) => whole(cell, 'entity.name.variable.column')),
    ...rows.flatMap(({ cells: [id, ...cells] }) => [
      ...id === undefined ? [] : [whole(id, first.text === 'give' ? 'variable.other.enummember.given' : first.text === 'check' ? 'entity.name.tag.checked' : 'entity.name.tag.record')],
      ...cells.flatMap((cell) => ruled ? testExpected(cell) : answerExpected(readAnswer(cell.text, cell.start))),
    ]),
  ];
}

function testExpected(cell: Cell): readonly Expectation[] {
  if (/^\d[\d.]*%?$/.test(cell.text)) return [whole(cell, 'constant.numeric')];
  if (cell.text === 'none') return [whole(cell, 'constant.language')];
  if (cell.text === 'any') return [whole(cell, 'keyword')];
  if (cell.text.startsWith('"')) return [{ ...whole(cell, 'string.quoted.double'), whole: false }];
  return /^[\p{L}-]+$/u.test(cell.text) ? [whole(cell, 'variable.other.enummember')] : [];
}

function answerExpected({ value, reasons, remark, formerly, because, by, on }: AnswerText): readonly Expectation[] {
  const given = [value, formerly].flatMap((part) => part === undefined ? [] : [part]);
  const texts = [remark, because, by].flatMap((part) => part === undefined ? [] : [part]);
  return [
    ...given.map((part) => scoped(part, 'variable.other.enummember.answer')), ...reasons.map((part) => scoped(part, 'variable.other.enummember.reason')),
    ...texts.map((part) => scoped(part, 'string')), ...on === undefined ? [] : [scoped(on, 'constant.numeric.date')],
  ];
}

function scoped(part: Part, word: string): Expectation {
  if (part.text === '-') return whole(part, 'constant.language.not-asked');
  if (part.text.startsWith('"')) return { ...whole(part, 'string.quoted.double'), whole: false };
  return /^\d/.test(part.text) ? { ...whole(part, 'constant.numeric'), end: part.start + (/^[\d.%-]+/.exec(part.text)?.[0].length ?? 0) } : whole(part, word);
}

function whole({ start, end }: Part | Cell, scope: string): Expectation {
  return { start, end, scope, whole: true };
}
