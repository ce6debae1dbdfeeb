import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { t } from '../texts.ts';
import { icon } from './pieces.ts';

/** Above everything while the server is away: that what is seen is from before, and the way out. It is read out when it comes, so its room is always there. */
export function serverBanner(app: App): TemplateResult {
  return html`<div class="server-room" aria-live="polite" role=${app.state.server === 'running' ? nothing : 'status'}>${away(app)}</div>`;
}

function away(app: App): TemplateResult | typeof nothing {
  const { server, shown } = app.state;
  const isSeen = shown.kind !== 'waiting';
  switch (server) {
    case 'running': return nothing;
    case 'starting': return isSeen ? html`<div class="server-banner"><p>${icon('sync')} <strong>${t('Not up to date.')}</strong> ${t('The part that checks and scores is being started again. Until then this page shows what it last knew.')}</p></div>` : nothing;
    case 'stopped': return html`<div class="server-banner stopped"><p>${icon('warning')} ${isSeen
      ? html`<strong>${t('Not up to date.')}</strong> ${t('The part that checks and scores has stopped. What is written from then on is not in what this page shows.')}`
      : t('The part that checks and scores has stopped, so nothing can be shown.')}</p>
      <div class="actions"><button type="button" class="action" @click=${() => { restart(app); }}>${t('Restart server')}</button></div></div>`;
  }
}

/** The button goes with the banner, so the focus goes to the page. */
function restart(app: App): void {
  app.send({ kind: 'restart server' });
  document.getElementById('tab-panel')?.focus();
}
