import { bandRangeHints } from './band-ranges.ts';
import type { Hint, HintSubject } from './hint.ts';
import { labelHints } from './labels.ts';
import { scoreHints } from './scores.ts';
import { weightHints } from './weights.ts';

export type { Hint, HintSubject } from './hint.ts';

const HINTERS = { labels: labelHints, scores: scoreHints, bands: bandRangeHints, weights: weightHints } as const;

const KINDS = ['labels', 'scores', 'bands', 'weights'] as const;

/** The kinds of hints there are: what is asked, what came out, what a band stands for, what a weight comes to. */
export type HintKind = typeof KINDS[number];

/** The hints of the kinds that are wanted, in reading order; only those that stand in the stretch. */
export function hintsIn(subject: HintSubject, wanted: Readonly<Record<HintKind, boolean>>): readonly Hint[] {
  const { start, end } = subject.within;
  return KINDS.filter((kind) => wanted[kind]).flatMap((kind) => HINTERS[kind](subject)).filter(({ at }) => at >= start && at <= end).sort((a, b) => a.at - b.at);
}
