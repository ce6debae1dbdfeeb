import { html, type TemplateResult } from 'lit';
import type { GridCell, GridColumn } from '@inspection-criteria/protocol';
import { t } from '../texts.ts';
import { besideAnswer, lookOf } from './cells.ts';

/** An answer that is being changed: chosen from the values of a list, or typed. */
export interface Editing {
  readonly record: string;
  readonly column: GridColumn;
  /** The value that is pointed at, one beyond the last for no answer; of no meaning where an answer is typed. */
  readonly at: number;
  /** What the field starts with, where an answer is typed. */
  readonly text: string;
  /** Where the cell stands in the window. */
  readonly beside: { readonly left: number; readonly top: number; readonly bottom: number };
}

/** What becomes of it. */
export interface EditingActs {
  point(at: number): void;
  /** Makes it the answer; an empty one is none. */
  choose(value: string): void;
  leave(): void;
}

/** Begins to change an answer from what it is now, or from a letter that was typed. */
export function editingOf(record: string, column: GridColumn, cell: GridCell | undefined, typed: string, beside: Editing['beside']): Editing {
  const now = column.values.findIndex(({ id }) => id === cell?.text);
  const first = typed === '' ? now : column.values.findIndex(({ letter }) => startsWith(letter, typed));
  return { record, column, at: Math.max(0, first), text: typed === '' ? cell?.text ?? '' : typed, beside };
}

/** The one value that typed letters stand for: the one that has them and no more, or else the only one that begins with them. Undefined where there is none. */
export function valueOfLetter(column: GridColumn, typed: string): string | undefined {
  const fitting = column.values.filter(({ letter }) => startsWith(letter, typed));
  const exact = fitting.filter(({ letter }) => letter.length === typed.length);
  const [only, ...others] = exact.length > 0 ? exact : fitting;
  return others.length > 0 ? undefined : only?.id;
}

/** The values to choose from, or a field to type in, over the cell. */
export function editor(editing: Editing, acts: EditingActs): TemplateResult {
  return html`<div class="editing" @focusout=${(event: FocusEvent) => { if (!isInside(event)) acts.leave(); }}>${
    editing.column.values.length > 0 ? list(editing, acts) : field(editing, acts)}</div>`;
}

function list(editing: Editing, acts: EditingActs): TemplateResult {
  const { record, column, at } = editing;
  const values = [...column.values, { id: '', label: t('No answer'), letter: '', tone: 'plain' as const }];
  return html`<ul role="listbox" tabindex="0" aria-label=${t('{0}, {1}', record, column.id)} aria-activedescendant=${`choice-${String(at)}`} @keydown=${(event: KeyboardEvent) => { listKey(event, editing, acts); }}>${
    values.map(({ id, label, letter, tone }, index) => html`
    <li role="option" id=${`choice-${String(index)}`} aria-selected=${index === at ? 'true' : 'false'} @click=${() => { acts.choose(id); }} @pointermove=${() => { if (index !== at) acts.point(index); }}><span class=${`letter ${id === '' ? 'unanswered' : lookOf(tone)}`} aria-hidden="true">${id === '' ? '?' : letter}</span><span>${label}</span><span class="quiet">${besideAnswer(tone)}</span></li>`)}</ul>`;
}

function listKey(event: KeyboardEvent, { column, at }: Editing, acts: EditingActs): void {
  const last = column.values.length;
  const to = { ArrowDown: Math.min(last, at + 1), ArrowUp: Math.max(0, at - 1), Home: 0, End: last }[event.key];
  const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ' ? event.key : undefined;
  const fitting = letter === undefined ? -1 : column.values.findIndex((value) => startsWith(value.letter, letter));
  if (to !== undefined) acts.point(to);
  else if (event.key === 'Enter' || event.key === ' ') acts.choose(column.values[at]?.id ?? '');
  else if (event.key === 'Escape') acts.leave();
  else if (letter !== undefined && valueOfLetter(column, letter) !== undefined) acts.choose(valueOfLetter(column, letter) ?? '');
  else if (fitting >= 0) acts.point(nextFitting(column, at, letter ?? ''));
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Of several values that begin with a letter, the next after the one pointed at, and around again. */
function nextFitting(column: GridColumn, at: number, letter: string): number {
  const fitting = column.values.flatMap((value, index) => startsWith(value.letter, letter) ? [index] : []);
  return fitting.find((index) => index > at) ?? fitting[0] ?? at;
}

/** Whether what is typed can be understood is for the server to say, in the text. */
function field({ record, column, text }: Editing, acts: EditingActs): TemplateResult {
  const hint = { choice: '', number: '', text: '', date: t('Year-month-day, such as 2026-03-31') }[column.answer];
  return html`<input type="text" inputmode=${column.answer === 'number' ? 'decimal' : 'text'} aria-label=${t('{0}, {1}', record, column.id)} placeholder=${hint} .value=${text} @keydown=${(event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) acts.choose(event.target.value.trim());
    else if (event.key === 'Escape') acts.leave();
    event.stopPropagation();
  }}>`;
}

function startsWith(letter: string, typed: string): boolean {
  return letter.toLocaleLowerCase().startsWith(typed.toLocaleLowerCase());
}

function isInside(event: FocusEvent): boolean {
  return event.currentTarget instanceof Element && event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
}
