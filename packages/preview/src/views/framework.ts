import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FrameworkPage } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { contents, PARTS } from '../framework/contents.ts';
import { heading } from '../framework/heading.ts';
import { line, toSource } from '../framework/line.ts';
import { frameworkMarkdown } from '../framework/markdown.ts';
import { pick, shownFramework } from '../framework/pick.ts';
import { scales } from '../framework/scales.ts';
import { content, questions, sections, type Around } from '../framework/sections.ts';
import { prose } from '../prose.ts';
import { t } from '../texts.ts';
import { languagePicker } from './head.ts';
import { frameworkNotices } from './notices.ts';
import { icon } from './pieces.ts';
import { picker } from './picker.ts';

/** A framework as it would be published; every line leads to where it is written. */
export function framework(app: App, page: FrameworkPage): TemplateResult {
  const around: Around = { app, page };
  return html`
    <div class="framework">
      ${imprint(app, page)}
      ${contents(page)}
      <article lang=${page.language} aria-label=${page.root.title.text}>
        ${frameworkNotices(app, page)}
        ${content(around, page.root)}
        ${sections(around, page.root.sections)}
        ${units(around)}
        ${page.scales.length === 0 ? nothing : html`<div class="chapter">${heading(2, PARTS.scales, html`${t('Answers and bands')}`)}${scales(app, page)}</div>`}
      </article>
    </div>`;
}

/** Who publishes it, which edition it is, and what can be done with the page. */
function imprint(app: App, page: FrameworkPage): TemplateResult {
  const { publisher, edition, root } = page;
  return html`
    <div class="imprint">
      <p>${edition === undefined ? nothing : html`<span>${t('Edition {0}', edition)}</span>`}${publisher === undefined ? nothing : html`<span>${publisher}</span>`}${toSource(app, root.title.text, root.title.place)}</p>
      <div class="actions">
        ${frameworkPicker(app, page)}
        ${languagePicker(app, page)}
        <button type="button" class="tool text" @click=${() => { app.send({ kind: 'copy', text: frameworkMarkdown(page), what: t('The framework as Markdown') }); }}>${icon('copy')} ${t('Copy as Markdown')}</button>
      </div>
    </div>`;
}

function frameworkPicker(app: App, page: FrameworkPage): TemplateResult | typeof nothing {
  if (page.frameworks.length < 2) return nothing;
  const now = shownFramework(page);
  const choices = page.frameworks.map((one, index) => ({ value: String(index), label: one.edition === undefined || one.label.includes(one.edition) ? one.label : `${one.label} (${one.edition})` }));
  return picker(t('Framework'), choices, String(now === undefined ? 0 : page.frameworks.indexOf(now)), (value) => {
    const chosen = page.frameworks[Number(value)];
    if (chosen !== undefined) app.inBackground(pick(app, { id: chosen.id, edition: chosen.edition }));
  });
}

/** What is looked at: how large samples are, and what is known of each record beside the questions. */
function units(around: Around): TemplateResult | typeof nothing {
  const { app, page } = around;
  if (page.units.length === 0) return nothing;
  return html`
    <div class="chapter">
      ${heading(2, PARTS.units, html`${t('What is looked at')}`)}
      ${repeat(page.units, ({ id }) => id, (unit) => html`
        <div class="chapter">
          ${heading(3, `unit-${unit.id}`, line(app, unit.title))}
          ${unit.guidance === undefined ? nothing : prose(unit.guidance)}
          ${unit.sample.length === 0 ? nothing : html`<ul class="terms">${unit.sample.map((one) => html`<li>${line(app, one)}</li>`)}</ul>`}
          ${unit.facts.length === 0 ? nothing : html`<p class="caption">${t('What is known of each')}</p>${questions(around, unit.facts)}`}
        </div>`)}
    </div>`;
}
