import type { Grid, PreviewParams, Report } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import type { WhatIf } from './picked.ts';

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

/** Asks for the answer that is picked, as it is written. The record is the first of those its id is found in, for ids are in order. */
export async function bringAnswer(app: App): Promise<void> {
  const { unit, record, column } = app.state.whatIf;
  if (unit === undefined || record === '' || column === '') return;
  const found = await grid(app, { unit, rows: { from: 0, count: 20 }, columns: { from: 0, count: ALL }, filter: { search: record }, sort: { by: 'record', descending: false } });
  const at = found?.columns.findIndex(({ id }) => id === column) ?? -1;
  const cell = found?.rows.find(({ id }) => id === record)?.cells[at];
  const asked = found?.columns[at];
  change(app, { written: cell === undefined || asked === undefined ? undefined : { unit, record, cell, column: asked } });
}

async function grid(app: App, params: PreviewParams<'criteria/grid'>): Promise<Grid | undefined> {
  const shown = shownReport(app);
  const came = shown === undefined ? null : await app.ask('criteria/grid', { inspection: shown.inspection.id, language: shown.language, ...params });
  return came?.columns !== undefined ? came : undefined;
}

function shownReport({ state: { shown } }: App): Report | undefined {
  return shown.kind === 'report' ? shown.report : undefined;
}
