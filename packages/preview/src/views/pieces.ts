import { html, nothing, type TemplateResult } from 'lit';
import type { ExplainParams, Place, Report, SectionReport } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { t } from '../texts.ts';

/** An icon of the editor's own; a word beside it, or the name of what it stands on, says the same. */
export function icon(name: string): TemplateResult {
  return html`<span class=${`codicon codicon-${name}`} aria-hidden="true"></span>`;
}

/** What a framework is called, with its edition. */
export function frameworkName({ label, edition }: Report['framework']): string {
  return edition === undefined ? label : t('{0}, edition {1}', label, edition);
}

/** A sentence of the server's, which speaks English alone: whoever reads it out should not take it for the language of the page. */
export function english(sentence: string): TemplateResult {
  return html`<span lang="en">${sentence}</span>`;
}

/** A name or sentence that leads to where it is written. */
export function placeLink(app: App, place: Place, text: string | TemplateResult): TemplateResult {
  return html`<button type="button" class="link" title=${t('Go to where this is written')} @click=${() => { app.send({ kind: 'open', place }); }}>${text}</button>`;
}

/** A small button that leads to a rule or another place that has no name to click on. */
export function placeButton(app: App, place: Place | undefined, name: string): TemplateResult | typeof nothing {
  if (place === undefined) return nothing;
  return html`<button type="button" class="tool" title=${name} aria-label=${name} @click=${() => { app.send({ kind: 'open', place }); }}>${icon('go-to-file')}</button>`;
}

/** The button that has a number explained. */
export function whyButton(app: App, about: ExplainParams['about'], label: string): TemplateResult {
  return html`<button type="button" class="why" aria-label=${t('Why? {0}', label)} title=${t('How this came about')}
    @click=${() => { app.inBackground(app.explain(about)); }}>${t('Why?')}</button>`;
}

/** The same for a section; only what came to something can be explained. */
export function scoreWhy(app: App, { id, label, score, rating, words, effects }: SectionReport): TemplateResult | typeof nothing {
  return score === undefined && rating === undefined && words === undefined && effects.length === 0 ? nothing : whyButton(app, { kind: 'score', id }, label);
}

/** The switch between charts and tables, which holds for all pages that have both. */
export function tableSwitch(app: App): TemplateResult {
  const on = asTable(app);
  return html`<button type="button" class="tool text" aria-pressed=${on ? 'true' : 'false'} @click=${() => { showAsTable(app, !on); }}>${icon('table')}${t('Show as table')}</button>`;
}

/** Whether charts are shown as tables. */
export function asTable(app: App): boolean {
  return app.kept('table') === true;
}

function showAsTable(app: App, on: boolean): void {
  app.keep('table', on);
  app.update({});
}
