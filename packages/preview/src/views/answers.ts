import { html, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import type { Shown } from '../state.ts';

/** . */
export function answers(app: App, { report }: Extract<Shown, { kind: 'report' }>): TemplateResult {
  return html`<p>${report.inspection.label} ${app.state.view}</p>`;
}
