import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FIRST_VALUE, toText } from '@inspection-criteria/model';
import { compilePlan, LiveScorer, scoreWith } from '@inspection-criteria/scoring';
import { bodyOf, frameworkOf, question, sectionOf } from './build.ts';
import { answered } from './completions.ts';
import { randomAnswerTo, randomBody, type Sample } from './random-body.ts';
import { Draw, randomFramework } from './random.ts';
import { tries } from './property.ts';

interface Edits extends Sample { readonly draw: Draw }

const edits = fc.gen().map((generate): Edits => {
  const draw = new Draw(generate);
  const framework = randomFramework(draw);
  return { framework, body: randomBody(draw, framework), draw };
});

/** Answers one after another, and after each the results of a full pass beside those kept up to date. */
function holds({ framework, body, draw }: Edits): void {
  const plan = compilePlan(framework);
  const live = new LiveScorer(plan, body);
  let now = body;
  if (draw.chance(50)) live.results();
  for (let i = 0; i < 6; i++) {
    const sizeOf = (unit: string): number => now.sheet.units.find((u) => u.unit === unit)?.records.length ?? 0;
    const columns = [...plan.column.values()].filter((c) => sizeOf(c.unit) > 0);
    if (columns.length === 0) return;
    const column = draw.pick(columns);
    const record = draw.int(0, sizeOf(column.unit) - 1);
    const answer = randomAnswerTo(draw, column, 25);
    live.change(column.id, record, answer);
    now = answered(now, column, record, answer);
    if (draw.chance(70)) assert.deepEqual(live.results(), scoreWith(plan, now));
  }
  assert.deepEqual(live.results(), scoreWith(plan, now));
}

describe('The live scorer', () => {
  it('takes one answer in', () => {
    const framework = frameworkOf([sectionOf('care', [question('C1')])]);
    const live = new LiveScorer(compilePlan(framework), bodyOf(framework, { C1: [FIRST_VALUE, FIRST_VALUE + 1, undefined] }));
    const share = (): string => { const exact = live.results().scores.find((s) => s.id === 'care')?.exact; return exact === undefined ? 'none' : toText(exact); };
    assert.equal(share(), '1/2');
    live.change('C1', 2, { code: FIRST_VALUE });
    assert.equal(share(), '2/3');
    live.change('C1', 1, { code: FIRST_VALUE });
    assert.equal(share(), '1');
  });

  it('leaves alone what is not there', () => {
    const framework = frameworkOf([sectionOf('care', [question('C1')])]);
    const live = new LiveScorer(compilePlan(framework), bodyOf(framework, { C1: [FIRST_VALUE] }));
    const before = live.results();
    live.change('C1', 1, { code: FIRST_VALUE });
    live.change('C9', 0, { code: FIRST_VALUE });
    assert.deepEqual(live.results(), before);
  });

  it('gives what a full pass gives, whatever is changed in whatever order', function () {
    this.timeout(120_000);
    tries(1500, edits, holds);
  });
});
