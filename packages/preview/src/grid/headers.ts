import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { GridSort } from '@inspection-criteria/protocol';
import { t } from '../texts.ts';
import { sortOf } from './acts.ts';
import { sameOrder } from './choices.ts';
import { gapElement, startsGroup, type Drawn, type Piece } from './drawn.ts';
import { FIXED, type Spot } from './moving.ts';
import { fixedWidth, groupsOf, isTurned, type Group } from './shape.ts';

/** The sections above the columns, and the columns' names, which sort. */
export function headers(drawn: Drawn, pieces: readonly Piece[]): TemplateResult {
  const shown = groupsOf(drawn.grid.columns).filter(({ from, count }) => drawn.columns.some(({ index }) => index >= from && index < from + count));
  return html`
    <div role="rowgroup" class="cells-head">
      <div role="row" class="section-names" aria-rowindex="1"><div role="gridcell" class="stays corner" aria-colindex="1" aria-colspan="3"></div>${
        repeat(shown, ({ from }) => from, (group, at) => groupHeader(drawn, group, shown[at - 1]))}</div>
      <div role="row" class="names" aria-rowindex="2" data-row="0"><div role="none" class="staying">${
        [t('Record'), t('Share'), t('Missing')].map((label, column) => fixedHeader(drawn, label, column))}</div>${
        repeat(pieces, ({ key }) => key, (piece) => 'gap' in piece ? gapElement(piece.gap) : columnHeader(drawn, piece.column))}</div>
    </div>`;
}

/** A section's name stays in view as long as any of its columns is. */
function groupHeader({ grid, shape }: Drawn, { section, from, count }: Group, before: Group | undefined): TemplateResult {
  const label = section === undefined ? t('Facts') : grid.sections.find((one) => one.id === section)?.label ?? section;
  const end = before === undefined ? 0 : before.from + before.count;
  const width = (a: number, b: number): number => shape.widths.slice(a, b).reduce((sum, one) => sum + one, 0);
  const style = `width:${String(width(from, from + count))}px;margin-inline-start:${String(width(end, from))}px`;
  return html`<div role="columnheader" class="section-name" aria-colindex=${from + FIXED + 1} aria-colspan=${count} title=${label}
    .style=${style}><span .style=${`inset-inline-start:${String(fixedWidth(shape))}px`}>${label}</span></div>`;
}

function fixedHeader({ active, sort }: Drawn, label: string, column: number): TemplateResult {
  const by = sortOf(column, []);
  const look = ['record-id', 'share', 'missing'][column] ?? '';
  return html`<div role="columnheader" class=${`stays ${look}`} aria-colindex=${column + 1} data-column=${column} tabindex=${tabOf(active, column)}
    aria-sort=${ariaSort(sort, by)}><span>${label}</span>${arrow(sort, by)}</div>`;
}

function columnHeader({ grid, active, sort }: Drawn, index: number): TemplateResult | typeof nothing {
  const column = grid.columns[index];
  if (column === undefined) return nothing;
  const by = { column: column.id };
  const look = `name ${column.answer}${isTurned(column) ? ' turned' : ''}${startsGroup(grid.columns, index) ? ' first' : ''}`;
  const label = column.label === column.id ? column.id : t('{0}: {1}', column.id, column.label);
  return html`<div role="columnheader" class=${look} aria-colindex=${index + FIXED + 1} data-column=${index + FIXED} tabindex=${tabOf(active, index + FIXED)}
    aria-label=${label} aria-sort=${ariaSort(sort, by)}><span>${column.id}</span>${arrow(sort, by)}</div>`;
}

/** Only the header that is the active cell is reached by the Tab key. */
function tabOf(active: Spot, column: number): 0 | -1 {
  return active.row === 0 && active.column === column ? 0 : -1;
}

function ariaSort(sort: GridSort, by: GridSort['by']): 'ascending' | 'descending' | 'none' {
  if (!sameOrder(sort.by, by)) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

function arrow(sort: GridSort, by: GridSort['by']): TemplateResult | typeof nothing {
  if (!sameOrder(sort.by, by)) return nothing;
  return html`<i class=${`codicon codicon-arrow-${sort.descending ? 'down' : 'up'}`} aria-hidden="true"></i>`;
}
