import type { Grid, PreviewParams, Report } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { countText, t } from '../texts.ts';
import { answerKey, type WhatIf, type WrittenAnswer } from './picked.ts';
import { isWritten } from './trials.ts';

/** As many records as a list of choices still serves; of more the first are offered, and the rest is searched. */
export const LISTED = 200;
/** As many columns as any framework has. */
const ALL = 100_000;

/** Asks for what the page for trials needs, once for each version of the inspection. */
export function bring(app: App, report: Report): void {
  const of = JSON.stringify([report.uri, report.version, report.inspection.id, report.language]);
  if (app.state.whatIf.of === of) return;
  change(app, { of });
  queueMicrotask(() => { app.inBackground(Promise.all([bringLevers(app), bringList(app), bringAnswer(app)])); });
}

/** Changes what is known or picked. */
export function change(app: App, whatIf: Partial<WhatIf>): void {
  app.update({ whatIf: { ...app.state.whatIf, ...whatIf } });
}

async function bringLevers(app: App): Promise<void> {
  const shown = shownReport(app);
  if (shown === undefined) return;
  const levers = await app.ask('criteria/levers', { inspection: shown.inspection.id, language: shown.language }) ?? undefined;
  if (shownReport(app)?.inspection.id === shown.inspection.id) change(app, { levers });
}

/** Asks for the records and columns of the unit that is picked; `search` where there are too many to list. */
export async function bringList(app: App, search = ''): Promise<void> {
  const { unit } = app.state.whatIf;
  const list = await grid(app, { unit, rows: { from: 0, count: LISTED }, columns: { from: 0, count: 0 }, filter: search === '' ? undefined : { search } });
  if (app.state.whatIf.unit === unit) change(app, { list, unit: unit ?? list?.unit });
}

/** Asks for the answer that is picked, as it is written. */
export async function bringAnswer(app: App): Promise<void> {
  const { unit, record, column } = app.state.whatIf;
  if (unit !== undefined && record !== '' && column !== '') change(app, { written: await writtenOf(app, unit, record, app.state.whatIf.written) });
}

/** Leaves out of the trials what the text has come to say, because it was written back or by hand. */
export async function dropWritten(app: App): Promise<void> {
  const { trial } = app.state;
  const records = new Map(trial.flatMap((one) => one.kind === 'answer' ? [[JSON.stringify([one.unit, one.record]), one] as const] : []));
  let written: WhatIf['written'] = {};
  for (const { unit, record } of records.values()) written = await writtenOf(app, unit, record, written);
  await bringLevers(app);
  change(app, { written: { ...app.state.whatIf.written, ...written } });
  const left = app.state.trial.filter((one) => !isWritten(app.state.whatIf, one));
  const dropped = app.state.trial.length - left.length;
  if (dropped === 0) return;
  app.update({ trial: left, ...left.length === 0 ? { tried: undefined } : {} });
  app.say(t('Changes that are written now: {0}.', countText(dropped)));
  if (left.length === 0 && document.activeElement?.closest('.trial-banner') !== null) document.getElementById('tab-panel')?.focus();
}

/** The answers of a record as they are written, beside those that are known. The record is the first of those its id is found in, for ids are in order. */
async function writtenOf(app: App, unit: string, record: string, known: WhatIf['written']): Promise<WhatIf['written']> {
  const found = await grid(app, { unit, rows: { from: 0, count: 20 }, columns: { from: 0, count: ALL }, filter: { search: record }, sort: { by: 'record', descending: false } });
  const row = found?.rows.find(({ id }) => id === record);
  if (found === undefined || row === undefined) return known;
  const answers = row.cells.flatMap((cell, index): readonly (readonly [string, WrittenAnswer])[] => {
    const column = found.columns[found.from.column + index];
    return column === undefined ? [] : [[answerKey({ unit, record, column: column.id }), { cell, column }]];
  });
  return { ...known, ...Object.fromEntries(answers) };
}

async function grid(app: App, params: PreviewParams<'criteria/grid'>): Promise<Grid | undefined> {
  const shown = shownReport(app);
  return shown === undefined ? undefined : await app.ask('criteria/grid', { inspection: shown.inspection.id, language: shown.language, ...params }) ?? undefined;
}

function shownReport({ state: { shown } }: App): Report | undefined {
  return shown.kind === 'report' ? shown.report : undefined;
}
