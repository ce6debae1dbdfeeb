import type { App } from './app.ts';

/** Has a record added to the inspection that is shown: the next one of a unit. */
export function addRecord(app: App, unit: string): void {
  const { shown } = app.state;
  if (shown.kind !== 'report') return;
  const { start: position } = shown.report.inspection.place.range;
  app.change({ kind: 'record', position, unit });
}
