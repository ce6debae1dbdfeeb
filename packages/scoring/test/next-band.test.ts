import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allSections, FIRST_VALUE, rational, type Framework, type InspectionBody, type Question } from '@inspection-criteria/model';
import { compilePlan, nextBands, pointsOf, score } from '@inspection-criteria/scoring';
import { Answers, YES } from '../src/answers.ts';
import { bandsOf, bodyOf, frameworkOf, question, sectionOf } from './build.ts';
import { answered } from './completions.ts';
import { Draw, span } from './random.ts';
import { samples } from './random-body.ts';
import { tries } from './property.ts';

const [YES_ANSWER, NO_ANSWER, NOT_APPLICABLE] = [FIRST_VALUE, FIRST_VALUE + 1, FIRST_VALUE + 2];
const GRADE = bandsOf('grade', { good: 80, fair: 50, poor: undefined });
const TO_A_PERCENT = { step: rational(1, 100), mode: 'halves up', notes: {}, span } as const;

function nextIn(framework: Framework, body: InspectionBody, section: string) {
  return nextBands(compilePlan(framework), body, score(framework, body)).get(section);
}

/** The fewest improvements, one after another, that bring a better final rating: every way is tried. */
function fewest(framework: Framework, body: InspectionBody, section: string, most: number): number | undefined {
  const order = compilePlan(framework).bandsOf.get(section)?.values.map(({ id }) => id) ?? [];
  const rank = (one: InspectionBody): number => { const final = score(framework, one).scores.find(({ id }) => id === section)?.final; return final === undefined ? order.length : order.indexOf(final); };
  const now = rank(body);
  let bodies = new Map([['', body]]);
  for (let changes = 1; changes <= most; changes++) {
    const next = new Map<string, InspectionBody>();
    for (const one of bodies.values()) for (const better of improved(framework, one)) next.set(keyOf(better), better);
    if ([...next.values()].some((one) => rank(one) < now)) return changes;
    bodies = next;
  }
  return undefined;
}

function improved(framework: Framework, body: InspectionBody): readonly InspectionBody[] {
  const answers = new Answers(compilePlan(framework), body.sheet, body);
  const questions = allSections(framework.root).flatMap((section): readonly Question[] => section.questions);
  return questions.filter(({ answer }) => answer.kind === 'choice').flatMap((q) => {
    const points = pointsOf(q);
    const isBad = (code: number): boolean => code < FIRST_VALUE || points[code - FIRST_VALUE]?.best === false;
    const records = [...answers.column(q.id).codes.entries()].filter(([record, code]) => answers.askedOf(q.id)[record] === YES && isBad(code));
    return records.flatMap(([record]) => points.flatMap((one, i) => one?.best === true ? [answered(body, q, record, { code: FIRST_VALUE + i })] : []));
  });
}

function keyOf({ sheet }: InspectionBody): string {
  return sheet.units.map(({ columns }) => [...columns.values()].map(({ codes }) => codes.join()).join(';')).join('|');
}

/** Themes with a pooled share, whose questions may hang on one another. */
function plainSamples(): fc.Arbitrary<{ readonly framework: Framework; readonly body: InspectionBody }> {
  return fc.gen().map((generate) => {
    const draw = new Draw(generate);
    const ids = ['A', 'B', 'C', 'D'];
    const asked = (id: string): Question['asked'] => id === 'A' || draw.chance(60) ? [] : [isAnswered(draw.pick(ids.slice(0, ids.indexOf(id))), draw.pick(['yes', 'no']))];
    const questions = ids.map((id) => question(id, { weight: rational(draw.int(1, 3)), asked: asked(id) }));
    const rounding = draw.chance(70) ? { ...TO_A_PERCENT, step: rational(1, draw.pick([4, 10, 100])), mode: draw.pick(['halves up', 'halves even', 'upwards', 'downwards'] as const) } : undefined;
    const [first, second] = draw.chance(30) ? [questions, []] : [questions.slice(2), questions.slice(0, 2)];
    const framework = frameworkOf([sectionOf('one', first, { rounding, bands: 'grade' }), sectionOf('two', second)], [bandsOf('grade', { good: draw.int(60, 100), fair: draw.int(30, 59), poor: undefined })]);
    const codes = [YES_ANSWER, NO_ANSWER, NO_ANSWER, NOT_APPLICABLE, undefined];
    return { framework, body: bodyOf(framework, Object.fromEntries(ids.map((id) => [id, draw.many(2, 2, () => draw.pick(codes))]))) };
  });
}

function isAnswered(column: string, value: string): Question['asked'][number] {
  const test = { alternatives: [{ negated: false, form: { kind: 'exactly' as const, value: { kind: 'value' as const, list: column, value, span } }, span }], span };
  return { kind: 'comparison', left: { kind: 'answer', column, unit: 'case', span }, test, records: undefined, span };
}

describe('The next better band', () => {
  const theme = frameworkOf([sectionOf('theme', [question('A'), question('B', { weight: rational(2) })], { rounding: TO_A_PERCENT, bands: 'grade' })], [GRADE]);

  it('is as many answers away as must become the best they can be', () => {
    const body = bodyOf(theme, { A: [NO_ANSWER, NO_ANSWER, NO_ANSWER, YES_ANSWER], B: [NO_ANSWER, YES_ANSWER, YES_ANSWER, YES_ANSWER] });
    // 7 of 12 points are 58%; the one answer that weighs two makes 75%, and one more 83%.
    assert.deepEqual(nextIn(theme, body, 'theme'), { band: 'good', answers: 2, beforeModeration: false });
  });

  it('can be reached by answers still to come', () => {
    const body = bodyOf(theme, { A: [NO_ANSWER, undefined], B: [YES_ANSWER, YES_ANSWER] });
    assert.equal(score(theme, body).scores[0]?.final, 'good');
    assert.deepEqual(nextIn(theme, bodyOf(theme, { A: [NO_ANSWER, NOT_APPLICABLE], B: [YES_ANSWER, undefined] }), 'theme'), { band: 'good', answers: 1, beforeModeration: false });
  });

  it('counts with the rounding: 79.5% is 80%', () => {
    const answers = Array.from({ length: 200 }, (_, i) => i < 157 ? YES_ANSWER : NO_ANSWER);
    const framework = frameworkOf([sectionOf('theme', [question('A')], { rounding: TO_A_PERCENT, bands: 'grade' })], [GRADE]);
    assert.deepEqual(nextIn(framework, bodyOf(framework, { A: answers }), 'theme'), { band: 'good', answers: 2, beforeModeration: false });
  });

  it('is not told where the rating is the best, or is held back by a rule', () => {
    const good = bodyOf(theme, { A: [YES_ANSWER], B: [YES_ANSWER] });
    assert.equal(nextIn(theme, good, 'theme'), undefined);
    const poor = { A: [NO_ANSWER], B: [NO_ANSWER] };
    assert.deepEqual(nextIn(theme, bodyOf(theme, poor), 'theme'), { band: 'fair', answers: 1, beforeModeration: false });
    const capped = frameworkOf([sectionOf('theme', [question('A'), question('B')], { bands: 'grade', rules: [{ kind: 'no better than', name: undefined, value: { kind: 'value', list: 'grade', value: 'poor', span }, when: { kind: 'and', parts: [], span }, notes: {}, span }] })], [GRADE]);
    assert.equal(nextIn(capped, bodyOf(capped, poor), 'theme'), undefined);
  });

  it('is told of the rating before a moderation that left it as it was, and not of a rating that was moved', () => {
    const framework = frameworkOf([{ ...sectionOf('theme', [question('A'), question('B')], { bands: 'grade', moderation: { bands: undefined, direction: undefined, notes: {}, span } }) }], [GRADE]);
    const moderatedTo = (value: string): InspectionBody => bodyOf(framework, { A: [NO_ANSWER], B: [NO_ANSWER] }, { moderations: [{ section: 'theme', value, notes: {}, span }] });
    assert.deepEqual(nextIn(framework, moderatedTo('poor'), 'theme'), { band: 'fair', answers: 1, beforeModeration: true });
    assert.equal(nextIn(framework, moderatedTo('fair'), 'theme'), undefined);
  });

  it('looks at a whole inspection of a hundred thousand answers', () => {
    const framework = frameworkOf([sectionOf('theme', [question('A')], { bands: 'grade' })], [GRADE]);
    const body = bodyOf(framework, { A: Array.from({ length: 100_000 }, () => NO_ANSWER) });
    assert.deepEqual(nextIn(framework, body, 'theme'), { band: 'fair', answers: 50_000, beforeModeration: false });
  });

  it('is the least there is: of every way to improve answers none is shorter', function () {
    this.timeout(120_000);
    let [told, untold] = [0, 0];
    tries(400, plainSamples(), ({ framework, body }) => {
      const [result] = score(framework, body).scores;
      const next = nextIn(framework, body, 'one');
      const least = result?.final === undefined ? undefined : fewest(framework, body, 'one', 3);
      if (next !== undefined && next.answers <= 3) assert.equal(next.answers, least);
      else if (next !== undefined) assert.equal(least, undefined);
      if (least !== undefined) { if (next === undefined) untold++; else told++; }
    });
    assert.ok(told > 60 && untold < told / 5, `${String(told)} are told, ${String(untold)} are not`);
  });

  it('is right where it is told of any framework', function () {
    this.timeout(120_000);
    let told = 0;
    tries(800, samples({ sections: 2, questions: 2 }, { records: 3, missing: 25 }), ({ framework, body }) => {
      for (const [id, { answers, beforeModeration }] of nextBands(compilePlan(framework), body, score(framework, body))) {
        if (answers > 2 || beforeModeration) continue;
        told++;
        assert.equal(fewest(framework, body, id, 2), answers);
      }
    });
    assert.ok(told > 0, `${String(told)} are told`);
  });
});

