import { NOWHERE, type Example, type Fact, type Framework, type Level, type Scale, type Unit, type Withdrawal } from '@inspection-criteria/model';
import { reportAnswers, type ReadAnswers } from '../answers/sheet.ts';
import { type ast } from '../syntax/index.ts';
import { everyNamed } from './lineage.ts';
import { lowerBody } from './body.ts';
import { clause, clauses } from './clauses.ts';
import type { Declared, Locate } from './declared.ts';
import { lowerCondition, lowerTest, type Scope } from './expressions.ts';
import type { Names } from './names.ts';
import { renamedSince } from './renames.ts';
import type { Report } from '../report.ts';
import { lowerSection } from './sections.ts';
import { namesOf, ownOrShared, withLevel, type Whole } from './skeleton.ts';
import { notesOf, textOf } from './texts.ts';
import { answerTypeOf, lowerScale, nameable, yesNo } from './values.ts';

/** A framework lowered, with the names its inspections are read with. */
export interface LoweredFramework {
  readonly framework: Framework;
  readonly names: Names;
  readonly whole: Whole;
  /** How the answers of each example were read, in the order of the examples. */
  readonly exampleAnswers: readonly ReadAnswers[];
}

/** Lowers a framework that editions have made whole. */
export function lowerFramework(whole: Whole, locate: Locate, report: Report): LoweredFramework {
  const names = namesOf(whole, locate);
  const scope: Scope = { names, locate, report, record: undefined, expected: undefined, own: undefined, home: undefined };
  const declaredScales = ownOrShared(whole, 'scale');
  const scales = new Map<string, Scale>([[yesNo().id, yesNo()], ...declaredScales.map((d): [string, Scale] => [d.name, lowerScale(d, scope)])]);
  const rootInfo = names.sections.get(names.framework);
  if (rootInfo === undefined) throw new Error('A framework always has its root section.');
  const { framework: declared } = whole;
  const bare: Framework = {
    ...nameable(declared), kind: 'framework', edition: clause(declared, 'Edition')?.edition, amends: amendsOf(declared, locate),
    publisher: publisherOf(declared), languages: clause(declared, 'Languages')?.languages ?? [],
    levels: ownOrShared(whole, 'level').map((d) => lowerLevel(d, names)), units: lowerUnits(whole, scope), facts: lowerFacts(whole, scales, scope),
    scales: [...scales.values()], root: lowerSection({ ...rootInfo, declared: withLevel(declared, whole) }, { scope, scales, declaredScales: new Map(declaredScales.map((d) => [d.name, d])) }),
    examples: [], withdrawn: withdrawnBy(declared, locate),
  };
  const lowered = declared.examples.map((node) => lowerBody(node.members, bare, scope, 'example'));
  for (const { answers } of lowered) reportAnswers(answers, report);
  const examples = declared.examples.flatMap((node, i): readonly Example[] => {
    const body = lowered[i]?.body;
    return body === undefined ? [] : [{ kind: 'example', label: textOf(labelOf(node), ''), notes: notesOf(node.notes), span: locate(node), ...body }];
  });
  return { framework: { ...bare, examples }, names, whole, exampleAnswers: lowered.map((l) => l.answers) };
}

function amendsOf(declared: Declared, locate: Locate): Framework['amends'] {
  const amends = clause(declared, 'Amends');
  return amends === undefined ? undefined : { edition: amends.edition, notes: notesOf(amends.notes), span: locate(amends) };
}

function publisherOf(declared: Declared): Framework['publisher'] {
  const publisher = clause(declared, 'Publisher');
  return publisher === undefined ? undefined : textOf(publisher.publisher, '');
}

function lowerLevel(declared: Declared, names: Names): Level {
  return {
    ...nameable(declared), kind: 'level', plural: names.levels.get(declared.name)?.plural ?? declared.name,
    under: clauses(declared, 'Under').flatMap((under) => under.levels.map((name) => renamedSince(under, names.renamings)?.word(name) ?? name)), optional: clause(declared, 'Optional') !== undefined,
  };
}

function lowerUnits(whole: Whole, scope: Scope): readonly Unit[] {
  const span = NOWHERE;
  const units = ownOrShared(whole, 'unit').map((d): Unit => ({
    ...nameable(d), kind: 'unit', plural: scope.names.units.get(d.name)?.plural ?? d.name,
    sample: clauses(d, 'SampleIs').map((c) => ({
      test: lowerTest(c.test, undefined, { ...scope, record: 'inspection' }, scope.locate(c)),
      when: c.condition === undefined ? undefined : lowerCondition(c.condition, { ...scope, record: 'inspection' }), notes: notesOf(c.notes), span: scope.locate(c),
    })),
  }));
  const whole_ = units.some((u) => u.id === 'inspection');
  return whole_ ? units : [...units, {
    kind: 'unit', id: 'inspection', plural: 'inspections', sample: [], label: { text: 'Inspection', translations: [] }, guidance: undefined, notes: {}, clauseNotes: [], formerly: [], span, nameSpan: span,
  }];
}

function lowerFacts(whole: Whole, scales: ReadonlyMap<string, Scale>, scope: Scope): readonly Fact[] {
  const declared = [...ownOrShared(whole, 'unit').flatMap((u) => u.children.filter((c) => c.kind === 'fact')), ...everyNamed(whole.framework, 'fact')];
  return declared.map((d) => {
    const unit = scope.names.columns.get(d.name)?.unit ?? 'inspection';
    const inner: Scope = { ...scope, record: unit };
    return {
      ...nameable(d), kind: 'fact', unit, answer: answerTypeOf(d, scales, inner), optional: clause(d, 'Optional') !== undefined,
      asked: clauses(d, 'Asked').map((c) => lowerCondition(c.condition, inner)),
    };
  });
}

function withdrawnBy(declared: Declared, locate: Locate): readonly Withdrawal[] {
  const own = declared.withdraws.flatMap((w: ast.Withdraw) => w.names.map((id, i) => ({ id, notes: notesOf(w.notes), span: locate(w, 'names', i) })));
  return [...own, ...declared.children.flatMap((child) => withdrawnBy(child, locate))];
}

/** In a broken text the label may be missing, whatever the syntax tree's type says. */
function labelOf({ label }: Partial<ast.Example>): ast.Label | undefined {
  return label;
}
