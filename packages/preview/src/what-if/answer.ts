import { html, nothing, type TemplateResult } from 'lit';
import type { Grid, GridCell, GridColumn, Report, Trial } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { t } from '../texts.ts';
import { bringAnswer, bringList, change, LISTED } from './needs.ts';
import type { WrittenAnswer } from './picked.ts';
import { thing } from './trials.ts';
import { tryAnother } from './try.ts';

/** Picks an answer and gives another on trial. */
export function answerPicker(app: App, report: Report): TemplateResult | typeof nothing {
  const { list, unit, record, column, written } = app.state.whatIf;
  if (list === undefined || unit === undefined) return nothing;
  const answer = written?.unit === unit && written.record === record && written.column.id === column ? written : undefined;
  return html`
    <fieldset class="wish">
      <legend>${t('Another answer')}</legend>
      ${list.units.length < 2 ? nothing : unitField(app, list, unit)}
      ${recordField(app, list, record)}
      ${columnField(app, report, list, column)}
      ${answer === undefined ? nothing : valueField(app, { kind: 'answer', unit, record, column, value: undefined }, answer)}
    </fieldset>`;
}

function unitField(app: App, list: Grid, unit: string): TemplateResult {
  return html`<label class="field"><span>${t('Answers of')}</span><select @change=${(event: Event) => {
    change(app, { unit: list.units[chosen(event)]?.id, record: '', column: '' });
    app.inBackground(bringList(app));
  }}>${list.units.map(({ id, label }) => html`<option .selected=${id === unit}>${label}</option>`)}</select></label>`;
}

/** A list of the records, or with very many a field that searches them. */
function recordField(app: App, list: Grid, record: string): TemplateResult {
  const label = list.units.find(({ id }) => id === list.unit)?.label ?? t('Record');
  if (list.records <= LISTED) {
    return html`<label class="field"><span>${label}</span><select @change=${(event: Event) => { pick(app, { record: list.rows[chosen(event) - 1]?.id ?? '' }); }}>
      <option .selected=${record === ''}>${t('Choose …')}</option>${list.rows.map(({ id }) => html`<option .selected=${id === record}>${id}</option>`)}</select></label>`;
  }
  return html`<label class="field"><span>${label}</span><input type="text" list="records" autocomplete="off" spellcheck="false" .value=${record} placeholder=${t('Type to search')}
    @input=${(event: Event) => { app.inBackground(bringList(app, typed(event))); }} @change=${(event: Event) => { pick(app, { record: typed(event) }); }}>
    <datalist id="records">${list.rows.map(({ id }) => html`<option value=${id}></option>`)}</datalist></label>`;
}

/** The questions under the sections they stand in, and the facts. */
function columnField(app: App, { sections }: Report, { columns }: Grid, column: string): TemplateResult {
  const groups = [...new Set(columns.map(({ section }) => section))];
  return html`<label class="field wide"><span>${t('Question')}</span><select @change=${(event: Event) => { pick(app, { column: typed(event) }); }}>
    <option value="" .selected=${column === ''}>${t('Choose …')}</option>
    ${groups.map((group) => html`<optgroup label=${group === undefined ? t('What is known of each') : sectionLabel(sections, group)}>
      ${columns.filter(({ section }) => section === group).map(({ id, label }) => html`<option value=${id} .selected=${id === column}>${id} ${label}</option>`)}</optgroup>`)}</select></label>`;
}

/** A section with those it lies in: *Protecting the public, Assessment*. */
function sectionLabel(sections: Report['sections'], id: string): string {
  const section = sections.find((one) => one.id === id);
  if (section === undefined) return id;
  const parent = sections.find((one) => one.id === section.parent);
  return parent?.parent === undefined ? section.label : `${sectionLabel(sections, parent.id)}, ${section.label}`;
}

function valueField(app: App, trial: Extract<Trial, { kind: 'answer' }>, { cell, column }: WrittenAnswer): TemplateResult {
  const on = app.state.trial.find((one) => thing(one) === thing(trial));
  const value = on?.kind === 'answer' ? on.value ?? '' : cell.text;
  const give = (text: string): void => { tryAnother(app, { ...trial, value: text === '' ? undefined : text }); };
  return html`
    <label class="field"><span>${t('Answer')}</span>${column.values.length === 0
      ? html`<input type="text" .value=${value} spellcheck="false" @change=${(event: Event) => { give(typed(event).trim()); }}>`
      : valueList(column, value, cell, give)}</label>
    ${note(app, trial, cell.state)}`;
}

function valueList({ values }: GridColumn, value: string, { text: written, state }: GridCell, give: (text: string) => void): TemplateResult {
  const option = (id: string, label: string): TemplateResult => html`<option value=${id} .selected=${id === value}>${id === written ? t('{0} (as written)', label) : label}</option>`;
  return html`<select @change=${(event: Event) => { give(typed(event)); }}>${option('', state === 'not asked' ? t('Not asked') : t('Not answered'))}${values.map(({ id, label }) => option(id, label))}</select>`;
}

function note(app: App, { record, column }: Extract<Trial, { kind: 'answer' }>, state: WrittenAnswer['cell']['state']): TemplateResult | typeof nothing {
  const cell = { inspection: app.state.whatIf.list?.inspection ?? '', unit: app.state.whatIf.unit ?? '', record, column };
  return html`<p class="note">${state === 'not asked' || state === 'surplus' ? t('{0} is not asked of {1}.', column, record) : nothing}
    <button type="button" class="link" @click=${() => { app.send({ kind: 'open cell', cell, open: true }); }}>${t('Go to this answer')}</button></p>`;
}

function pick(app: App, picked: { readonly record?: string; readonly column?: string }): void {
  change(app, picked);
  app.inBackground(bringAnswer(app));
}

function chosen(event: Event): number {
  return event.currentTarget instanceof HTMLSelectElement ? event.currentTarget.selectedIndex : -1;
}

function typed(event: Event): string {
  const { currentTarget: field } = event;
  return field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? field.value : '';
}
