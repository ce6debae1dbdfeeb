import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { QuestionReport } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { countsText } from '../charts/answer-bar.ts';
import { countText, t } from '../texts.ts';
import { placeLink, whyButton } from './pieces.ts';
import type { Group } from './summary-groups.ts';

/** The data summary as a table: a line for each question, under its section. */
export function summaryTable(app: App, groups: readonly Group[]): TemplateResult {
  const heads = [t('Answers'), t('Counted'), t('Share'), t('In words'), t('Left out'), t('Not asked'), t('Missing')];
  return html`<div class="table-room" role="region" aria-label=${t('Data summary as a table')} tabindex="0"><table>
    <caption class="unseen">${t('Data summary')}</caption>
    <thead><tr><th scope="col">${t('Question')}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}<td></td></tr></thead>
    ${repeat(groups, ({ section }) => section.id, ({ path, questions }) => html`
      <tbody><tr class="group-row"><th scope="rowgroup" colspan="9">${path}</th></tr>${repeat(questions, ({ id }) => id, (question) => row(app, question))}</tbody>`)}</table></div>`;
}

function row(app: App, { id, label, place, values, of, share, words, excluded, notAsked, missing }: QuestionReport): TemplateResult {
  return html`<tr>
    <th scope="row"><div class="question-name"><span class="id">${id}</span>${placeLink(app, place, label)}</div></th>
    <td>${countsText(values)}</td><td class="number">${countText(of)}</td><td class="number">${share ?? nothing}</td><td>${words ?? nothing}</td>
    ${[excluded, notAsked, missing].map((count) => html`<td class="number">${countText(count)}</td>`)}
    <td>${whyButton(app, { kind: 'question', id }, `${id} ${label}`)}</td></tr>`;
}
