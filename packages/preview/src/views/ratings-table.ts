import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Baseline, SectionReport } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { starsText } from '../charts/stars.ts';
import { countText, t } from '../texts.ts';
import { placeLink, scoreWhy } from './pieces.ts';
import { outcomeText, timeOf } from './section-notes.ts';
import { inOrder, treeOf } from './tree.ts';

/** The ratings as a table: all that the charts show, in words and numbers. */
export function ratingsTable(app: App, sections: readonly SectionReport[], baselines: readonly Baseline[]): TemplateResult {
  const heads = [t('Score'), t('Can end'), t('Provisional'), t('Rating'), t('Stars'), t('Missing'), ...baselines.map(timeOf)];
  return html`<div class="table-room" role="region" aria-label=${t('Ratings as a table')} tabindex="0"><table>
    <caption class="unseen">${t('Ratings')}</caption>
    <thead><tr><th scope="col">${t('Section')}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}<td></td></tr></thead>
    <tbody>${repeat(inOrder(treeOf(sections)), ({ section }) => section.id, ({ section, depth }) => row(app, section, depth, baselines))}</tbody></table></div>`;
}

function row(app: App, section: SectionReport, depth: number, baselines: readonly Baseline[]): TemplateResult {
  const { id, label, score, between, provisionalLabel, rating, words, stars, starsOf, missing, settled } = section;
  return html`<tr>
    <th scope="row" class=${`depth-${Math.min(depth, 4)}`}>${placeLink(app, section.place, label)}</th>
    <td class="number">${score ?? words ?? '–'}</td>
    <td class="number">${between === undefined ? nothing : between.join(' – ')}</td>
    <td>${provisionalLabel}</td>
    <td>${rating ?? (score === undefined ? nothing : words)}</td>
    <td class="whole">${stars === undefined ? nothing : starsText(stars, starsOf)}</td>
    <td class="number">${missing === 0 ? '0' : settled && rating !== undefined ? t('{0}, settled', countText(missing)) : countText(missing)}</td>
    ${baselines.map(({ sections }) => html`<td>${sections[id] === undefined ? t('not there') : outcomeText(sections[id])}</td>`)}
    <td>${scoreWhy(app, section)}</td></tr>`;
}
