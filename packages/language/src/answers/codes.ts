import { FIRST_VALUE, type AnswerType, type Framework, type Question, type Fact, type Section } from '@inspection-criteria/model';

/** A question or fact as the scanner needs it. */
export interface ColumnSpec {
  readonly id: string;
  readonly unit: string;
  readonly type: AnswerType;
  /** The code of the value that stands at `[start, end)` of the text, or 0. */
  readonly codeAt: (text: string, start: number, end: number) => number;
}

/** The columns of a framework's questions and facts, by id. */
export function columnSpecs(framework: Framework): ReadonlyMap<string, ColumnSpec> {
  const all: readonly (Question | Fact)[] = [...framework.facts, ...questionsOf(framework.root)];
  return new Map(all.map(({ id, unit, answer }) => [id, { id, unit, type: answer, codeAt: matcher(answer) }]));
}

/** All questions of a section and of those in it, in document order. */
export function questionsOf(section: Section): readonly Question[] {
  return [...section.questions, ...section.sections.flatMap(questionsOf)];
}

/** Finds a value's code without cutting the text out: by length and first letter, then letter by letter. */
function matcher(answer: AnswerType): ColumnSpec['codeAt'] {
  if (answer.kind !== 'choice') return () => 0;
  const buckets = new Map<number, { readonly id: string; readonly code: number }[]>();
  answer.values.forEach(({ id }, index) => {
    const key = bucketOf(id, 0, id.length);
    const bucket = buckets.get(key) ?? [];
    bucket.push({ id, code: FIRST_VALUE + index });
    buckets.set(key, bucket);
  });
  return (text, start, end) => {
    const bucket = buckets.get(bucketOf(text, start, end));
    if (bucket === undefined) return 0;
    for (const { id, code } of bucket) if (text.startsWith(id, start)) return code;
    return 0;
  };
}

function bucketOf(text: string, start: number, end: number): number {
  return (end - start) * 65536 + text.charCodeAt(start);
}
