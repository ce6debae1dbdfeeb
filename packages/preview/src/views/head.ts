import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { t } from '../texts.ts';

/** What is shown, and the choices that hold for every page: which inspection, which language, pinned or following. */
export function head(app: App): TemplateResult | typeof nothing {
  const { shown } = app.state;
  if (shown.kind !== 'report' && shown.kind !== 'framework') return nothing;
  const title = shown.kind === 'report' ? shown.report.inspection.label : shown.page.root.title.text;
  return html`<header><h1>${title}</h1>
    <button class="pin" aria-pressed=${shown.pinned ? 'true' : 'false'} @click=${() => { app.send({ kind: 'pin', pinned: !shown.pinned }); }}>${t('Pinned')}</button></header>`;
}
