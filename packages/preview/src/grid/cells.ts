import type { GridCell, GridColumn, GridValue, Tone } from '@inspection-criteria/protocol';
import { t } from '../texts.ts';
import { toneWords } from '../tones.ts';

/** How a cell is drawn: one or two letters, or the answer itself where it is no value of a list, and a class. */
export interface Face {
  readonly text: string;
  readonly look: string;
}

/** What stands in a cell that has no answer, or none that counts; never colour alone. */
const MARKS = { unanswered: '?', 'not asked': '–', 'not understood': '!' } as const;

/** How a cell looks. One that has not come yet is empty. */
export function faceOf(column: GridColumn, cell: GridCell | undefined): Face {
  if (cell === undefined) return { text: '', look: 'pending' };
  switch (cell.state) {
    case 'unanswered': case 'not asked': case 'not understood': return { text: MARKS[cell.state], look: cell.state.replaceAll(' ', '-') };
    case 'surplus': return { text: valueOf(column, cell)?.letter ?? cell.text, look: 'surplus' };
    case 'answered': {
      const value = valueOf(column, cell);
      return { text: value?.letter ?? cell.text, look: lookOf(value?.tone ?? 'plain') };
    }
  }
}

/** The class of a tone. */
export function lookOf(tone: Tone): string {
  return `is-${tone.replaceAll(' ', '-')}`;
}

/** What is said of a tone beside an answer; empty where that brings no points and costs none. */
export function besideAnswer(tone: Tone): string {
  return tone === 'plain' ? '' : toneWords(tone);
}

/** The answer of a cell as it is said: *No, No points*. */
export function answerWords(column: GridColumn, cell: GridCell | undefined): string {
  if (cell === undefined) return t('Reading …');
  const said = stateWords(column, cell);
  const words = cell.trial === true ? t('{0}, on trial', said) : said;
  return cell.detail === undefined ? words : t('{0}. {1}', words, cell.detail);
}

/** A cell's whole name: *P03, R1: No, No points*. */
export function cellName(record: string, column: GridColumn, cell: GridCell | undefined): string {
  return t('{0}, {1}: {2}', record, column.id, answerWords(column, cell));
}

/** What an answer is called among people: the label of its value, or itself. */
export function valueLabel(column: GridColumn, text: string): string {
  return column.values.find((value) => value.id === text)?.label ?? text;
}

function stateWords(column: GridColumn, cell: GridCell): string {
  switch (cell.state) {
    case 'unanswered': return t('Unanswered');
    case 'not asked': return t('Not asked');
    case 'not understood': return t('Not understood: {0}', cell.text);
    case 'surplus': {
      const value = valueOf(column, cell);
      return t('{0}, but not asked', value === undefined ? cell.text : labelWithLetter(value));
    }
    case 'answered': {
      const value = valueOf(column, cell);
      const words = besideAnswer(value?.tone ?? 'plain');
      const label = value === undefined ? cell.text : labelWithLetter(value);
      return words === '' || words.toLocaleLowerCase() === label.toLocaleLowerCase() ? label : t('{0}, {1}', label, words);
    }
  }
}

/** A label, with the letters that stand for it where they are not to be guessed: who speaks to the machine says what can be seen. */
function labelWithLetter({ label, letter }: GridValue): string {
  return label.toLocaleLowerCase().includes(letter.toLocaleLowerCase()) ? label : t('{0}, {1}', letter, label);
}

function valueOf(column: GridColumn, cell: GridCell): GridValue | undefined {
  return column.values.find((value) => value.id === cell.text);
}
