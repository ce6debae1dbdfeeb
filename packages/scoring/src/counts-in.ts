import type { Expression, Question, Section, Selection } from '@inspection-criteria/model';
import { keepsToItself, type Plan } from './plan.ts';

/** That something counts in a score, with nothing between the two. */
export interface CountsIn {
  readonly part: Part;
  /** The section whose score it is. */
  readonly whole: string;
}

/** A question or a section, by id. */
export interface Part {
  readonly kind: 'question' | 'section';
  readonly id: string;
}

/**
 * What every score is made of, in the order of the sections, each part once: the questions and sections whose answers it pools, and those
 * that its formula names. Whether a part counts can hang on answers too, such as with `where`; it is told all the same.
 */
export function countsIn(plan: Plan): readonly CountsIn[] {
  return plan.sections.flatMap((section) => {
    if (section.score === undefined) return [];
    const parts = partsOf(section.score.expression, plan.home.get(section.id) ?? section.id, plan);
    const each = new Map(parts.filter(({ kind, id }) => kind === 'question' || id !== section.id).map((part) => [`${part.kind} ${part.id}`, part]));
    return [...each.values()].map((part) => ({ part, whole: section.id }));
  });
}

/** `home` is the section that an expression speaks of where it names none. */
function partsOf(expression: Expression, home: string, plan: Plan): readonly Part[] {
  switch (expression.kind) {
    case 'answer': return plan.column.get(expression.column)?.kind === 'question' ? [{ kind: 'question', id: expression.column }] : [];
    case 'property': return expression.of.kind === 'this' ? pooledIn(home, plan) : [expression.of];
    case 'arithmetic': return [...partsOf(expression.left, home, plan), ...partsOf(expression.right, home, plan)];
    case 'aggregate': return partsOfSelection(expression.over, home, plan);
    case 'number': case 'text': case 'date': case 'none': case 'left-out': case 'value': return [];
  }
}

function partsOfSelection(over: Selection, home: string, plan: Plan): readonly Part[] {
  switch (over.kind) {
    case 'sections': return over.ids.filter((id) => plan.section.get(id)?.leftOut !== true).map((id) => ({ kind: 'section', id }));
    case 'questions': {
      const counted = new Set(over.within.flatMap((within) => plan.counted.get(within) ?? []));
      return over.ids.filter((id) => counted.has(id)).map((id) => ({ kind: 'question', id }));
    }
    case 'answers': return pooledOver(over.within, home, plan).filter(({ id }) => !over.except.includes(id));
    // A record's score is made of the answers that count in the section.
    case 'records': return pooledIn(home, plan);
    case 'list': return over.items.flatMap((item) => partsOf(item, home, plan));
  }
}

function pooledOver(within: readonly string[], home: string, plan: Plan): readonly Part[] {
  return within.length === 0 ? pooledIn(home, plan) : within.flatMap((id): readonly Part[] => {
    if (id === home) return pooledIn(id, plan);
    return [{ kind: plan.section.has(id) ? 'section' : 'question', id }];
  });
}

/** What a section pools: its own questions, those that count also in it, and the sections in it that have answers which count there. */
function pooledIn(id: string, plan: Plan): readonly Part[] {
  const counted = new Set(plan.counted.get(id));
  const isDirect = (question: Question): boolean => counted.has(question.id) && (question.section === id || question.countsAlsoIn.includes(id));
  const reaches = (section: Section): boolean => !keepsToItself(section) && plan.counted.get(section.id)?.some((question) => counted.has(question)) === true;
  return [
    ...plan.questions.filter(isDirect).map(({ id: question }): Part => ({ kind: 'question', id: question })),
    ...(plan.section.get(id)?.sections ?? []).filter(reaches).map((section): Part => ({ kind: 'section', id: section.id })),
  ];
}
