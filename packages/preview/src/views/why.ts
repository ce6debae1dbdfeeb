import { html, nothing, type TemplateResult } from 'lit';
import type { ExplainedNumber, ExplainParams } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import type { State } from '../state.ts';
import { countText, t } from '../texts.ts';
import { visit } from '../visit.ts';
import { english, icon, placeButton } from './pieces.ts';
import { groupedBy } from './tree.ts';

/** How a number came about, beside the page. It takes the focus when it comes, and gives it back when it goes. */
export function why(app: App): TemplateResult | typeof nothing {
  const { explained } = app.state;
  if (explained === undefined) return nothing;
  return html`
    <aside class="explanation" aria-labelledby="why-title" tabindex="-1" ${visit()} @keydown=${(event: KeyboardEvent) => { closeByKey(app, event); }}>
      ${titleBar(app, explained)}
      ${sentences(app, explained)}
      ${parts(app, explained)}
      ${costly(app, explained)}
    </aside>`;
}

function closeByKey(app: App, event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  app.explainNothing();
}

function titleBar(app: App, { subject }: ExplainedNumber): TemplateResult {
  const { cameFrom, trial } = app.state;
  return html`
    <div class="why-bar">
      ${cameFrom.length === 0 ? nothing : html`
        <button type="button" class="tool" aria-label=${t('Back')} title=${t('Back')} @click=${() => { app.inBackground(back(app)); }}>${icon('arrow-left')}</button>`}
      <h2 id="why-title">${t('Why? {0}', subject.label)}</h2>
      ${placeButton(app, subject.place, t('Go to source: {0}', subject.label))}
      <button type="button" class="tool" aria-label=${t('Close the explanation')} title=${t('Close (Escape)')} @click=${() => { app.explainNothing(); }}>${icon('close')}</button>
    </div>
    ${trial.length === 0 ? nothing : html`<p class="note">${t('With what is changed on trial.')}</p>`}`;
}

async function back(app: App): Promise<void> {
  const { cameFrom } = app.state;
  const last = cameFrom.at(-1);
  if (last !== undefined) await explainHere(app, last, cameFrom.slice(0, -1));
}

/** Explains another number in place of this one. The button that was pressed goes with this one, so the focus goes to the whole. */
async function explainHere(app: App, about: ExplainParams['about'], cameFrom: State['cameFrom']): Promise<void> {
  await app.explain(about, cameFrom);
  document.querySelector<HTMLElement>('aside.explanation')?.focus();
}

/** How it came about, step by step; what rests on a rule leads to it. */
function sentences(app: App, { sentences: all }: ExplainedNumber): TemplateResult {
  return html`<ol class="steps">${all.map(({ text, place }) => html`<li>${english(text)} ${placeButton(app, place, t('Go to the rule: {0}', text))}</li>`)}</ol>`;
}

/** What it is made of, each to be explained in turn. */
function parts(app: App, { about, parts: all }: ExplainedNumber): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`
    <h3>${t('Made of')}</h3>
    <ul class="parts">${all.map((part) => html`<li>
      <button type="button" class="row" title=${t('How this came about')} @click=${() => { app.inBackground(explainHere(app, part.about, [...app.state.cameFrom, about])); }}>
        <span>${part.label}</span><span class="number">${part.value ?? t('none')}</span>${icon('chevron-right')}</button></li>`)}</ul>`;
}

/** The answers it could be better for, and those it still waits for, under their questions. */
function costly(app: App, { about, answers, answersInAll }: ExplainedNumber): TemplateResult | typeof nothing {
  if (answers.length === 0) return nothing;
  return html`
    <h3>${t('Answers it could be better for')}</h3>
    ${[...groupedBy(answers, ({ cell }) => cell.column)].map(([column, all]) => html`
      ${about.kind === 'question' ? nothing : html`<h4 id=${`costly-${column}`}><span class="id">${column}</span> ${all[0]?.question}</h4>`}
      <ul class="costly" aria-labelledby=${about.kind === 'question' ? nothing : `costly-${column}`}>${all.map((one) => costlyAnswer(app, one))}</ul>`)}
    ${answersInAll <= answers.length ? nothing : html`<p class="note">${t('The first {0} of {1}.', countText(answers.length), countText(answersInAll))}
      <button type="button" class="why" @click=${() => { app.inBackground(showMore(app, answers.length)); }}>${t('Show {0} more', countText(Math.min(MORE, answersInAll - answers.length)))}</button></p>`}`;
}

function costlyAnswer(app: App, { cell, text, missing }: ExplainedNumber['answers'][number]): TemplateResult {
  return html`<li>
      <button type="button" class="row" title=${t('Go to this answer')} @click=${() => { app.send({ kind: 'open cell', cell, open: true }); }}>
        <span class=${`codicon ${missing ? 'codicon-question' : 'codicon-circle-slash'}`} role="img" aria-label=${missing ? t('Missing') : t('Costs points')}></span>
        <span>${t('{0}: {1}', cell.record, text)}</span></button></li>`;
}

/** How many more answers are shown at a time. */
const MORE = 100;

/** The button may go with the last of them, so the focus goes to the first that is new. */
async function showMore(app: App, shown: number): Promise<void> {
  await app.explainMore(MORE);
  requestAnimationFrame(() => { document.querySelectorAll<HTMLElement>('.explanation .costly .row')[shown]?.focus(); });
}
