import type { Notes, Question, Scale, Section, Value } from '@inspection-criteria/model';
import type { ReadFramework } from '../../project/frameworks.ts';
import type { View } from '../../workspace/workspace.ts';
import { pointsText } from '../hover/values.ts';
import { rangesOf, ratedOn } from '../results/band-ranges.ts';
import { testPhrase, wherePhrase } from './phrasing.ts';
import type { Phrasing } from './labels.ts';

/** The lists a framework makes use of, in its order; those that every framework has and that need no explanation are left out. */
export function scalesUsed({ plan }: Phrasing): readonly Scale[] {
  const used = new Set([...plan.questions.flatMap(listsOf), ...plan.sections.flatMap(listsOfSection), ...plan.framework.facts.flatMap(({ answer }) => 'list' in answer ? [answer.list] : [])]);
  return plan.framework.scales.filter(({ id, nameSpan }) => used.has(id) && nameSpan.file !== '');
}

function listsOf({ answer, words }: Question): readonly string[] {
  return ['list' in answer ? answer.list : '', words ?? ''];
}

function listsOfSection({ bands, judged, words }: Section): readonly string[] {
  return [bands ?? '', judged ?? '', words ?? ''];
}

/** What a value of a list means: an answer's points, the scores a band stands for, when a phrase is used. */
export function meaningOf(value: Value, scale: Scale, read: ReadFramework, view: View, phrasing: Phrasing): string {
  const assumed = value.clauseNotes.some(({ notes }) => notes.assumed === true) || value.cuts.some(({ notes }) => notes.assumed === true);
  const before = value.cuts.flatMap(({ formerly }) => formerly === undefined ? [] : [testPhrase(formerly, phrasing)]);
  return `${plainMeaning(value, scale, read, view, phrasing)}${before.length === 0 ? '' : `, formerly ${before.join(' and ')}`}${assumed ? ' (assumed)' : ''}`;
}

/** Why a value means what it does: what its author says of it, its cuts or its points. */
export function reasonsFor({ notes, cuts, clauseNotes }: Value): Notes {
  return [notes, ...cuts.map((cut) => cut.notes), ...clauseNotes.map((clause) => clause.notes)].find(({ because, source }) => because !== undefined || source !== undefined) ?? notes;
}

function plainMeaning(value: Value, scale: Scale, read: ReadFramework, view: View, phrasing: Phrasing): string {
  switch (scale.kind) {
    case 'answers': return value.counted ? value.worth === undefined ? '' : pointsText(value.worth) : 'not counted';
    case 'phrases': return testsOf(value, phrasing).join(' and ');
    case 'bands': return bandMeaning(value, read, view, phrasing);
  }
}

function bandMeaning(value: Value, read: ReadFramework, view: View, phrasing: Phrasing): string {
  const ranges = rangesOf(ratedOn(value, read, view));
  const conditions = value.when.map((condition) => wherePhrase(condition, phrasing));
  const scores = ranges.length > 0 ? ranges.join('; ') : value.cuts.map(({ test }) => testPhrase(test, phrasing)).join(' and ');
  const points = value.worth === undefined ? [] : [`worth ${pointsText(value.worth)}`];
  return [...scores === '' ? [] : [scores], ...conditions, ...points].join(', ');
}

function testsOf({ cuts, when, otherwise }: Value, phrasing: Phrasing): readonly string[] {
  return otherwise ? ['otherwise'] : [...cuts.map(({ test }) => testPhrase(test, phrasing)), ...when.map((condition) => wherePhrase(condition, phrasing))];
}
