import { html, nothing, type TemplateResult } from 'lit';
import type { Trial } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { countText, t } from '../texts.ts';
import { icon } from '../views/pieces.ts';
import { entriesOf } from './trials.ts';

/** Above every page while something is on trial: that what is seen is not what is written, and the ways out. */
export function trialBanner(app: App): TemplateResult | typeof nothing {
  const { trial } = app.state;
  if (trial.length === 0) return nothing;
  const entries = entriesOf(app.state);
  const [refused, gone] = [entries.filter((one) => one?.state === 'refused').length, entries.filter((one) => one?.state === 'gone').length];
  const writable = writableOf(app);
  const left = entries.filter((one) => one?.state === 'changes' && one.onlyHere !== undefined).length;
  return html`
    <section class="trial-banner" aria-label=${t('Trial')}>
      <p>${icon('beaker')} <strong>${t('You are looking at a trial.')}</strong>
        ${t('Changes on trial: {0}. Nothing of it is written.', countText(trial.length))}${refused === 0 ? nothing : html` ${t('Trials that cannot be made: {0}.', countText(refused))}`}${gone === 0 ? nothing : html` ${t('Trials that no longer apply: {0}.', countText(gone))}`}${left === 0 ? nothing
          : html` ${t('Trials that will not be written back, because what they change stands outside this framework: {0}.', countText(left))}`}</p>
      <div class="actions">
        <button type="button" class="action" ?disabled=${writable.length === 0} @click=${() => { writeBack(app); }}>${t('Write back')}</button>
        <button type="button" class="action secondary" @click=${() => { discardAll(app); }}>${t('Discard all')}</button>
      </div>
    </section>`;
}

/** Has everything on trial that can be written into the files written there. It stays on trial until the files say it. */
function writeBack(app: App): void {
  const { shown } = app.state;
  if (shown.kind === 'report') app.change({ kind: 'trial', inspection: shown.report.inspection.id, trial: writableOf(app) });
}

/** The trials that can be made and written back. */
function writableOf({ state }: App): readonly Trial[] {
  const entries = entriesOf(state);
  return state.trial.filter((_, index) => entries[index]?.state === 'changes' && entries[index].onlyHere === undefined);
}

/** The buttons go with the banner, so the focus goes to the page. */
function discardAll(app: App): void {
  app.inBackground(app.tryInstead([]));
  document.getElementById('tab-panel')?.focus();
}
