import { html, nothing, type TemplateResult } from 'lit';
import type { Grid, GridColumn, GridFilter, GridSort } from '@inspection-criteria/protocol';
import { countText, t } from '../texts.ts';
import { valueLabel } from './cells.ts';
import { isNarrowed, withFact, withFilter, withUnit, type Choices } from './choices.ts';

/** What the toolbar shows and what it sets. */
export interface ToolbarParts {
  readonly grid: Grid;
  readonly choices: Choices;
  /** Whether the facts to filter by are laid open. */
  readonly factsOpen: boolean;
  /** Whether other answers are made on trial, and not written. */
  readonly trying: boolean;
  readonly choose: (choices: Choices) => void;
  readonly openFacts: (open: boolean) => void;
  readonly tryOut: (trying: boolean) => void;
  readonly reset: () => void;
}

/** Everything that says which records and columns are seen, and in which order. */
export function toolbar(parts: ToolbarParts): TemplateResult {
  const { grid, choices } = parts;
  return html`
    <div class="tools" role="group" aria-label=${t('Which answers are shown')}>
      ${unitPicker(parts)}${search(parts)}${sectionPicker(parts)}${statePicker(parts)}${factsButton(parts)}${orderPicker(parts)}
      <button class="tool text" aria-disabled=${isNarrowed(choices) ? 'false' : 'true'} @click=${() => { if (isNarrowed(choices)) parts.reset(); }}><i class="codicon codicon-clear-all" aria-hidden="true"></i>${t('Reset')}</button>
      <span class="matching">${t('{0} of {1} records', countText(grid.matching), countText(grid.records))}</span>
      <label class="trying"><input type="checkbox" .checked=${parts.trying} @change=${(event: Event) => { parts.tryOut(event.target instanceof HTMLInputElement && event.target.checked); }}>${t('Try changes without writing')}</label>
    </div>
    ${parts.factsOpen ? facts(parts) : nothing}`;
}

function unitPicker({ grid, choose }: ToolbarParts): TemplateResult | typeof nothing {
  if (grid.units.length < 2) return nothing;
  return picker(t('Records of'), grid.unit, grid.units.map(({ id, label, records }) => [id, t('{0} ({1})', label, countText(records))]), (unit) => { choose(withUnit(unit)); });
}

function search({ choices, choose }: ToolbarParts): TemplateResult {
  const typed = (event: Event): void => { if (event.target instanceof HTMLInputElement) choose(withFilter(choices, { search: event.target.value })); };
  return html`<input class="search" type="search" aria-label=${t('Find a record')} placeholder=${t('Find a record')} .value=${choices.filter.search ?? ''} @input=${typed}>`;
}

function sectionPicker({ grid, choices, choose }: ToolbarParts): TemplateResult | typeof nothing {
  if (grid.sections.length < 2) return nothing;
  const options = grid.sections.map(({ id, label, depth }) => [id, `${'\u2003'.repeat(depth)}${label}`] as const);
  return picker(t('Section'), choices.filter.section ?? '', [['', t('All sections')], ...options], (section) => { choose(withFilter(choices, { section: section === '' ? undefined : section })); });
}

const STATES: readonly NonNullable<GridFilter['having']>[] = ['unanswered', 'failing', 'not asked'];

function statePicker({ choices, choose }: ToolbarParts): TemplateResult {
  const words = { unanswered: t('With unanswered'), failing: t('With less than the best'), 'not asked': t('With not asked') };
  return picker(t('Records with such answers'), choices.filter.having ?? '', [['', t('Any answers')], ...STATES.map((state) => [state, words[state]] as const)], (chosen) => {
    choose(withFilter(choices, { having: STATES.find((state) => state === chosen) }));
  });
}

function factsButton({ grid, choices, factsOpen, openFacts }: ToolbarParts): TemplateResult | typeof nothing {
  if (grid.facts.length === 0) return nothing;
  const count = (choices.filter.where ?? []).length;
  return html`<button class="tool text" aria-expanded=${factsOpen ? 'true' : 'false'} @click=${() => { openFacts(!factsOpen); }}><i class="codicon codicon-filter" aria-hidden="true"></i>${
    count === 0 ? t('Facts') : t('Facts ({0})', countText(count))}</button>`;
}

/** One picker for each fact whose values are a list; all that are set must hold. */
function facts({ grid, choices, choose }: ToolbarParts): TemplateResult {
  return html`<div class="tools facts" role="group" aria-label=${t('Facts')}>${grid.facts.filter(({ values }) => values.length > 0).map((fact) => html`
    <label><span>${fact.label}</span>${picker(undefined, factValue(choices, fact) ?? ANY, factOptions(fact), (value) => { choose(withFact(choices, fact.id, value === ANY ? undefined : value)); })}</label>`)}</div>`;
}

/** No value of a fact is called so: names hold no blank. */
const ANY = ' ';

function factOptions(fact: GridColumn): readonly (readonly [string, string])[] {
  return [[ANY, t('Any')], ...fact.values.map(({ id }) => [id, valueLabel(fact, id)] as const), ['', t('Unanswered')]];
}

function factValue(choices: Choices, fact: GridColumn): string | undefined {
  return choices.filter.where?.find(({ column }) => column === fact.id)?.value;
}

const ORDERS: readonly Extract<GridSort['by'], string>[] = ['text', 'record', 'share', 'missing'];

function orderPicker({ choices, choose }: ToolbarParts): TemplateResult {
  const { by, descending } = choices.sort;
  const words = { text: t('As in the text'), record: t('By record'), share: t('By share'), missing: t('By missing answers') };
  const column = typeof by === 'string' ? [] : [['column', t('By {0}', by.column)] as const];
  return html`<span class="together">${picker(t('Order'), typeof by === 'string' ? by : 'column', [...ORDERS.map((order) => [order, words[order]] as const), ...column], (chosen) => {
    choose({ ...choices, sort: { by: ORDERS.find((order) => order === chosen) ?? by, descending } });
  })}<button class="tool" aria-pressed=${descending ? 'true' : 'false'} aria-label=${t('Downwards')} title=${t('Downwards')}
    @click=${() => { choose({ ...choices, sort: { by, descending: !descending } }); }}><i class=${`codicon codicon-arrow-${descending ? 'down' : 'up'}`} aria-hidden="true"></i></button></span>`;
}

function picker(label: string | undefined, chosen: string, options: readonly (readonly [value: string, label: string])[], choose: (value: string) => void): TemplateResult {
  return html`<select aria-label=${label ?? nothing} @change=${(event: Event) => { if (event.target instanceof HTMLSelectElement) choose(event.target.value); }}>${
    options.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}</select>`;
}
