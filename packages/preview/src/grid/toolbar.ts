import { html, nothing, type TemplateResult } from 'lit';
import type { GridSort } from '@inspection-criteria/protocol';
import { countText, t } from '../texts.ts';
import { picker } from '../views/picker.ts';
import { icon } from '../views/pieces.ts';
import { ALL, withUnit } from './choices.ts';
import { filterFields, type FilterParts } from './filter-fields.ts';
import { filtersInWords } from './filter-words.ts';
import { recordsText } from './record-count.ts';

/** What the toolbar shows and what it sets. */
export interface ToolbarParts extends FilterParts {
  /** Whether the fields to filter by are laid open. */
  readonly filtersOpen: boolean;
  /** Whether other answers are made on trial, and not written. */
  readonly trying: boolean;
  readonly openFilters: (open: boolean) => void;
  readonly tryOut: (trying: boolean) => void;
  readonly copy: () => void;
  /** Adds a record. */
  readonly add: () => void;
}

/** Everything that says which records and columns are seen, and in which order: a line, and beneath it what is filtered, in words. */
export function toolbar(parts: ToolbarParts): TemplateResult {
  const { grid, choices } = parts;
  return html`
    <div class="tools" role="group" aria-label=${t('Which answers are shown')}>
      ${unitPicker(parts)}${filterButton(parts)}${orderPicker(parts)}
      <span class="matching">${grid.units.length < 2 ? recordsText(grid.records) : nothing}</span>
      ${addButton(parts)}${tryButton(parts)}
      <button type="button" class="tool" aria-label=${t('Copy all answers as CSV, for a spreadsheet')} title=${t('Copy all answers as CSV, for a spreadsheet')} @click=${parts.copy}>${icon('export')}</button>
    </div>
    ${parts.filtersOpen ? filterFields(parts) : nothing}
    ${filtersInWords(grid, choices, (chosen) => {
      parts.choose(chosen);
      document.getElementById(BUTTON)?.focus();
    })}
    ${parts.trying ? html`<p class="said-of-trying">${icon('beaker')} ${t('Another answer is tried here, and not written.')}</p>` : nothing}`;
}

/** Where the focus goes when a filter is taken away with the button for that. */
const BUTTON = 'filter-button';

function unitPicker({ grid, choose }: ToolbarParts): TemplateResult | typeof nothing {
  if (grid.units.length < 2) return nothing;
  const choices = grid.units.map(({ id, label, records }) => ({ value: id, label: t('{0} ({1})', label, countText(records)) }));
  return picker(t('Records of'), choices, grid.unit, (unit) => { choose(withUnit(unit)); });
}

function filterButton({ choices: { filter }, filtersOpen, openFilters }: ToolbarParts): TemplateResult {
  const set = [filter.section, filter.having, filter.search === '' ? undefined : filter.search, ...filter.where ?? []].filter((one) => one !== undefined).length;
  return html`<button type="button" class="tool text" id=${BUTTON} aria-expanded=${filtersOpen ? 'true' : 'false'} aria-controls="filter-fields" title=${t('Filter, or find a record (Ctrl+F)')}
    @click=${() => { openFilters(!filtersOpen); }}>${icon(set === 0 ? 'filter' : 'filter-filled')}<span class="text">${t('Filter')}</span>${set === 0 ? nothing : html` <span class="count">${set}</span>`}</button>`;
}

/** An order that can be chosen by name. */
interface Order {
  readonly value: string;
  readonly label: string;
  readonly sort: GridSort;
}

function orderPicker({ choices, choose }: ToolbarParts): TemplateResult {
  const orders = ordersOf(choices.sort);
  const now = orders.find(({ sort: { by, descending } }) => (by === choices.sort.by || typeof by === 'object') && descending === choices.sort.descending);
  return picker(t('Order'), orders, now?.value ?? 'text', (value) => {
    choose({ ...choices, sort: orders.find((order) => order.value === value)?.sort ?? ALL.sort });
  });
}

/** All orders; that of a column is chosen by its header, and can be turned round here. */
function ordersOf({ by: now }: GridSort): readonly Order[] {
  const order = (by: GridSort['by'], descending: boolean, label: string): Order => ({ value: `${typeof by === 'string' ? by : 'column'}${descending ? ' down' : ''}`, label, sort: { by, descending } });
  return [
    { value: 'text', label: t('As in the text'), sort: ALL.sort },
    order('record', false, t('By record')), order('record', true, t('By record, last first')),
    order('share', false, t('Lowest share first')), order('share', true, t('Highest share first')),
    order('missing', true, t('Most missing first')), order('missing', false, t('Fewest missing first')),
    ...typeof now === 'string' ? [] : [order(now, false, t('By {0}', now.column)), order(now, true, t('By {0}, last first', now.column))],
  ];
}

/** *Add case*; where there is no record yet, the page offers that in the place of records. */
function addButton({ grid: { units, unit, records }, add }: ToolbarParts): TemplateResult | typeof nothing {
  if (records === 0) return nothing;
  const name = t('Add {0}', withinSentence(units.find(({ id }) => id === unit)?.label ?? unit));
  return html`<button type="button" class="tool" aria-label=${name} title=${name} @click=${add}>${icon('add')}</button>`;
}

/** A label as it stands within a sentence: *case manager*, but *YOT manager*. */
function withinSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function tryButton({ trying, tryOut }: ToolbarParts): TemplateResult {
  return html`<button type="button" class="tool text trying" aria-pressed=${trying ? 'true' : 'false'} aria-label=${t('Try changes without writing')} title=${t('Try changes without writing')}
    @click=${() => { tryOut(!trying); }}>${icon('beaker')}<span>${t('Try changes')}</span></button>`;
}
