import type { SectionResult, Span, TraceStep } from '@inspection-criteria/model';
import type { Explanation } from '@inspection-criteria/scoring';

/** A rule or decision that had to do with a rating, with its sentence of the explanation. */
export interface Effect {
  readonly kind: 'judgement' | 'given' | 'move' | 'cap' | 'floor' | 'hold' | 'moderation' | 'not rated';
  /** Whether the rating became another by it. A judgement, and a rule that gives the rating, made it what it is. */
  readonly moved: boolean;
  readonly text: string;
  readonly span: Span | undefined;
}

/** What moved a rating, or would have, in the order it came about. The explanation's first sentences are those of the trace. */
export function effectsOf({ trace }: SectionResult, explanation: readonly Explanation[]): readonly Effect[] {
  return trace.flatMap((step, i) => {
    const what = effectOf(step);
    const told = explanation[i];
    return what === undefined || told === undefined ? [] : [{ ...what, ...told }];
  });
}

function effectOf(step: TraceStep): Pick<Effect, 'kind' | 'moved'> | undefined {
  switch (step.kind) {
    case 'judgement': return { kind: step.kind, moved: step.rating !== undefined };
    case 'give': return { kind: 'given', moved: step.rating !== undefined };
    case 'unrated': return { kind: 'not rated', moved: true };
    case 'move': case 'cap': case 'floor': case 'hold': case 'moderation': return { kind: step.kind, moved: step.from !== step.to };
    case 'omitted': case 'answers': case 'given': case 'score': case 'rounding': case 'band': case 'words': return undefined;
  }
}
