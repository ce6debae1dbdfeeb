import type { CutLever, Trial } from '@inspection-criteria/protocol';
import { answerKey, type WhatIf } from './picked.ts';

/** What a trial changes, as a name: two of the same name replace each other. */
export function thing(trial: Trial): string {
  switch (trial.kind) {
    case 'answer': return `answer ${answerKey(trial)}`;
    case 'cut': return `cut ${JSON.stringify([trial.bands, trial.band])}`;
    case 'weight': return `weight ${trial.of}`;
  }
}

/** The trials with one more, in place of an earlier one of the same thing. */
export function withTrial(trials: readonly Trial[], trial: Trial): readonly Trial[] {
  const name = thing(trial);
  return trials.some((one) => thing(one) === name) ? trials.map((one) => thing(one) === name ? trial : one) : [...trials, trial];
}

/** The trials without the one of the same thing. */
export function withoutTrial(trials: readonly Trial[], trial: Trial): readonly Trial[] {
  return trials.filter((one) => thing(one) !== thing(trial));
}

/** What is written now of what a trial changes, as it is written; undefined where that is not known. */
export function writtenText({ levers, written }: WhatIf, trial: Trial): string | undefined {
  switch (trial.kind) {
    case 'answer': return written[answerKey(trial)]?.cell.text;
    case 'cut': return cutLever(levers, trial)?.cut;
    case 'weight': return levers?.weights.find(({ of }) => of === trial.of)?.weight;
  }
}

/** Why a trial can be made but not written back; undefined where it can, as every answer can. */
export function onlyHere({ levers }: WhatIf, trial: Trial): string | undefined {
  switch (trial.kind) {
    case 'answer': return undefined;
    case 'cut': return cutLever(levers, trial)?.onlyHere;
    case 'weight': return levers?.weights.find(({ of }) => of === trial.of)?.onlyHere;
  }
}

function cutLever(levers: WhatIf['levers'], { bands, band }: Extract<Trial, { kind: 'cut' }>): CutLever | undefined {
  return levers?.bands.find(({ id }) => id === bands)?.cuts.find((cut) => cut.band === band);
}

/** What a trial would write; empty for no answer. */
export function triedText(trial: Trial): string {
  switch (trial.kind) {
    case 'answer': return trial.value ?? '';
    case 'cut': return trial.cut;
    case 'weight': return trial.weight;
  }
}

/** Whether the text says already what a trial would write, so that nothing is left to try. */
export function isWritten(whatIf: WhatIf, trial: Trial): boolean {
  return writtenText(whatIf, trial)?.trim() === triedText(trial).trim();
}

/** A number as it is written, one step of its last digit further: 65% to 66%, 0.75 to 0.76. Undefined for whatever is no plain number. */
export function stepped(text: string, by: 1 | -1): string | undefined {
  const [, sign = '', whole = '', part = '', unit = ''] = /^(-?)(\d+)(?:\.(\d+))?(\s*%?)$/.exec(text.trim()) ?? [];
  if (whole === '') return undefined;
  const next = BigInt(`${sign}${whole}${part}`) + BigInt(by);
  const digits = (next < 0n ? -next : next).toString().padStart(part.length + 1, '0');
  const [before, after] = [digits.slice(0, digits.length - part.length), digits.slice(digits.length - part.length)];
  return `${next < 0n ? '-' : ''}${before}${after === '' ? '' : `.${after}`}${unit}`;
}
