import { isZero, wordExpression, type Expression } from '@inspection-criteria/model';
import { aggregate } from './aggregate.ts';
import type { Engine } from './engine.ts';
import type { Context } from './selection.ts';

/** Why an expression comes to no number, told of the part that is to blame; undefined where it comes to one. */
export function whyNone(expression: Expression, context: Context, engine: Engine): string | undefined {
  if (expression.kind === 'arithmetic') return whyNoResult(expression, context, engine);
  const value = engine.evaluate(expression, context);
  const words = wordExpression(expression);
  if (value.kind === 'unknown') return `An answer that \`${words}\` needs is still missing.`;
  if (value.kind !== 'none') return undefined;
  const reason = expression.kind === 'aggregate' ? aggregate(expression, context, engine).reason : undefined;
  return `\`${words}\` is none${reason === undefined ? '.' : `: ${reason}`}`;
}

function whyNoResult({ operator, left, right }: Extract<Expression, { kind: 'arithmetic' }>, context: Context, engine: Engine): string | undefined {
  const within = whyNone(left, context, engine) ?? whyNone(right, context, engine);
  if (within !== undefined || operator !== '/') return within;
  const divisor = engine.evaluate(right, context);
  if (!('number' in divisor) || !isZero(divisor.number)) return undefined;
  return `It would be divided by \`${wordExpression(right)}\`, which comes to 0, and nothing can be divided by nought.`;
}
