import type { Condition, Expression, Quantifier, Selection, Test, TestForm } from './expression.ts';
import { compare, equal, isZero, multiply, ONE, partsOf, rational, roundTo, toText, ZERO, type Rational } from './rational.ts';

/** An expression written again as an author would write it. */
export function wordExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number': return expression.percent ? percentText(expression.value) : numberText(expression.value);
    case 'text': return `"${expression.value}"`;
    case 'date': return expression.value;
    case 'none': case 'left-out': return expression.kind;
    case 'value': return expression.value;
    case 'answer': return expression.column;
    case 'property': return expression.of.kind === 'this' ? expression.property : `${expression.property} of ${expression.of.id}`;
    case 'aggregate': return [expression.function, expression.property, 'of', wordSelection(expression.over)].filter((w) => w !== undefined).join(' ');
    case 'arithmetic': return `${wordOperand(expression.left)} ${expression.operator} ${wordOperand(expression.right)}`;
  }
}

function wordOperand(expression: Expression): string {
  return expression.kind === 'arithmetic' ? `(${wordExpression(expression)})` : wordExpression(expression);
}

function wordSelection(selection: Selection): string {
  const where = 'where' in selection && selection.where !== undefined ? ` where ${wordCondition(selection.where)}` : '';
  switch (selection.kind) {
    case 'list': return selection.items.map((item) => item.kind === 'property' && item.property === 'score' && item.of.kind !== 'this' ? item.of.id : wordOperand(item)).join(', ');
    case 'records': return `every ${selection.unit}${where}`;
    case 'sections': case 'questions': return `${selection.ids.join(', ')}${where}`;
    case 'answers': return `counted answers${selection.within.length === 0 ? '' : ` in ${selection.within.join(', ')}`}${selection.except.length === 0 ? '' : ` except ${selection.except.join(', ')}`}${where}`;
  }
}

/** A condition written again as an author would write it. */
export function wordCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'and': return condition.parts.map((part) => part.kind === 'or' ? `(${wordCondition(part)})` : wordCondition(part)).join(' and ');
    case 'or': return condition.parts.map(wordCondition).join(', or ');
    case 'not': return `not (${wordCondition(condition.condition)})`;
    case 'comparison': return `${wordExpression(condition.left)} is ${wordTest(condition.test)}${condition.records === undefined ? '' : ` in ${wordQuantifier(condition.records.quantifier)} ${condition.records.unit}`}`;
    case 'quantity': return `${wordQuantifier(condition.quantifier)} of ${wordSelection(condition.over)} is ${wordTest(condition.test)}`;
  }
}

function wordQuantifier(quantifier: Quantifier): string {
  return 'number' in quantifier ? `${quantifier.kind} ${String(quantifier.number)}` : quantifier.kind;
}

/** A test written again as an author would write it. */
export function wordTest(test: Test): string {
  return test.alternatives.map(({ negated, form }, i) => `${negated && test.alternatives[i - 1]?.negated !== true ? 'not ' : ''}${wordForm(form)}`).join(' or ');
}

function wordForm(form: TestForm): string {
  switch (form.kind) {
    case 'exactly': return wordExpression(form.value);
    case 'range': return `${wordExpression(form.from)} to ${wordExpression(form.to)}`;
    case 'or better': case 'or worse': return `${wordExpression(form.value)} ${form.kind}`;
    default: return `${form.kind} ${wordExpression(form.limit)}`;
  }
}

/** A share in percent: `38%`, `79.5%`; one whose decimals have no end with the share itself, `2/3, about 66.67%`. */
export function percentText(share: Rational): string {
  const text = nearPercentText(share);
  return text.startsWith('about') ? `${toText(share)}, ${text}` : text;
}

/** A share in percent where its exact value stands beside: `38%`, `about 66.67%`. */
export function nearPercentText(share: Rational): string {
  const percent = multiply(share, rational(100));
  const text = numberText(percent);
  return text.includes('/') ? `about ${numberText(roundTo(percent, rational(1, 100), 'halves up'))}%` : `${text}%`;
}

/**
 * A share to the whole percent, for places where it is seen in passing, such as a column of many: `41%`; never for a published score. What is not
 * all or nothing is not said to be: `>99%`, `<1%`.
 */
export function wholePercentText(share: Rational): string {
  const whole = roundTo(share, rational(1, 100), 'halves up');
  if (isZero(whole) && compare(share, ZERO) > 0) return '<1%';
  if (equal(whole, ONE) && compare(share, ONE) < 0) return '>99%';
  return `${numberText(multiply(whole, rational(100)))}%`;
}

/** A number in decimals where they end within six places, and as a quotient elsewhere. */
export function numberText(value: Rational): string {
  const { numerator, denominator } = partsOf(value);
  for (let places = 0, scale = 1n; places <= 6; places++, scale *= 10n) {
    if (scale % denominator !== 0n) continue;
    const digits = String((numerator < 0n ? -numerator : numerator) * (scale / denominator)).padStart(places + 1, '0');
    const sign = numerator < 0n ? '-' : '';
    return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }
  return toText(value);
}

/** A number with its thousands kept apart, as people read it in English: `12345.5` as *12,345.5*. Whatever is no decimal stays as it is. */
export function withThousands(number: number | string): string {
  return String(number).replace(/^(-?)(\d+)(?=$|\.\d+$)/, (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
}
