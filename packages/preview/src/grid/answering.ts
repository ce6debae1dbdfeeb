import type { Cell, Trial } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';

/**
 * Makes another answer: on trial, or in the text. One that is written is no longer on trial. An empty value is no answer. With `continues` it takes the
 * place of the one before, which nobody meant.
 */
export function answerWith(app: App, cell: Cell, value: string, { trying, continues }: { readonly trying: boolean; readonly continues: boolean }): void {
  const others = app.state.trial.filter((one) => !isOf(one, cell));
  if (trying) {
    const { unit, record, column } = cell;
    app.inBackground(app.tryInstead([...others, { kind: 'answer', unit, record, column, value: value === '' ? undefined : value }], continues));
    return;
  }
  if (others.length < app.state.trial.length) app.inBackground(app.tryInstead(others));
  app.change({ kind: 'answer', cell, value }, continues);
}

function isOf(trial: Trial, { unit, record, column }: Cell): boolean {
  return trial.kind === 'answer' && trial.unit === unit && trial.record === record && trial.column === column;
}
