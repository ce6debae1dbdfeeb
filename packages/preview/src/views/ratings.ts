import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Report, SectionReport } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import type { Shown } from '../state.ts';
import { t } from '../texts.ts';
import { remark } from './notices.ts';
import { asTable, icon, tableSwitch } from './pieces.ts';
import { ratingsTable } from './ratings-table.ts';
import { sectionCard } from './section-card.ts';
import { treeOf, type Branch } from './tree.ts';

/** What each section comes to, the outermost first and large. */
export function ratings(app: App, { report, baselines }: Extract<Shown, { kind: 'report' }>): TemplateResult {
  const { sections } = report;
  const scored = sections.some(({ score, rating }) => score !== undefined || rating !== undefined);
  if (!scored && sections.every(({ words }) => words === undefined)) return report.asked === 0 && report.allRead ? withoutRecords(app) : withoutScores(app, report);
  return html`${scored ? nothing : onlyCounts(app)}<div class="bar" role="group" aria-label=${t('Ratings')}>${tableSwitch(app)}</div>
    ${asTable(app) ? ratingsTable(app, sections, baselines) : html`
      <div class="cards">${repeat(cardsOf(treeOf(sections)), ({ section }) => section.id, (branch, at) => sectionCard(app, branch, baselines, at === 0 && isOverall(sections, branch)))}</div>`}`;
}

/** A section that all others stand in speaks for the whole inspection: it has a card to itself, and those right under it have theirs. */
function cardsOf(branches: readonly Branch[]): readonly Branch[] {
  const [first, ...others] = branches;
  const overall = first !== undefined && others.length === 0 && first.under.some(({ under }) => under.length > 0);
  return overall ? [{ section: first.section, under: [] }, ...first.under] : branches;
}

function isOverall(sections: readonly SectionReport[], { section, under }: Branch): boolean {
  return under.length === 0 && sections.some(({ parent }) => parent === section.id);
}

/** Said above what stands in the place of scores. */
function onlyCounts(app: App): TemplateResult {
  return html`<p class="quiet">${t('This framework counts answers and gives no scores.')}
    <button type="button" class="link" @click=${() => { app.turn('summary'); }}>${t('See how each question was answered')}</button></p>`;
}

/** Nothing is asked yet. */
function withoutRecords(app: App): TemplateResult {
  return html`<div class="empty">${icon('graph')}
    <h2>${t('No records yet')}</h2>
    <p>${t('Scores and ratings come with the first answers.')}</p>
    <button type="button" class="action" @click=${() => { app.turn('answers'); }}>${t('Go to the answers')}</button></div>`;
}

/** Some programmes give no scores at all, and others have none yet. */
function withoutScores(app: App, report: Report): TemplateResult {
  return html`<div class="empty">${icon('graph')}
    <h2>${t('No scores here')}</h2>
    <p>${whyWithoutScores(app, report)}</p>
    <button type="button" class="action" @click=${() => { app.turn('summary'); }}>${t('See how each question was answered')}</button></div>`;
}

/** What is known to be the cause is said before what may be. */
function whyWithoutScores(app: App, { cause, allRead, sections }: Report): string | TemplateResult {
  if (cause !== undefined) return remark(app, cause);
  if (!allRead) return t('Not all that is written could be read, and nothing of what could has come to a score or a rating. What is wrong is listed above.');
  return sections.length === 0 ? t('No section of the framework is in this inspection, so there is nothing to rate.')
    : t('Nothing in this inspection has come to a score or a rating. Either the framework gives none, and counts answers instead, or no answer is in yet.');
}
