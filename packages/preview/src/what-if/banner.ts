import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { countText, t } from '../texts.ts';
import { icon } from '../views/pieces.ts';

/** Above every page while something is on trial: that what is seen is not what is written, and the ways out. */
export function trialBanner(app: App): TemplateResult | typeof nothing {
  const { trial, tried } = app.state;
  if (trial.length === 0) return nothing;
  const refused = tried?.refused.length ?? 0;
  return html`
    <section class="trial-banner" aria-label=${t('Trial')}>
      <p>${icon('beaker')} <strong>${t('You are looking at a trial.')}</strong>
        ${t('Changes on trial: {0}. Nothing of it is written.', countText(trial.length))}${refused === 0 ? nothing : html` ${t('Trials that cannot be made: {0}.', countText(refused))}`}</p>
      <div class="actions">
        <button type="button" class="action" ?disabled=${refused === trial.length} @click=${() => { writeBack(app); }}>${t('Write back')}</button>
        <button type="button" class="action secondary" @click=${() => { discardAll(app); }}>${t('Discard all')}</button>
      </div>
    </section>`;
}

/** Has everything on trial that can be made written into the files. It stays on trial until the files say it. */
function writeBack(app: App): void {
  const { trial, tried, shown } = app.state;
  if (shown.kind !== 'report') return;
  const refused = new Set(tried?.refused.map(({ index }) => index));
  app.send({ kind: 'change', change: { kind: 'trial', inspection: shown.report.inspection.id, trial: trial.filter((_, index) => !refused.has(index)) } });
}

/** The buttons go with the banner, so the focus goes to the page. */
function discardAll(app: App): void {
  app.inBackground(app.tryOut([]));
  document.getElementById('tab-panel')?.focus();
}
