import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Trial, TrialEntry } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import type { State } from '../state.ts';
import { t } from '../texts.ts';
import { icon } from '../views/pieces.ts';
import { entriesOf, inEffect, thing, withoutTrial } from './trials.ts';

/** What is on trial, each change with what is written instead, and why it cannot be made if it cannot. */
export function trialList(app: App): TemplateResult | typeof nothing {
  const { trial } = app.state;
  if (trial.length === 0) return nothing;
  const entries = entriesOf(app.state);
  return html`
    <section class="trials" aria-labelledby="trials-title">
      <h2 id="trials-title" tabindex="-1">${t('On trial')}</h2>
      <ul>${repeat(trial, thing, (one, index) => item(app, one, entries[index]))}</ul>
    </section>`;
}

function item(app: App, trial: Trial, entry: TrialEntry | undefined): TemplateResult | typeof nothing {
  if (entry === undefined) return nothing;
  const what = whatText(trial, entry);
  const problem = entry.reason === undefined ? undefined : entry.state === 'gone' ? t('No longer applies: {0}', entry.reason) : t('Cannot be made: {0}', entry.reason);
  return html`
    <li class=${problem === undefined ? '' : 'refused'}>
      <div>
        <span class="what">${what}</span>
        <span class="change">${valueText(trial, entry.written)}
          <span class="codicon codicon-arrow-right" role="img" aria-label=${t('becomes')}></span> <strong>${valueText(trial, entry.tried)}</strong></span>
        ${problem === undefined ? nothing : html`<p class="problem">${icon('error')} ${problem}</p>`}
      </div>
      <button type="button" class="tool" aria-label=${t('Undo: {0}', what)} title=${t('Undo')} @click=${() => { undo(app, trial); }}>${icon('discard')}</button>
    </li>`;
}

/** The button goes with its trial, so the focus goes to the list, or to the page when that was the last. */
function undo(app: App, trial: Trial): void {
  const left = withoutTrial(app.state.trial, trial);
  app.inBackground(app.tryInstead(left));
  document.getElementById(left.length === 0 ? 'tab-panel' : 'trials-title')?.focus();
}

/** What of a picture of the page is not as the file has it, in a sentence; none where all is. */
export function onTrialNote(state: Pick<State, 'trial' | 'tried' | 'triedOf'>): readonly string[] {
  const changes = inEffect(state).map(({ trial, entry }) =>
    t('{0}: {1} (written: {2})', whatText(trial, entry), valueText(trial, entry.tried), valueText(trial, entry.written)));
  return changes.length === 0 ? [] : [t('On trial, not in the file: {0}', changes.join('; '))];
}

/** What a trial changes, in words. */
function whatText(trial: Trial, { label, bands }: TrialEntry): string {
  switch (trial.kind) {
    case 'answer': return label === trial.column ? `${trial.record}, ${label}` : `${trial.record}, ${trial.column}: ${label}`;
    case 'cut': return t('Where {0} begins ({1})', label, bands ?? trial.bands);
    case 'weight': return t('Weight of {0}', label);
  }
}

/** What is written or tried; what is gone says nothing any more. */
function valueText({ kind }: Trial, text: string | undefined): string {
  if (text === undefined) return '–';
  return kind === 'answer' && text === '' ? t('not answered') : text;
}
