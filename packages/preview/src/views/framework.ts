import { html, type TemplateResult } from 'lit';
import type { FrameworkPage } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';

/** A framework as it would be published. */
export function framework(app: App, page: FrameworkPage): TemplateResult {
  return html`<h2>${page.root.title.text} ${app.state.view}</h2>`;
}
