import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Baseline, SectionReport } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { bandScale } from '../charts/band-scale.ts';
import { stars } from '../charts/stars.ts';
import { t } from '../texts.ts';
import { icon, placeLink, scoreWhy } from './pieces.ts';
import { sectionNotes } from './section-notes.ts';
import type { Branch } from './tree.ts';

/** An outermost section, large, with those under it as rows. The one that speaks for the whole inspection is larger yet. */
export function sectionCard(app: App, { section, under }: Branch, baselines: readonly Baseline[], overall = false): TemplateResult {
  const { id, label, levelLabel } = section;
  return html`
    <section class=${overall ? 'card overall' : 'card'} aria-labelledby=${`section-${id}`}>
      <div class="card-head">
        <div class="card-name"><div class="level">${levelLabel}</div><h2 id=${`section-${id}`}>${placeLink(app, section.place, label)}</h2></div>
        <div class="outcome">${outcome(section)}${scoreWhy(app, section)}</div>
      </div>
      ${bandScale(section, 'large')}${sectionNotes(app, section, baselines)}
      ${under.length === 0 ? nothing : rows(app, under, baselines)}
    </section>`;
}

/** Sections under another, and theirs under them. */
function rows(app: App, branches: readonly Branch[], baselines: readonly Baseline[]): TemplateResult {
  return html`<ul class="rows">${repeat(branches, ({ section }) => section.id, ({ section, under }) => html`
    <li><div class="row">
        <div class="row-name">${placeLink(app, section.place, section.label)}</div>
        <div class="row-chart">${bandScale(section, 'small')}</div>
        <div class="row-outcome">${outcome(section)}</div>
        ${scoreWhy(app, section)}
      </div>
      ${sectionNotes(app, section, baselines)}
      ${under.length === 0 ? nothing : rows(app, under, baselines)}</li>`)}</ul>`;
}

/** Score, rating and stars; in place of a score what is known without one. */
function outcome(section: SectionReport): TemplateResult {
  const { score, rating, stars: given, starsOf, words, judged } = section;
  if (score === undefined && rating === undefined) return html`<span class="quiet">${words ?? (judged ? t('Not judged yet') : t('Not scored'))}</span>`;
  return html`${score === undefined ? html`<span class="quiet">${judged ? t('Judged') : nothing}</span>` : html`<span class="score">${score}</span>`}
    ${rating === undefined ? nothing : html`<span class="rating">${rating}</span>`}${stars(given, starsOf)}
    ${words === undefined || words === rating ? nothing : html`<span class="words">${words}</span>`}${settledSign(section)}`;
}

/** While answers are missing: whether they can still matter. */
function settledSign({ missing, settled, rating }: SectionReport): TemplateResult | typeof nothing {
  if (missing === 0 || rating === undefined) return nothing;
  return settled ? html`<span class="sign">${icon('lock')}${t('Settled')}</span>` : html`<span class="sign open">${icon('unlock')}${t('Can still change')}</span>`;
}
