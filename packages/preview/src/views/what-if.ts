import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import type { Shown } from '../state.ts';
import { t } from '../texts.ts';
import { answerPicker } from '../what-if/answer.ts';
import { cuts, weights } from '../what-if/levers.ts';
import { trialList } from '../what-if/list.ts';
import { outcomes } from '../what-if/moved.ts';
import { bring } from '../what-if/needs.ts';

/** Other answers, cuts and weights on trial, and what the inspection would come to. */
export function whatIf(app: App, { report }: Extract<Shown, { kind: 'report' }>): TemplateResult {
  bring(app, report);
  const { trial, tried } = app.state;
  return html`
    <div class="what-if">
      ${trial.length === 0 ? introduction() : trialList(app)}
      ${tried === undefined || trial.length === 0 ? nothing : outcomes(app, tried)}
      <section class="wishes" aria-labelledby="wishes-title">
        <h2 id="wishes-title">${t('Change on trial')}</h2>
        ${answerPicker(app, report)}
        ${cuts(app)}
        ${weights(app)}
      </section>
    </div>`;
}

/** For those who see the page for the first time. */
function introduction(): TemplateResult {
  return html`
    <div class="introduction">
      <p>${t('What would the ratings be if an answer were another, a band began elsewhere, or a question weighed more? Try it here.')}</p>
      <p>${t('Your files stay as they are. What you try is shown on every page until you discard it, or write it back into the files.')}</p>
    </div>`;
}
