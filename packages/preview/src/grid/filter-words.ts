import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Grid } from '@inspection-criteria/protocol';
import { t } from '../texts.ts';
import { icon } from '../views/pieces.ts';
import { valueLabel } from './cells.ts';
import { withFact, withFilter, type Choices } from './choices.ts';
import { havingWords } from './filter-fields.ts';
import { matchingText } from './record-count.ts';
import { sectionPath } from './section-path.ts';

/** What is filtered, in words, each to be taken away by a click; nothing where nothing is. */
export function filtersInWords(grid: Grid, choices: Choices, choose: (choices: Choices) => void): TemplateResult | typeof nothing {
  const filters = filtersOf(grid, choices);
  if (filters.length === 0) return nothing;
  return html`<div class="filter-words" role="group" aria-label=${t('What is filtered')}>
    <span class="matching">${matchingText(grid.matching, grid.records)}</span>
    ${repeat(filters, ({ words }) => words, ({ words, without }) => html`
      <button type="button" class="chip" aria-label=${t('Take away the filter {0}', words)} title=${t('Take away this filter')} @click=${() => { choose(without); }}><span>${words}</span>${icon('close')}</button>`)}
    <button type="button" class="why" @click=${() => { choose({ ...choices, filter: {} }); }}>${t('Show all')}</button>
  </div>`;
}

/** A filter that is set, and what is chosen without it. */
interface Filter {
  readonly words: string;
  readonly without: Choices;
}

function filtersOf(grid: Grid, choices: Choices): readonly Filter[] {
  const { search = '', section, having, where = [] } = choices.filter;
  return [
    ...search === '' ? [] : [{ words: t('Record: {0}', search), without: withFilter(choices, { search: undefined }) }],
    ...section === undefined ? [] : [{ words: t('Section: {0}', sectionPath(grid.sections, section).join(' › ')), without: withFilter(choices, { section: undefined }) }],
    ...having === undefined ? [] : [{ words: havingWords(having), without: withFilter(choices, { having: undefined }) }],
    ...where.map(({ column, value }) => {
      const fact = grid.facts.find(({ id }) => id === column);
      const words = value === '' ? t('Unanswered') : fact === undefined ? value : valueLabel(fact, value);
      return { words: t('{0}: {1}', fact?.label ?? column, words), without: withFact(choices, column, undefined) };
    }),
  ];
}
