import { FIRST_VALUE, rational, type AnswerColumn, type Fact, type Framework, type InspectionBody, type Question, type Section } from '@inspection-criteria/model';
import { Naive } from './naive.ts';
import type { Cell } from './random-body.ts';
import { span } from './random.ts';

/** The same inspection with one more answer. */
export function answered(body: InspectionBody, column: Question | Fact, record: number, cell: Cell): InspectionBody {
  const put = (before: AnswerColumn): AnswerColumn => {
    const [numbers, texts] = [new Map(before.numbers), new Map(before.texts)];
    numbers.delete(record);
    texts.delete(record);
    if (cell.number !== undefined) numbers.set(record, cell.number);
    if (cell.text !== undefined) texts.set(record, cell.text);
    return { ...before, codes: before.codes.map((code, i) => i === record ? cell.code : code), numbers, texts };
  };
  const units = body.sheet.units.map((u) => u.unit !== column.unit ? u : { ...u, columns: new Map([...u.columns].map(([id, c]) => [id, id === column.id ? put(c) : c])) });
  return { ...body, sheet: { units } };
}

/** Every way an inspection can still be finished, each cell that is asked answered in turn; undefined where there are more than `most`. */
export function completionsOf(framework: Framework, body: InspectionBody, most: number): readonly InspectionBody[] | undefined {
  const found: InspectionBody[] = [];
  const go = (at: InspectionBody, left: ReadonlySet<string>): boolean => {
    const naive = new Naive(framework, at);
    const open = firstOpen(framework, naive, left);
    if (open === undefined) {
      found.push(...decided(framework, naive, at));
      return found.length <= most;
    }
    const { column, record } = open;
    if (!choicesOf(column).every((cell) => go(answered(at, column, record, cell), left))) return false;
    return !column.optional || go(at, new Set([...left, `${column.id} ${String(record)}`]));
  };
  return go(body, new Set()) ? found : undefined;
}

function firstOpen(framework: Framework, naive: Naive, left: ReadonlySet<string>): { readonly column: Question | Fact; readonly record: number } | undefined {
  for (const column of [...framework.facts, ...naive.questions]) {
    for (const record of naive.recordsOf(column.unit)) {
      if (naive.code(column, record) < FIRST_VALUE && !left.has(`${column.id} ${String(record)}`) && naive.asked(column, record) === true) return { column, record };
    }
  }
  return undefined;
}

/** What may be answered; of numbers, days and texts some that tests tell apart. */
function choicesOf({ answer }: Question | Fact): readonly Cell[] {
  switch (answer.kind) {
    case 'choice': return answer.values.map((_, i) => ({ code: FIRST_VALUE + i }));
    case 'number': return [0, 1, 5, 9].map((n) => ({ code: FIRST_VALUE, number: rational(n, 2) })).concat([{ code: FIRST_VALUE, number: rational(10) }]);
    case 'date': return ['2013-12-31', '2014-06-16', '2016-01-01'].map((text) => ({ code: FIRST_VALUE, text }));
    case 'text': return ['a', 'c'].map((text) => ({ code: FIRST_VALUE, text }));
  }
}

/** Each way the inspectors can still decide: judgements that are missing, and holds where nothing was said. */
function decided(framework: Framework, naive: Naive, body: InspectionBody): readonly InspectionBody[] {
  const bandsOf = (section: Section): readonly string[] => framework.scales.find((s) => s.id === section.bands)?.values.map((v) => v.id) ?? [];
  let bodies: readonly InspectionBody[] = [body];
  for (const section of naive.sections) {
    if (naive.omitted(section.id)) continue;
    if (section.judged !== undefined && !body.judgements.some((j) => j.section === section.id)) {
      bodies = bodies.flatMap((b) => bandsOf(section).map((value) => ({ ...b, judgements: [...b.judgements, { section: section.id, value, notes: {}, span }] })));
    }
    if (section.rules.some((r) => r.kind === 'may hold to') && !body.holds.some((h) => h.section === section.id)) {
      bodies = bodies.flatMap((b) => [undefined, ...bandsOf(section)].map((value) => ({ ...b, holds: [...b.holds, { section: section.id, value, notes: {}, span }] })));
    }
  }
  return bodies;
}
