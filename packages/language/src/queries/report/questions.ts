import { textIn, toNumber, valuesOf, wholePercentText, type Question, type QuestionResult, type Results, type Span } from '@inspection-criteria/model';
import { tonesOf, type Plan, type Tone } from '@inspection-criteria/scoring';

/** How a question was answered over its sample. */
export interface Summary {
  readonly id: string;
  readonly label: string;
  readonly section: string;
  readonly counted: boolean;
  /** In the order of the list; empty for numbers, dates and texts. */
  readonly values: readonly { readonly id: string; readonly label: string; readonly count: number; readonly tone: Tone }[];
  /** Answers given that are counted. */
  readonly of: number;
  readonly excluded: number;
  readonly notAsked: number;
  readonly missing: number;
  readonly share: string | undefined;
  /** The same for drawing, from 0 to 1. */
  readonly fraction: number | undefined;
  readonly words: string | undefined;
  readonly span: Span;
}

/** How the questions were answered that are in the inspection, in document order. */
export function summariesOf({ questions, scores }: Results, plan: Plan, language: string | undefined): readonly Summary[] {
  const omitted = new Set(scores.filter((score) => score.omitted).map(({ id }) => id));
  return questions.flatMap((result) => {
    const question = plan.column.get(result.id);
    return question?.kind !== 'question' || omitted.has(result.section) ? [] : [summaryOf(result, question, language)];
  });
}

function summaryOf({ id, label, section, tally, values, share, words }: QuestionResult, question: Question, language: string | undefined): Summary {
  const tones = tonesOf(question);
  const list = valuesOf(question.answer);
  const labelOf = (value: string, i: number): string => { const known = list[i]; return known === undefined ? value : textIn(known.label, language); };
  return {
    id, label: textIn(label, language), section, counted: question.counted,
    values: values.map((value, i) => ({ id: value.id, label: labelOf(value.id, i), count: value.count, tone: tones[i] ?? 'plain' })),
    of: tally.counted, excluded: tally.excluded, notAsked: tally.notAsked, missing: tally.missing,
    share: share === undefined ? undefined : wholePercentText(share), fraction: share === undefined ? undefined : toNumber(share),
    words: words === undefined ? undefined : textIn(words, language), span: question.nameSpan,
  };
}
