import { NOWHERE, type Expression, type Selection } from '@inspection-criteria/model';
import type { Scope } from './expressions.ts';
import { wordCalled } from './lookup.ts';
import type { ListInfo, Names } from './names.ts';

/** The list whose names a test of the expression may use. */
export function listOf(expression: Expression, scope: Scope): ListInfo | undefined {
  const { names } = scope;
  switch (expression.kind) {
    case 'value': return names.lists.get(expression.list);
    case 'answer': {
      const type = names.columns.get(expression.column)?.type;
      return type?.kind === 'choice' || type?.kind === 'number' ? type.list : undefined;
    }
    case 'property': {
      if (expression.property !== 'rating' && expression.property !== 'band') return undefined;
      if (expression.of.kind === 'section') return names.lists.get(names.sections.get(expression.of.id)?.bands ?? '');
      return expression.of.kind === 'this' ? scope.own : undefined;
    }
    case 'aggregate': {
      if (expression.property !== 'rating' && expression.property !== 'band') return undefined;
      return bandsOfSelection(expression.over, names);
    }
    default: return undefined;
  }
}

/** The bands that the sections of a selection are rated on, when they are the same. */
export function bandsOfSelection(selection: Selection, names: Names): ListInfo | undefined {
  const ids = selection.kind === 'sections' ? selection.ids
    : selection.kind === 'list' ? selection.items.flatMap((item) => item.kind === 'property' && item.of.kind === 'section' ? [item.of.id] : []) : [];
  const bands = new Set(ids.map((id) => names.sections.get(id)?.bands).filter((b) => b !== undefined));
  const [only] = bands;
  return bands.size === 1 && only !== undefined ? names.lists.get(only) : undefined;
}

/** The bands of a level, for where there is no section of it: what is said of none may still name its bands. */
export function bandsOfLevel(word: string, scope: Scope): ListInfo | undefined {
  const level = wordCalled(scope.names.levels, word, scope);
  const ids = [...scope.names.sections.values()].filter((s) => s.level === level?.id).map((s) => s.id);
  return bandsOfSelection({ kind: 'sections', ids, where: undefined, span: NOWHERE }, scope.names);
}

/** The bands a bare section may be tested by. */
export function bandsOfBare(left: Expression, { lists, sections }: Names): ListInfo | undefined {
  return left.kind === 'property' && left.of.kind === 'section' ? lists.get(sections.get(left.of.id)?.bands ?? '') : undefined;
}
