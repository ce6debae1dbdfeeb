import type { Report, Trial, TrialEntry } from '@inspection-criteria/protocol';
import type { State } from '../state.ts';

/** What a trial changes, as a name: two of the same name replace each other. */
export function thing(trial: Trial): string {
  switch (trial.kind) {
    case 'answer': return `answer ${JSON.stringify([trial.unit, trial.record, trial.column])}`;
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

/** What a trial would write; empty for no answer. */
export function triedText(trial: Trial): string {
  switch (trial.kind) {
    case 'answer': return trial.value ?? '';
    case 'cut': return trial.cut;
    case 'weight': return trial.weight;
  }
}

/** What the server has said of each trial, or of the one in whose place it stands; undefined where it has not yet said anything. */
export function entriesOf({ trial, tried, triedOf }: Pick<State, 'trial' | 'tried' | 'triedOf'>): readonly (TrialEntry | undefined)[] {
  const said = new Map(tried?.trial.map((entry, index) => [triedOf[index] === undefined ? '' : thing(triedOf[index]), entry]));
  return trial.map((one) => said.get(thing(one)));
}

/** The trials that make a difference, each with what the server has said of it. */
export function inEffect(state: Pick<State, 'trial' | 'tried' | 'triedOf'>): readonly { readonly trial: Trial; readonly entry: TrialEntry }[] {
  const entries = entriesOf(state);
  return state.trial.flatMap((trial, index) => {
    const entry = entries[index];
    return entry?.state === 'changes' ? [{ trial, entry }] : [];
  });
}

/** The trials and their report without those that the text says by now: they change nothing of the rest. */
export function withoutWritten(trials: readonly Trial[], tried: Report | undefined): Pick<State, 'trial' | 'tried'> {
  const isLeft = (_: unknown, index: number): boolean => tried?.trial[index]?.state !== 'written';
  const trial = trials.filter(isLeft);
  if (tried === undefined || trial.length === trials.length) return { trial: trials, tried };
  return { trial, tried: trial.length === 0 ? undefined : { ...tried, trial: tried.trial.filter(isLeft) } };
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
