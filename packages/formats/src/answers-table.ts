import {
  FIRST_VALUE, NOT_ASKED, NOT_UNDERSTOOD, questionsOf, textIn, type AnswerColumn, type AnswerSheet, type Fact, type Framework, type Question, type Results,
} from '@inspection-criteria/model';
import { wordsIn } from './score-table.ts';
import { EMPTY, numberCell, textCell, type Cell, type Table } from './table.ts';

/**
 * The answers of a unit's records, a row each, under the names of facts and questions; reasons and remarks are left aside. Without a unit, of
 * the first that has records. Undefined where there is none.
 */
export function answersTable(sheet: AnswerSheet, results: Results, framework: Framework, { unit, language }: { readonly unit?: string | undefined; readonly language?: string | undefined }): Table | undefined {
  const found = sheet.units.find((one) => unit === undefined ? one.records.length > 0 : one.unit === unit);
  if (found === undefined) return undefined;
  const { columns: words } = wordsIn(framework, language);
  const missing = new Map(results.records.filter((record) => record.unit === found.unit).map((record) => [record.id, new Set(record.missing)]));
  const asked = [...framework.facts, ...questionsOf(framework.root)].filter((column) => column.unit === found.unit);
  const label = framework.units.find(({ id }) => id === found.unit)?.label;
  return {
    headings: [label === undefined ? found.unit : textIn(label, language), ...asked.map(({ id }) => id)],
    rows: found.records.map((record, i) => [textCell(record), ...asked.map((column) => {
      const isOpen = column.optional || missing.get(record)?.has(column.id) === true;
      return answerCell(found.columns.get(column.id), i, column, isOpen ? EMPTY : textCell(words.notAsked), language);
    })]),
  };
}

/** An answer by its label, a number as such; `otherwise` where none is given. */
function answerCell(column: AnswerColumn | undefined, record: number, { answer }: Question | Fact, otherwise: Cell, language: string | undefined): Cell {
  const code = column?.codes[record] ?? 0;
  if (column === undefined || code === NOT_ASKED || code < FIRST_VALUE) return code === NOT_UNDERSTOOD ? EMPTY : otherwise;
  switch (answer.kind) {
    case 'choice': { const value = answer.values[code - FIRST_VALUE]; return value === undefined ? EMPTY : textCell(textIn(value.label, language)); }
    case 'number': return numberCell(column.numbers.get(record));
    case 'date': case 'text': return textCell(column.texts.get(record));
  }
}
