import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Outcome, Report, SectionReport } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { countText, t } from '../texts.ts';
import { bandScale } from '../charts/band-scale.ts';
import { stars } from '../charts/stars.ts';
import { icon, placeLink, whyButton } from '../views/pieces.ts';
import { isMoved, moves, type Move } from './outcome.ts';

/**
 * What every section comes to without the trial and with it, what moves most first; what stays is folded away. The heading says the most of it and
 * stays in sight while one scrolls through what can be changed.
 */
export function outcomes(app: App, tried: Report): TemplateResult {
  const all = moves(tried);
  const [changed, same] = [all.filter(isMoved), all.filter((one) => !isMoved(one))];
  return html`
    <section class="outcomes" aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">${t('What comes of it')} <span class="briefly">${briefly(changed)}</span></h2>
      ${changed.length === 0 ? nothing : table(app, changed, t('Sections that change'))}
      ${same.length === 0 ? nothing : html`<details><summary>${t('Unchanged: {0}', countText(same.length))}</summary>${table(app, same, t('Sections that do not change'))}</details>`}
    </section>`;
}

/** What moves most: *Safety: 75% Fair, was 83% Good.* */
function briefly(changed: readonly Move[]): string {
  const [most] = changed;
  if (most === undefined) return t('No rating and no score changes.');
  const text = ({ score, rating }: Outcome): string => [score, rating].filter((part) => part !== undefined).join(' ') || t('no rating');
  const said = t('{0}: {1}, was {2}.', most.section.label, text(most.section), text(most.before));
  return changed.length === 1 ? said : t('{0} Others that change: {1}.', said, countText(changed.length - 1));
}

function table(app: App, all: readonly Move[], name: string): TemplateResult {
  return html`
    <div class="table-room"><table aria-label=${name}>
      <thead><tr><th scope="col">${t('Section')}</th><th scope="col">${t('As written')}</th><th scope="col">${t('On trial')}</th><th scope="col">${t('Change')}</th></tr></thead>
      <tbody>${repeat(all, ({ section }) => section.id, (one) => row(app, one))}</tbody>
    </table></div>`;
}

function row(app: App, moved: Move): TemplateResult {
  const { section, before } = moved;
  return html`
    <tr>
      <th scope="row">${placeLink(app, section.place, section.label)} ${whyButton(app, { kind: 'score', id: section.id }, section.label)}</th>
      <td>${outcome(section, before)}</td>
      <td class=${isMoved(moved) ? 'changed' : ''}>${outcome(section, section)}</td>
      <td>${change(moved)}</td>
    </tr>`;
}

function outcome(section: SectionReport, { score, rating, stars: given, at }: Outcome): TemplateResult {
  return html`<span class="came"><b>${score ?? nothing}</b> ${rating ?? nothing} ${stars(given, section.starsOf)}</span>
    ${bandScale({ ...section, score, rating, at, between: undefined, from: undefined, to: undefined }, 'small')}`;
}

/** What changed, by an icon and in words: never by colour alone. */
function change({ rating, score }: Move): TemplateResult {
  return html`${rating === 'same' ? nothing : ratingChange(rating)}${score === 'same' ? nothing : html` <span class="change">${scoreText(score)}</span>`}`;
}

function ratingChange(rating: Exclude<Move['rating'], 'same'>): TemplateResult {
  const sign = { better: 'arrow-up', worse: 'arrow-down', another: 'arrow-swap' }[rating];
  return html`<span class=${`change rating ${rating}`}>${icon(sign)} ${ratingText(rating)}</span>`;
}

function ratingText(rating: Exclude<Move['rating'], 'same'>): string {
  switch (rating) {
    case 'better': return t('better rating');
    case 'worse': return t('worse rating');
    case 'another': return t('another rating');
  }
}

function scoreText(score: Exclude<Move['score'], 'same'>): string {
  switch (score) {
    case 'higher': return t('higher score');
    case 'lower': return t('lower score');
    case 'another': return t('another score');
  }
}
