import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';

/** How a number came about, beside the page. */
export function why(app: App): TemplateResult | typeof nothing {
  const { explained } = app.state;
  return explained === undefined ? nothing : html`<aside>${explained.subject.label}</aside>`;
}
