import { FIRST_VALUE, MOST_VALUES, NOT_UNDERSTOOD, questionsOf, type AnswerType, type Framework, type Question, type Fact, type Value } from '@inspection-criteria/model';

/** A question or fact as the scanner needs it. */
export interface ColumnSpec {
  readonly id: string;
  readonly unit: string;
  readonly type: AnswerType;
  /** The code of the value that stands at `[start, end)` of the text, or 0. A value beyond those a byte can tell apart is not understood. */
  readonly codeAt: (text: string, start: number, end: number) => number;
}

/** The columns of a framework's questions and facts, by id. */
export function columnSpecs(framework: Framework): ReadonlyMap<string, ColumnSpec> {
  const known = specsOf.get(framework);
  if (known !== undefined) return known;
  const all: readonly (Question | Fact)[] = [...framework.facts, ...questionsOf(framework.root)];
  const made = new Map(all.map(({ id, unit, answer }) => [id, { id, unit, type: answer, codeAt: matcher(answer) }]));
  specsOf.set(framework, made);
  return made;
}

/** A framework's inspections share its columns. */
const specsOf = new WeakMap<Framework, ReadonlyMap<string, ColumnSpec>>();

/** Finds a value's code without cutting the text out: by length and first letter, then letter by letter. */
function matcher(answer: AnswerType): ColumnSpec['codeAt'] {
  if (answer.kind !== 'choice') return () => 0;
  const known = matchers.get(answer.values);
  if (known !== undefined) return known;
  const longest = Math.max(0, ...answer.values.map((v) => v.id.length));
  const byLength: { readonly id: string; readonly code: number }[][] = Array.from({ length: longest + 1 }, () => []);
  answer.values.forEach(({ id }, index) => byLength[id.length]?.push({ id, code: index < MOST_VALUES ? FIRST_VALUE + index : NOT_UNDERSTOOD }));
  const made: ColumnSpec['codeAt'] = (text, start, end) => {
    const candidates = byLength[end - start];
    if (candidates === undefined) return 0;
    for (const { id, code } of candidates) if (standsAt(id, text, start)) return code;
    return 0;
  };
  matchers.set(answer.values, made);
  return made;
}

/** Letter by letter, which for words this short beats a comparison of strings. */
function standsAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}

/** Questions on one list share its matcher, which keeps the scanner's inner loop fast. */
const matchers = new WeakMap<readonly Value[], ColumnSpec['codeAt']>();
