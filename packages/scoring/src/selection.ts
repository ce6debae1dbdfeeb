import type { Expression, Property, Selection } from '@inspection-criteria/model';
import type { Engine } from './engine.ts';
import type { Computed } from './values.ts';

/** Whose property a bare word asks: the section or question a rule stands in, the item a `where` looks at, or a record. */
export type Subject =
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'record'; readonly unit: string; readonly index: number }
  | { readonly kind: 'nothing' };

/** Where an expression is evaluated. */
export interface Context {
  readonly subject: Subject;
  /** The section whose answers are meant when none are named. */
  readonly section: string;
  /** A rule sees the score of a section rounded; a score is made of exact ones. */
  readonly published: boolean;
  /** While a section's score is made: sections and questions below it that are not counted are then passed over. A condition sees them all. */
  readonly scoring: boolean;
}

/** One thing a selection runs over. */
export type Item = Subject | { readonly kind: 'expression'; readonly expression: Expression };

/**
 * The items of a selection that pass its `where`; omitted sections and their questions are never among them. A score passes over sections and
 * questions that are not counted, unless a list names them outright.
 */
export function itemsOf(selection: Exclude<Selection, { kind: 'answers' }>, context: Context, engine: Engine): readonly Item[] {
  if (selection.kind === 'list' || selection.where === undefined) return itemsIn(selection, context, engine);
  if (selection.kind === 'records') return recordsOf(selection.unit, engine.recordsWhere(selection.unit, selection.where, { ...context, published: true, scoring: false }));
  const { where } = selection;
  return itemsIn(selection, context, engine).filter((item) => item.kind !== 'expression' && engine.truth(where, { ...context, subject: item, published: true, scoring: false }) === true);
}

/** The items of a selection whatever its `where` says. */
export function itemsIn(selection: Exclude<Selection, { kind: 'answers' }>, { scoring }: Context, engine: Engine): readonly Item[] {
  switch (selection.kind) {
    case 'list': return selection.items.map((expression) => subjectItem(expression) ?? { kind: 'expression', expression });
    case 'sections': return selection.ids.filter((id) => !engine.isOmitted(id) && !(scoring && engine.plan.section.get(id)?.leftOut === true)).map((id) => ({ kind: 'section', id }));
    case 'questions': {
      const counted = scoring ? new Set(selection.within.flatMap((id) => engine.poolOf(id))) : undefined;
      return selection.ids.filter((id) => engine.isAsked(id) && counted?.has(id) !== false).map((id) => ({ kind: 'question', id }));
    }
    case 'records': return recordsOf(selection.unit, engine.recordsWhere(selection.unit, undefined, { subject: { kind: 'nothing' }, section: '', published: true, scoring: false }));
  }
}

function recordsOf(unit: string, indexes: readonly number[]): readonly Item[] {
  return indexes.map((index) => ({ kind: 'record', unit, index }));
}

function subjectItem(expression: Expression): Item | undefined {
  if (expression.kind !== 'property' || expression.property !== 'score' || expression.of.kind === 'this') return undefined;
  return { kind: expression.of.kind, id: expression.of.id };
}

/** A property of an item, or the value of an expression that stands among the operands. */
export function valueOfItem(item: Item, property: Property | undefined, context: Context, engine: Engine): Computed {
  if (item.kind === 'expression') return engine.evaluate(item.expression, context);
  return engine.property(property ?? 'score', { ...context, subject: item });
}
