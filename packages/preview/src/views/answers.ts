import { html, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import '../grid/case-grid.ts';
import type { Shown } from '../state.ts';

/** Every answer, records by questions. */
export function answers(app: App, shown: Extract<Shown, { kind: 'report' }>): TemplateResult {
  return html`<case-grid .given=${{ app, shown }}></case-grid>`;
}
