import { html, type TemplateResult } from 'lit';
import type { Shown } from '../state.ts';
import { t } from '../texts.ts';
import { icon } from './pieces.ts';

/** Where there is nothing to show: why, and what to do about it. */
export function nothingHere({ reason, of }: Extract<Shown, { kind: 'nothing' }>): TemplateResult {
  return html`<main class="panel"><div class="empty">${icon('info')}
    <h1>${t('Nothing to show yet')}</h1>
    <p>${reason}</p>
    ${remedies(of).map((remedy) => html`<p>${remedy}</p>`)}</div></main>`;
}

function remedies(of: 'inspection' | 'framework'): readonly string[] {
  switch (of) {
    case 'framework': return [t('To begin from a framework that works, run the command “New framework…”, and change what it says.')];
    case 'inspection': return [
      t('The file names its framework in a line at its top, such as: use "framework.criteria". Check that the name in quotation marks is that of a file beside this one.'),
      t('To begin an inspection, open its framework and run the command “New inspection of this framework…”.'),
    ];
  }
}
