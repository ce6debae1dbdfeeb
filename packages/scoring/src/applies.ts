import type { Expression, Property, Selection } from '@inspection-criteria/model';
import { answersPool, questionsAmong } from './aggregate.ts';
import type { Engine } from './engine.ts';
import { runsOverNumbers } from './numbers.ts';
import { itemsIn, type Context, type Item, type Subject } from './selection.ts';

/**
 * Some of the answers a score is made of: those to a pool of questions, perhaps one record's alone, or those a selection lets through; with `numbers`,
 * the numbers given to questions, which need bring no points.
 */
export interface Source {
  readonly pool: readonly string[];
  readonly numbers?: boolean;
  readonly record?: Extract<Subject, { kind: 'record' }> | undefined;
  readonly over?: Extract<Selection, { kind: 'answers' }> | undefined;
}

/**
 * The answers an expression is made of, where it is made of answers alone; undefined where it looks at scores, ratings or facts, or at nothing.
 * A score made of answers none of which counts is *none*: nothing applied, so nothing can be said, however many points nought would be.
 */
export function sourcesOf(expression: Expression, context: Context, engine: Engine): readonly Source[] | undefined {
  const found = lookedAt(expression, context, engine);
  return found === undefined || found.length === 0 ? undefined : found;
}

function lookedAt(expression: Expression, context: Context, engine: Engine): readonly Source[] | undefined {
  switch (expression.kind) {
    case 'number': return [];
    case 'arithmetic': return all([lookedAt(expression.left, context, engine), lookedAt(expression.right, context, engine)]);
    case 'property': return ofProperty(expression.property, expression.of.kind === 'this' ? context.subject : expression.of, context, engine);
    case 'aggregate': {
      const { over, property, function: word } = expression;
      if (over.kind === 'answers') return [{ pool: answersPool(over, context, engine), over }];
      if (over.kind === 'records' && word === 'count') return undefined;
      const items = itemsIn(over, context, engine);
      if (items.length === 0) return undefined;
      if (runsOverNumbers(expression, engine.plan)) return [{ pool: questionsAmong(items), numbers: true }];
      return all(items.map((item) => ofItem(item, property, context, engine)));
    }
    default: return undefined;
  }
}

function ofItem(item: Item, property: Property | undefined, context: Context, engine: Engine): readonly Source[] | undefined {
  return item.kind === 'expression' ? lookedAt(item.expression, context, engine) : ofProperty(property ?? 'score', item, context, engine);
}

function ofProperty(property: Property, subject: Subject, context: Context, engine: Engine): readonly Source[] | undefined {
  switch (property) {
    case 'gained': case 'available': case 'answers': case 'counted': case 'missed': break;
    case 'score': if (subject.kind === 'section') return undefined; break;
    case 'rating': case 'band': case 'points': case 'words': return undefined;
  }
  switch (subject.kind) {
    case 'section': return [{ pool: engine.homePool(subject.id) }];
    case 'question': return [{ pool: engine.isAsked(subject.id) ? [subject.id] : [] }];
    case 'record': return [{ pool: engine.homePool(context.section), record: subject }];
    case 'nothing': return undefined;
  }
}

function all(parts: readonly (readonly Source[] | undefined)[]): readonly Source[] | undefined {
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}
