import { html, nothing, type TemplateResult } from 'lit';
import type { GridCell, GridColumn } from '@inspection-criteria/protocol';
import { t } from '../texts.ts';
import { answerWords } from './cells.ts';

/** What is said of one answer beneath the grid, and done about it by those who use no keys. */
export interface DetailsParts {
  readonly record: string;
  readonly column: GridColumn;
  readonly cell: GridCell | undefined;
  readonly edit: () => void;
  readonly open: () => void;
}

/** The answer that was pointed at last, in full: its question, its remark. */
export function details(parts: DetailsParts | undefined): TemplateResult {
  if (parts === undefined) return html`<div class="details quiet"><p>${t('Choose a cell to see its question and remark here.')}</p></div>`;
  const { record, column, cell, edit, open } = parts;
  return html`<div class="details">
    <p><strong>${t('{0}, {1}', record, column.id)}${column.label === column.id ? ':' : nothing}</strong>${column.label === column.id ? nothing : html` <span class="quiet">${column.label}:</span>`} <span class="said">${answerWords(column, cell)}</span></p>
    <div class="acts"><button class="tool text" @click=${edit}><i class="codicon codicon-edit" aria-hidden="true"></i>${t('Change …')}</button>
    <button class="tool text" @click=${open}><i class="codicon codicon-go-to-file" aria-hidden="true"></i>${t('Show in the text')}</button></div>
  </div>`;
}
