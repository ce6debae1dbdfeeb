import type { VirtualItem } from '@tanstack/virtual-core';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { countText, t } from '../texts.ts';
import { cellName, faceOf } from './cells.ts';
import { gapElement, piecesOf, startsGroup, type Drawn, type Piece } from './drawn.ts';
import { headers } from './headers.ts';
import { FIXED, type Spot } from './moving.ts';
import { cellAt, rowAt, sourceOf } from './windows.ts';

/** Records by questions, as the ARIA practices describe a grid. Only what can be seen of it is there. */
export function table(drawn: Drawn): TemplateResult {
  const { grid, size, shape } = drawn;
  const [record, share, missing] = shape.fixed;
  const names = shape.head - shape.sections.reduce((sum, { height }) => sum + height, 0);
  const lengths = { record, share, missing, row: shape.row, head: shape.head, names };
  const known = Object.entries(lengths).map(([name, length]) => `--${name}:${String(length)}px`).join(';');
  const pieces = piecesOf(drawn);
  return html`
    <div class="cells" role="grid" aria-label=${t('Answers')} aria-rowcount=${grid.matching + shape.sections.length + 1} aria-colcount=${grid.columns.length + FIXED}
      .style=${`width:${String(size.width)}px;height:${String(size.height)}px;${known}`}>
      ${headers(drawn, pieces)}
      <div role="rowgroup">${repeat(drawn.rows, (item) => item.index, (item) => row(drawn, item, pieces))}</div>
    </div>`;
}

/** A row is drawn anew only when something of it has changed. */
function row(drawn: Drawn, { index, start }: VirtualItem, pieces: readonly Piece[]): unknown {
  const { grid, windows, columns, active, caret, shape } = drawn;
  const of = (spot: Spot | undefined): number => spot?.row === index + 1 ? spot.column : -1;
  const span = `${String(columns[0]?.index)} ${String(columns[1]?.index)} ${String(columns.at(-2)?.index)} ${String(columns.at(-1)?.index)}`;
  return guard([sourceOf(windows, index, columns), grid.columns.length, span, shape, start, of(active), of(caret)], () => html`
    <div role="row" class="record" aria-rowindex=${index + shape.sections.length + 2} data-row=${index + 1} .style=${`top:${String(start)}px`}>${fixedCells(drawn, index)}${
      repeat(pieces, ({ key }) => key, (piece) => 'gap' in piece ? gapElement(piece.gap) : answer(drawn, index, piece.column))}</div>`);
}

/** What stays while one scrolls sideways stays as one: each thing that stays by itself is dear to draw. */
function fixedCells({ windows, active }: Drawn, index: number): TemplateResult {
  const record = rowAt(windows, index);
  const tab = (column: number): number => active.row === index + 1 && active.column === column ? 0 : -1;
  const missing = record?.missing ?? 0;
  const share = record === undefined ? nothing : record.share ?? html`<span aria-label=${t('No share: nothing counts')} role="img">–</span>`;
  return html`<div role="none" class="staying"
    ><div role="rowheader" class="stays record-id" aria-colindex="1" data-column="0" tabindex=${tab(0)}>${record?.id ?? '…'}</div
    ><div role="gridcell" class="stays share" aria-colindex="2" data-column="1" tabindex=${tab(1)}>${share}</div
    ><div role="gridcell" class=${missing > 0 ? 'stays missing some' : 'stays missing'} aria-colindex="3" data-column="2" tabindex=${tab(2)}>${
      record === undefined ? nothing : countText(missing)}</div></div>`;
}

function answer({ grid, windows, active, caret, shape }: Drawn, row: number, index: number): TemplateResult | typeof nothing {
  const column = grid.columns[index];
  if (column === undefined) return nothing;
  const cell = cellAt(windows, row, index);
  const { text, look } = faceOf(column, cell);
  const at = (spot: Spot | undefined): boolean => spot?.row === row + 1 && spot.column === index + FIXED;
  const given = `${cell?.detail === undefined ? '' : ' remark'}${cell?.trial === true ? ' trial' : ''}`;
  const marks = `${given}${at(caret) ? ' caret' : ''}${startsGroup(grid.columns, index) ? ' first' : ''}`;
  return html`<div role="gridcell" class=${`answer ${column.answer} ${shape.looks[index] ?? ''} ${look}${marks}`} aria-colindex=${index + FIXED + 1} data-column=${index + FIXED}
    tabindex=${at(active) ? 0 : -1} aria-label=${cellName(rowAt(windows, row)?.id ?? '…', column, cell)}
    aria-current=${at(caret) ? 'true' : nothing}>${text}</div>`;
}
