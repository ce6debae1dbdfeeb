import fc from 'fast-check';
import {
  FIRST_VALUE, NOT_ANSWERED, NOT_ASKED, NOT_UNDERSTOOD, rational,
  type AnswerColumn, type Decision, type Fact, type Framework, type HoldDecision, type InspectionBody, type Question, type Rational, type Section, type SectionChoice, type UnitSheet,
} from '@inspection-criteria/model';
import { randomCondition } from './random-rules.ts';
import { DATES, Draw, randomFramework, span, type Known, type Size } from './random.ts';

/** A framework and an inspection of it. */
export interface Sample {
  readonly framework: Framework;
  readonly body: InspectionBody;
}

/** How much an inspection holds, and how often an answer is missing, in a hundred. */
export interface Filling {
  readonly records: number;
  readonly missing: number;
}

/** Random frameworks with random inspections. */
export function samples(size?: Size, filling?: Filling): fc.Arbitrary<Sample> {
  return fc.gen().map((generate) => {
    const draw = new Draw(generate);
    const framework = randomFramework(draw, size);
    return { framework, body: randomBody(draw, framework, filling) };
  });
}

/** All sections of a framework, the root first. */
export function sectionsIn(section: Section): readonly Section[] {
  return [section, ...section.sections.flatMap(sectionsIn)];
}

/** An inspection: some answers, some missing, some not asked and some not understood; decisions within bounds and beyond. */
export function randomBody(draw: Draw, framework: Framework, filling: Filling = { records: 5, missing: draw.pick([0, 10, 40]) }): InspectionBody {
  const sections = sectionsIn(framework.root);
  const questions = sections.flatMap((s) => s.questions);
  const columns = [...framework.facts, ...questions];
  const bandsOf = (section: Section): readonly string[] => framework.scales.find((s) => s.id === section.bands)?.values.map((v) => v.id) ?? [];
  const rated = sections.filter((s) => bandsOf(s).length > 0);
  const decide = (s: Section): Decision => ({ section: s.id, value: draw.pick(bandsOf(s)), notes: {}, span });
  const holds = rated.filter((s) => s.rules.some((r) => r.kind === 'may hold to'));
  const known: Known = { units: framework.units.map((u) => u.id), facts: framework.facts, questions, bands: framework.scales, sections };
  return {
    sheet: { units: framework.units.map(({ id }) => unitSheet(draw, id, columns.filter((c) => c.unit === id), filling)) },
    given: [...sections.filter((s) => s.given !== undefined && draw.chance(80)), ...draw.some(sections.filter((s) => s.score !== undefined), 5)].map((s) => ({ section: s.id, value: rational(draw.int(0, 20), 20), percent: true, span })),
    judgements: draw.some(rated.filter((s) => s.judged !== undefined), 80).map(decide),
    holds: draw.some(holds, 70).map((s): HoldDecision => ({ section: s.id, value: draw.chance(50) ? draw.pick(bandsOf(s)) : undefined, notes: {}, span })),
    moderations: draw.some(rated, 15).map(decide),
    choices: draw.some(sections.filter((s) => s.parent !== undefined), 6).map((s): SectionChoice => ({ section: s.id, included: s.optional && draw.chance(70), notes: {}, span })),
    checks: draw.many(0, 3, () => ({ condition: randomCondition(draw, framework.root, known, 2), notes: {}, span })),
  };
}

function unitSheet(draw: Draw, unit: string, columns: readonly (Question | Fact)[], filling: Filling): UnitSheet {
  const size = unit === 'inspection' ? 1 : draw.int(0, filling.records);
  const records = Array.from({ length: size }, (_, i) => `${unit}${String(i)}`);
  return { unit, records: unit === 'inspection' ? ['inspection'] : records, columns: new Map(columns.map((c) => [c.id, randomColumn(draw, c, size, filling.missing)])) };
}

function randomColumn(draw: Draw, column: Question | Fact, size: number, missing: number): AnswerColumn {
  const codes = new Uint8Array(size);
  const numbers = new Map<number, Rational>();
  const texts = new Map<number, string>();
  for (let record = 0; record < size; record++) {
    const answer = randomAnswerTo(draw, column, missing);
    codes[record] = answer.code;
    if (answer.number !== undefined) numbers.set(record, answer.number);
    if (answer.text !== undefined) texts.set(record, answer.text);
  }
  return { id: column.id, codes, numbers, texts, details: new Map() };
}

/** What stands in one cell. */
export interface Cell {
  readonly code: number;
  readonly number?: Rational;
  readonly text?: string;
}

/** One answer that fits its question, or none of three kinds. */
export function randomAnswerTo(draw: Draw, { answer }: Question | Fact, missing: number): Cell {
  if (draw.chance(missing)) return { code: draw.pick([NOT_ANSWERED, NOT_ANSWERED, NOT_ASKED, NOT_UNDERSTOOD]) };
  switch (answer.kind) {
    case 'choice': return { code: FIRST_VALUE + draw.int(0, answer.values.length - 1) };
    case 'number': return { code: FIRST_VALUE, number: rational(draw.int(0, 20), 2) };
    case 'date': return { code: FIRST_VALUE, text: draw.pick(DATES) };
    case 'text': return { code: FIRST_VALUE, text: draw.pick(['a', 'b']) };
  }
}
