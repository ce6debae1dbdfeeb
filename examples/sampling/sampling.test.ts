import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { account, pool, tally } from './account.ts';
import { deal, type DealtUnit } from './deal.ts';
import { PLANS, readText, sampleFiles } from './files.ts';
import type { Plan, QuestionPlan, UnitPlan } from './plan.ts';
import { wholePercent } from './shares.ts';

/** How many statistics each report gives. */
const STATISTICS = new Map([['sefton', 93], ['blackpool', 89], ['portsmouth', 60], ['luton', 29], ['swindon', 28]]);

/** The statistics that cannot come out, because the report contradicts itself. */
const NOT_REPRODUCED = ['luton-283', 'luton-286'];

describe('the samples', () => {
  it('are, byte for byte, what the generator writes', () => {
    for (const [path, text] of sampleFiles()) assert.equal(readText(path), text, `${path} is out of date: node examples/sampling/main.ts`);
  });

  it('are the same each time', () => {
    for (const plan of PLANS) assert.deepEqual(deal(plan), deal(plan));
  });

  for (const plan of PLANS) describe(plan.id, () => { samplesKeepTheirPlan(plan, deal(plan)); });

  it('account for every published statistic, each with what became of it', () => {
    for (const plan of PLANS) {
      const ids = [...new Set(account(plan, deal(plan)).map((row) => row.statistic))];
      const numbers = ids.map((id) => Number(id.split('-')[1]));
      assert.equal(ids.length, STATISTICS.get(plan.id));
      assert.equal(Math.max(...numbers) - Math.min(...numbers) + 1, ids.length, `${plan.id} leaves a statistic out`);
    }
  });

  it('reproduce all figures but those that contradict another', () => {
    const rows = PLANS.flatMap((plan) => account(plan, deal(plan)));
    const missed = rows.filter((row) => row.outcome === 'not reproduced');
    assert.deepEqual(missed.map((row) => row.statistic).sort(), NOT_REPRODUCED);
    assert.ok([...missed, ...rows.filter((row) => row.outcome === 'outside the sample')].every((row) => row.note !== ''));
  });
});

function samplesKeepTheirPlan(plan: Plan, dealt: readonly DealtUnit[]): void {
  it('gives every published score, pooled and rounded halves up', () => {
    for (const score of plan.scores) {
      const { part, whole } = pool(score, dealt);
      assert.equal(wholePercent(part, whole), score.published, score.section);
    }
  });

  it('gives every question the counts of its plan', () => {
    for (const { question, records } of questionsOf(plan, dealt)) {
      const { gained, counted } = tally(question.id, records);
      assert.deepEqual({ gained, counted }, { gained: question.gained, counted: question.counted }, question.id);
    }
  });

  it('answers what is asked and nothing else', () => {
    for (const { question, records } of questionsOf(plan, dealt)) {
      for (const { id, cells } of records) {
        const asked = Object.entries(question.asked).every(([column, values]) => values.includes(cells.get(column)?.value ?? ''));
        assert.equal(cells.get(question.id)?.value !== '-', asked, `${question.id} in ${id}`);
      }
    }
  });

  it('gives every missed answer a reason where the question has reasons', () => {
    for (const { question, records } of questionsOf(plan, dealt).filter(({ question }) => question.reasons.length > 0)) {
      const cells = records.map((record) => record.cells.get(question.id));
      assert.ok(cells.every((cell) => (cell?.value === 'no') === ((cell?.reasons.length ?? 0) > 0)), question.id);
      for (const [reason, count] of question.reasons) {
        assert.equal(cells.filter((cell) => cell?.reasons.includes(reason)).length, count, `${question.id} ${reason}`);
      }
    }
  });
}

function questionsOf(plan: Plan, dealt: readonly DealtUnit[]): readonly { readonly question: QuestionPlan; readonly records: DealtUnit['records'] }[] {
  const ofUnit = (unit: UnitPlan): readonly QuestionPlan[] => unit.columns.filter((column) => column.kind === 'question');
  return plan.units.flatMap((unit) => {
    const records = dealt.find((one) => one.unit === unit.unit)?.records ?? [];
    return ofUnit(unit).map((question) => ({ question, records }));
  });
}
