import type { Cell, Trial } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';

/** Makes another answer: on trial, or in the text. One that is written is no longer on trial. An empty value is no answer. */
export function answerWith(app: App, cell: Cell, value: string, trying: boolean): void {
  const others = app.state.trial.filter((one) => !isOf(one, cell));
  if (trying) {
    const { unit, record, column } = cell;
    app.inBackground(app.tryOut([...others, { kind: 'answer', unit, record, column, value: value === '' ? undefined : value }]));
    return;
  }
  if (others.length < app.state.trial.length) app.inBackground(app.tryOut(others));
  app.send({ kind: 'change', change: { kind: 'answer', cell, value } });
}

function isOf(trial: Trial, { unit, record, column }: Cell): boolean {
  return trial.kind === 'answer' && trial.unit === unit && trial.record === record && trial.column === column;
}
