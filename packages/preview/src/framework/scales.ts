import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FrameworkPage, PageScale } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { stars } from '../charts/stars.ts';
import { prose } from '../prose.ts';
import { t } from '../texts.ts';
import { heading } from './heading.ts';
import { line } from './line.ts';

/** The name under which a scale is jumped to. */
export function scaleId({ kind, id }: PageScale): string {
  return `scale-${kind}-${id}`;
}

/** All lists of answers, bands and phrases, each as a table in its order. */
export function scales(app: App, { scales: all }: FrameworkPage): TemplateResult {
  return html`${repeat(all, scaleId, (scale) => html`
    <div class="chapter">
      ${heading(3, scaleId(scale), html`<span class="level">${kindText(scale)}</span> ${line(app, scale.title)}`)}
      ${scale.guidance === undefined ? nothing : prose(scale.guidance)}
      ${table(app, scale)}
    </div>`)}`;
}

function table(app: App, scale: PageScale): TemplateResult {
  const most = Math.max(0, ...scale.values.map((value) => value.stars ?? 0));
  return html`
    <div class="table-room"><table aria-labelledby=${scaleId(scale)}>
      <thead><tr><th scope="col">${valueHeading(scale)}</th><th scope="col">${meansHeading(scale)}</th>${most > 0 ? html`<th scope="col">${t('Stars')}</th>` : nothing}</tr></thead>
      <tbody>${repeat(scale.values, ({ id }) => id, (value) => html`
        <tr>
          <th scope="row">${line(app, value.title)}${value.guidance === undefined ? nothing : prose(value.guidance)}</th>
          <td>${value.means}</td>
          ${most > 0 ? html`<td class="given">${stars(value.stars, most)}</td>` : nothing}
        </tr>`)}
      </tbody>
    </table></div>`;
}

/** What a list is, in a word. */
export function kindText({ kind }: PageScale): string {
  switch (kind) {
    case 'answers': return t('Answers');
    case 'bands': return t('Bands');
    case 'phrases': return t('Phrases');
  }
}

/** The heading over the values of a list. */
export function valueHeading({ kind }: PageScale): string {
  switch (kind) {
    case 'answers': return t('Answer');
    case 'bands': return t('Band');
    case 'phrases': return t('Phrase');
  }
}

/** The heading over what the values of a list mean. */
export function meansHeading({ kind }: PageScale): string {
  return kind === 'answers' ? t('Counts as') : t('Given for');
}
