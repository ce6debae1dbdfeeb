import { html, nothing, type TemplateResult } from 'lit';
import type { PageLine, Place } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { t } from '../texts.ts';
import { icon } from '../views/pieces.ts';

/** A line of the page: what it says, why, whether it still has to be translated, and the way to where it is written. */
export function line(app: App, { text, place, untranslated, because }: PageLine): TemplateResult {
  return html`<span class="said"><span class=${untranslated === true ? 'untranslated' : ''}>${text}</span>${untranslated === true ? notTranslated() : nothing}${
    because === undefined || because === '' ? nothing : html` <span class="because">${t('Why: {0}', because)}</span>`}${toSource(app, text, place)}</span>`;
}

/** A button that shows where something is written. It is drawn quietly until its line is pointed at or it has the focus. */
export function toSource(app: App, text: string, place: Place): TemplateResult {
  return html`<button type="button" class="tool source" aria-label=${t('Go to source: {0}', text)} title=${t('Go to source')} @click=${() => { app.send({ kind: 'open', place }); }}>${icon('go-to-file')}</button>`;
}

function notTranslated(): TemplateResult {
  return html` <span class="not-translated">${icon('globe')}${t('not translated')}</span>`;
}
