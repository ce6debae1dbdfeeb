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

function whyNoResult(expression: Extract<Expression, { kind: 'arithmetic' }>, context: Context, engine: Engine): string | undefined {
  const { operator, left, right } = expression;
  const within = whyNone(left, context, engine) ?? whyNone(right, context, engine);
  if (within !== undefined) return within;
  const divisor = engine.evaluate(right, context);
  if (operator !== '/' || !('number' in divisor) || !isZero(divisor.number)) {
    return engine.evaluate(expression, context).kind === 'none' ? 'It would be a number of more than ten thousand digits, which nothing more can be made of.' : undefined;
  }
  return `It would be divided by \`${wordExpression(right)}\`, which comes to 0, and nothing can be divided by nought.`;
}
