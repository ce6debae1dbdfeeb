import { html, nothing, type TemplateResult } from 'lit';
import type { Grid, GridColumn, GridFilter } from '@inspection-criteria/protocol';
import { t } from '../texts.ts';
import { picker } from '../views/picker.ts';
import { valueLabel } from './cells.ts';
import { withFact, withFilter, type Choices } from './choices.ts';

/** What records and columns can be filtered by, and what happens when they are. */
export interface FilterParts {
  readonly grid: Grid;
  readonly choices: Choices;
  readonly choose: (choices: Choices) => void;
  /** Goes to the first record that is let through, or back to the answer one was at. */
  readonly goTo: (goal: 'first' | 'back') => void;
}

/** A field for everything that can be filtered by; all that are set must hold. */
export function filterFields(parts: FilterParts): TemplateResult {
  return html`<div class="filter-fields" id="filter-fields" role="group" aria-label=${t('Filter')}>
    ${search(parts)}${section(parts)}${state(parts)}${facts(parts)}
  </div>`;
}

function field(label: string, control: TemplateResult): TemplateResult {
  return html`<div class="filter-field"><span aria-hidden="true">${label}</span>${control}</div>`;
}

function search({ choices, choose, goTo }: FilterParts): TemplateResult {
  const typed = (event: Event): void => { if (event.target instanceof HTMLInputElement) choose(withFilter(choices, { search: event.target.value })); };
  const pressed = ({ key, target }: KeyboardEvent): void => {
    if (key === 'Enter') goTo('first');
    // The first Escape empties the field, as in every field to search in.
    else if (key === 'Escape' && target instanceof HTMLInputElement && target.value === '') goTo('back');
  };
  return field(t('Record'), html`<input class="search" type="search" aria-label=${t('Find a record')} placeholder=${t('Part of its name')} .value=${choices.filter.search ?? ''}
    aria-keyshortcuts="Control+F" @input=${typed} @keydown=${pressed}>`);
}

function section({ grid, choices, choose }: FilterParts): TemplateResult | typeof nothing {
  if (grid.sections.length < 2) return nothing;
  const options = grid.sections.map(({ id, label, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${label}` }));
  return field(t('Section'), picker(t('Section'), [{ value: '', label: t('All sections') }, ...options], choices.filter.section ?? '', (chosen) => {
    choose(withFilter(choices, { section: chosen === '' ? undefined : chosen }));
  }));
}

type Having = NonNullable<GridFilter['having']>;
const STATES: readonly Having[] = ['unanswered', 'failing', 'not asked'];

/** Records with such answers, in words. */
export function havingWords(having: Having): string {
  switch (having) {
    case 'unanswered': return t('With unanswered');
    case 'failing': return t('With less than the best');
    case 'not asked': return t('With not asked');
  }
}

function state({ choices, choose }: FilterParts): TemplateResult {
  const options = [{ value: '', label: t('Any answers') }, ...STATES.map((one) => ({ value: one, label: havingWords(one) }))];
  return field(t('Answers'), picker(t('Records with such answers'), options, choices.filter.having ?? '', (chosen) => {
    choose(withFilter(choices, { having: STATES.find((one) => one === chosen) }));
  }));
}

/** One picker for each fact whose values are a list. */
function facts({ grid, choices, choose }: FilterParts): readonly TemplateResult[] {
  return grid.facts.filter(({ values }) => values.length > 0).map((fact) => field(fact.label, picker(fact.label, factOptions(fact), factValue(choices, fact) ?? ANY, (value) => {
    choose(withFact(choices, fact.id, value === ANY ? undefined : value));
  })));
}

/** No value of a fact is called so: names hold no blank. */
const ANY = ' ';

function factOptions(fact: GridColumn): readonly { readonly value: string; readonly label: string }[] {
  return [{ value: ANY, label: t('Any') }, ...fact.values.map(({ id }) => ({ value: id, label: valueLabel(fact, id) })), { value: '', label: t('Unanswered') }];
}

function factValue(choices: Choices, fact: GridColumn): string | undefined {
  return choices.filter.where?.find(({ column }) => column === fact.id)?.value;
}
