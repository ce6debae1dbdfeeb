import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Report, Trial } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { t } from '../texts.ts';
import { icon } from '../views/pieces.ts';
import { answerKey } from './picked.ts';
import { thing, triedText, withoutTrial, writtenText } from './trials.ts';

/** What is on trial, each change with what is written instead, and why it cannot be made if it cannot. */
export function trialList(app: App, report: Report): TemplateResult | typeof nothing {
  const { trial, tried } = app.state;
  if (trial.length === 0) return nothing;
  return html`
    <section class="trials" aria-labelledby="trials-title">
      <h2 id="trials-title" tabindex="-1">${t('On trial')}</h2>
      <ul>${repeat(trial, thing, (one, index) => item(app, report, one, tried?.refused.find((refused) => refused.index === index)?.reason))}</ul>
    </section>`;
}

function item(app: App, report: Report, trial: Trial, refused: string | undefined): TemplateResult {
  const what = whatText(app, report, trial);
  return html`
    <li class=${refused === undefined ? '' : 'refused'}>
      <div>
        <span class="what">${what}</span>
        <span class="change">${valueText(app, trial, writtenText(app.state.whatIf, trial))}
          <span class="codicon codicon-arrow-right" role="img" aria-label=${t('becomes')}></span> <strong>${valueText(app, trial, triedText(trial))}</strong></span>
        ${refused === undefined ? nothing : html`<p class="problem">${icon('error')} ${t('Cannot be made: {0}', refused)}</p>`}
      </div>
      <button type="button" class="tool" aria-label=${t('Undo: {0}', what)} title=${t('Undo')} @click=${() => { undo(app, trial); }}>${icon('discard')}</button>
    </li>`;
}

/** The button goes with its trial, so the focus goes to the list, or to the page when that was the last. */
function undo(app: App, trial: Trial): void {
  const left = withoutTrial(app.state.trial, trial);
  app.inBackground(app.tryOut(left));
  document.getElementById(left.length === 0 ? 'tab-panel' : 'trials-title')?.focus();
}

/** What a trial changes, in words. */
function whatText({ state: { whatIf } }: App, report: Report, trial: Trial): string {
  switch (trial.kind) {
    case 'answer': {
      const label = whatIf.written[answerKey(trial)]?.column.label ?? report.questions.find(({ id }) => id === trial.column)?.label;
      return label === undefined ? `${trial.record}, ${trial.column}` : `${trial.record}, ${trial.column}: ${label}`;
    }
    case 'cut': {
      const bands = whatIf.levers?.bands.find(({ id }) => id === trial.bands);
      return t('Where {0} begins ({1})', bands?.cuts.find(({ band }) => band === trial.band)?.label ?? trial.band, bands?.label ?? trial.bands);
    }
    case 'weight': return t('Weight of {0}', whatIf.levers?.weights.find(({ of }) => of === trial.of)?.label ?? trial.of);
  }
}

/** An answer by its label, a number as it is written. */
function valueText({ state: { whatIf } }: App, trial: Trial, text: string | undefined): string {
  if (text === undefined) return '…';
  if (trial.kind !== 'answer') return text;
  if (text === '') return t('not answered');
  return whatIf.written[answerKey(trial)]?.column.values.find(({ id }) => id === text)?.label ?? text;
}
