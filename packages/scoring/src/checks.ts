import { numberText, percentText, wordCondition, wordExpression, wordTest, type Check, type CheckResult, type Expression } from '@inspection-criteria/model';
import type { Engine } from './engine.ts';
import { comesToShare } from './plan.ts';
import type { Context } from './selection.ts';
import type { Computed } from './values.ts';

/** Runs a check, and says what came out in the words of the one who wrote it. A bare `rating` is that of the whole. */
export function checkResult(check: Check, engine: Engine): CheckResult {
  const { condition, span } = check;
  const { id } = engine.plan.framework.root;
  const context: Context = { subject: { kind: 'section', id }, section: id, published: true, scoring: false };
  const passed = engine.truth(condition, context) === true;
  if (condition.kind !== 'comparison' || condition.records !== undefined) return { span, passed, subject: wordCondition(condition), expected: 'true', actual: passed ? 'true' : 'false' };
  const actual = engine.evaluate(condition.left, context);
  return { span, passed, subject: wordExpression(condition.left), expected: wordTest(condition.test), actual: shown(actual, condition.left, engine) };
}

function shown(value: Computed, expression: Expression, engine: Engine): string {
  switch (value.kind) {
    case 'none': return 'none';
    case 'unknown': return 'not known yet';
    case 'value': return value.value;
    case 'text': return `"${value.text}"`;
    case 'date': return value.text;
    case 'number': return inPercent(expression, engine) ? percentText(value.number) : numberText(value.number);
  }
}

/** The plan says what is a share; of a section whose score is given, what was given. */
function inPercent(expression: Expression, engine: Engine): boolean {
  const section = expression.kind === 'property' && expression.property === 'score' && expression.of.kind === 'section' ? engine.plan.section.get(expression.of.id) : undefined;
  return section === undefined ? comesToShare(expression, engine.plan) : engine.score(section).measure === 'share';
}
