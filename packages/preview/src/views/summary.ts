import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AnswerCount, QuestionReport, SectionReport, Tone } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { answerBar, counted, initial, swatch } from '../charts/answer-bar.ts';
import type { Shown } from '../state.ts';
import { countText, t } from '../texts.ts';
import { toneWords } from '../tones.ts';
import { asTable, placeLink, tableSwitch, whyButton } from './pieces.ts';
import { picker } from './picker.ts';
import { groupsOf, type Group } from './summary-groups.ts';
import { summaryTable } from './summary-table.ts';
import { groupedBy, treeOf } from './tree.ts';

/** How each question was answered over the sample, section by section, as reports print it. */
export function summary(app: App, { report }: Extract<Shown, { kind: 'report' }>): TemplateResult {
  const groups = groupsOf(report.sections, report.questions, text(app.kept('summary section')));
  if (report.questions.length === 0) return html`<p class="quiet">${t('No question of the framework is in this inspection.')}</p>`;
  const longest = Math.max(0, ...report.questions.map(({ of }) => of));
  return html`<div class="bar" role="group" aria-label=${t('Data summary')}>${sectionPicker(app, report.sections)}${measurePicker(app)}${tableSwitch(app)}</div>
    ${asTable(app) ? summaryTable(app, groups) : html`${legend(groups)}
      ${repeat(groups, ({ section }) => section.id, (group) => html`<section class="group" aria-labelledby=${`group-${group.section.id}`}>
        <h2 id=${`group-${group.section.id}`}>${group.path}</h2>
        <ul class="questions">${repeat(group.questions, ({ id }) => id, (question) => row(app, question, byShare(app) ? question.of : longest))}</ul></section>`)}`}
    <p class="quiet footnote">${t('Totals differ, because not every question was asked of every case, and an answer such as “not applicable” is not counted.')}</p>`;
}

function sectionPicker(app: App, sections: readonly SectionReport[]): TemplateResult | typeof nothing {
  const outermost = treeOf(sections);
  if (outermost.length < 2) return nothing;
  const chosen = text(app.kept('summary section')) ?? '';
  return picker(t('Section'), [{ value: '', label: t('All sections') }, ...outermost.map(({ section: { id, label } }) => ({ value: id, label }))], chosen, (value) => {
    app.keep('summary section', value);
    app.update({});
  });
}

function measurePicker(app: App): TemplateResult | typeof nothing {
  if (asTable(app)) return nothing;
  const choices = [{ value: 'numbers', label: t('Bars by number') }, { value: 'shares', label: t('Bars by share') }];
  return picker(t('Bars'), choices, byShare(app) ? 'shares' : 'numbers', (value) => {
    app.keep('summary bars', value);
    app.update({});
  });
}

function byShare(app: App): boolean {
  return app.kept('summary bars') === 'shares';
}

function row(app: App, question: QuestionReport, longest: number): TemplateResult {
  const { id, label, of } = question;
  return html`<li class="question">
    <div class="question-name"><span class="id">${id}</span>${placeLink(app, question.place, label)}</div>
    <div class="question-bar">${answerBar(question, longest) === nothing ? html`<span class="quiet">${of === 0 ? t('No answers') : t('Answered {0} times', countText(of))}</span>` : answerBar(question, longest)}</div>
    <div class="question-figures">${figures(question)}</div>
    ${whyButton(app, { kind: 'question', id }, `${id} ${label}`)}</li>`;
}

/** *17 of 20, 85%, all but three*; and what is not in it. */
function figures({ values, of, share, words, excluded, notAsked, missing, counted: inScores }: QuestionReport): TemplateResult {
  const [best, ...others] = values.filter(({ tone }) => tone === 'best');
  const parts = [
    best === undefined || others.length > 0 || of === 0 ? undefined : html`<b>${t('{0} of {1}', countText(best.count), countText(of))}</b>`,
    share, words === undefined ? undefined : html`<q>${words}</q>`, inScores ? undefined : t('not in the score'),
    excluded === 0 ? undefined : t('{0} left out', countText(excluded)),
    notAsked === 0 ? undefined : t('{0} not asked', countText(notAsked)),
    missing === 0 ? undefined : html`<span class="missing">${t('{0} missing', countText(missing))}</span>`,
  ].filter((part) => part !== undefined);
  return html`${parts.map((part) => html`<span>${part}</span>`)}`;
}

const TONES: readonly Tone[] = ['best', 'part', 'nothing', 'plain'];

/** What the patterns and the letters on them stand for, of those that are drawn. */
function legend(groups: readonly Group[]): TemplateResult {
  const drawn = groupedBy(groups.flatMap(({ questions }) => questions.flatMap(counted)), ({ tone }) => tone);
  return html`<ul class="legend" aria-label=${t('Legend')}>${TONES.map((tone) => [tone, drawn.get(tone) ?? []] as const).map(([tone, values]) => values.length === 0 ? nothing
    : html`<li>${swatch(tone)}<span>${withLetters(toneWords(tone), lettersText(values))}</span></li>`)}</ul>`;
}

function withLetters(words: string, letters: string): string {
  return letters === '' ? words : t('{0}: {1}', words, letters);
}

/** *S Sufficient, Y Yes*; nothing where they are too many to be looked for here. */
function lettersText(values: readonly AnswerCount[]): string {
  const labels = [...new Set(values.map(({ label }) => label))];
  return labels.length > MOST_LETTERS ? '' : labels.map((label) => initial(label) === label ? label : t('{0} {1}', initial(label), label)).join(', ');
}

const MOST_LETTERS = 8;

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
