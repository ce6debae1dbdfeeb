import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { GridSort } from '@inspection-criteria/protocol';
import { t } from '../texts.ts';
import { sortOf } from './acts.ts';
import { sameOrder } from './choices.ts';
import { gapElement, startsGroup, type Drawn, type Piece } from './drawn.ts';
import { FIXED, type Spot } from './moving.ts';
import type { Head, HeadRow } from './section-heads.ts';
import { fixedWidth } from './shape.ts';

/** The sections above the columns, and the columns' names, which sort. */
export function headers(drawn: Drawn, pieces: readonly Piece[]): TemplateResult {
  const { shape: { sections } } = drawn;
  return html`
    <div role="rowgroup" class="cells-head">
      ${sections.map((row, index) => sectionRow(drawn, row, index))}
      <div role="row" class="names" aria-rowindex=${sections.length + 1} data-row="0"><div role="none" class="staying">${
        [t('Record'), t('Share'), t('Missing')].map((label, column) => fixedHeader(drawn, label, column))}</div>${
        repeat(pieces, ({ key }) => key, (piece) => 'gap' in piece ? gapElement(piece.gap) : columnHeader(drawn, piece.column))}</div>
    </div>`;
}

function sectionRow(drawn: Drawn, { height, heads }: HeadRow, index: number): TemplateResult {
  const shown = heads.filter(({ from, count }) => drawn.columns.some((column) => column.index >= from && column.index < from + count));
  return html`<div role="row" class="section-names" aria-rowindex=${index + 1} .style=${`height:${String(height)}px`}><div role="gridcell" class="stays corner" aria-colindex="1" aria-colspan="3"></div>${
    repeat(shown, ({ from }) => from, (head, at) => sectionHeader(drawn, head, shown[at - 1]))}</div>`;
}

/** A section's name stays in view as long as any of its columns is. */
function sectionHeader({ shape }: Drawn, { path, label, from, count, start, end, room }: Head, before: Head | undefined): TemplateResult {
  const style = `width:${String(end - start)}px;margin-inline-start:${String(start - (before?.end ?? 0))}px`;
  const whole = path.length === 0 ? label : path.join(' › ');
  return html`<div role="columnheader" class="section-name" aria-colindex=${from + FIXED + 1} aria-colspan=${count} aria-label=${whole} title=${whole}
    .style=${style}><span .style=${`inset-inline-start:${String(fixedWidth(shape))}px;width:${String(room)}px`}>${label}</span></div>`;
}

function fixedHeader({ active, sort }: Drawn, label: string, column: number): TemplateResult {
  const by = sortOf(column, []);
  const look = ['record-id', 'share', 'missing'][column] ?? '';
  return html`<div role="columnheader" class=${`stays ${look}`} aria-colindex=${column + 1} data-column=${column} tabindex=${tabOf(active, column)}
    aria-sort=${ariaSort(sort, by)}><span>${label}</span>${arrow(sort, by)}</div>`;
}

function columnHeader({ grid, active, sort, shape }: Drawn, index: number): TemplateResult | typeof nothing {
  const column = grid.columns[index];
  if (column === undefined) return nothing;
  const by = { column: column.id };
  const look = `name ${column.answer} ${shape.looks[index] ?? ''}${shape.turned[index] === true ? ' turned' : ''}${startsGroup(grid.columns, index) ? ' first' : ''}`;
  const label = column.label === column.id ? column.id : t('{0}: {1}', column.id, column.label);
  return html`<div role="columnheader" class=${look} aria-colindex=${index + FIXED + 1} data-column=${index + FIXED} tabindex=${tabOf(active, index + FIXED)}
    aria-label=${label} title=${label} aria-sort=${ariaSort(sort, by)}><span>${column.id}</span>${arrow(sort, by)}</div>`;
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
