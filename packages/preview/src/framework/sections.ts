import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FrameworkPage, PageLine, PageQuestion, PageSection } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { prose } from '../prose.ts';
import { t } from '../texts.ts';
import { heading, jump } from './heading.ts';
import { line } from './line.ts';
import { scaleId } from './scales.ts';

/** What drawing a part needs to know of the whole. */
export interface Around {
  readonly app: App;
  readonly page: FrameworkPage;
}

/** The sections in a section, each under a heading as deep as it lies. */
export function sections(around: Around, all: readonly PageSection[], depth = 2): TemplateResult {
  return html`${repeat(all, ({ id }) => id, (section) => sectionPart(around, section, depth))}`;
}

/** The name under which a section is jumped to. */
export function sectionId({ id }: PageSection): string {
  return `section-${id}`;
}

function sectionPart(around: Around, section: PageSection, depth: number): TemplateResult {
  const { app } = around;
  return html`
    <div class="chapter">
      ${heading(depth, sectionId(section), html`${section.level === '' ? nothing : html`<span class="level">${section.level}</span> `}${line(app, section.title)}`)}
      ${content(around, section)}
      ${sections(around, section.sections, depth + 1)}
    </div>`;
}

/** What a section says beside its heading and the sections in it. */
export function content(around: Around, { guidance, method, scale, questions: asked }: PageSection): TemplateResult {
  return html`
    ${guidance === undefined ? nothing : prose(guidance)}
    ${methodLines(around, method, scale)}
    ${asked.length === 0 ? nothing : questions(around, asked)}`;
}

function methodLines({ app, page }: Around, method: readonly PageLine[], scale: string | undefined): TemplateResult | typeof nothing {
  const rated = page.scales.find(({ id }) => id === scale);
  if (method.length === 0 && rated === undefined) return nothing;
  return html`
    <div class="method">
      <p class="caption">${t('How it is scored and rated')}</p>
      <ul>
        ${method.map((one) => html`<li>${line(app, one)}</li>`)}
        ${rated === undefined ? nothing : html`<li>${t('Bands:')} ${jump(scaleId(rated), rated.title.text)}</li>`}
      </ul>
    </div>`;
}

/** Questions or facts, each with its name, how it is answered, and when it is asked. */
export function questions(around: Around, all: readonly PageQuestion[]): TemplateResult {
  return html`<ul class="entries">${repeat(all, ({ id }) => id, (question) => questionItem(around, question))}</ul>`;
}

function questionItem(around: Around, question: PageQuestion): TemplateResult {
  const { app } = around;
  return html`
    <li class="entry">
      <span class="name">${question.id}</span>
      <div>
        <div class="asks">${line(app, question.title)}</div>
        <div class="answered">${answered(around, question)}</div>
        ${question.notes.length === 0 ? nothing : html`<ul class="terms">${question.notes.map((note) => html`<li>${line(app, note)}</li>`)}</ul>`}
        ${question.guidance === undefined ? nothing : prose(question.guidance)}
      </div>
    </li>`;
}

function answered({ page }: Around, { scale, answer }: PageQuestion): TemplateResult {
  const list = page.scales.find(({ id }) => id === scale);
  if (list === undefined) return html`${t('Answer:')} ${answer}`;
  return html`${t('Answer:')} ${jump(scaleId(list), list.title.text)}${answer === '' || answer === list.title.text ? nothing : html` <span class="choices">(${answer})</span>`}`;
}
