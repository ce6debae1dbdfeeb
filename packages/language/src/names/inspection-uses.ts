import type { Span } from '@inspection-criteria/model';
import { saidIn } from '../lower/body.ts';
import type { Locate } from '../lower/declared.ts';
import { tellUnit } from '../lower/lookup.ts';
import { findWord } from '../lower/names.ts';
import type { Scope } from '../lower/expressions.ts';
import { declare, meaningAt, refer, type Candidate, type Hear, type Meaning } from '../lower/uses.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import { ast } from '../syntax/index.ts';
import { editionCandidates, meaningOfEdition, quoted } from './editions.ts';

/** Tells of every name in an inspection outside its answers. `read` is the framework it is of, where that is known; `visible` are all it can see. */
export function inspectionUses(
  node: ast.Inspection, read: ReadFramework | undefined, visible: readonly ReadFramework[], locate: Locate, hear: Hear,
): void {
  const nameSpan = locate(node, 'name');
  declare(hear, nameSpan, meaningAt(nameSpan, 'inspection', node.name));
  ofFramework(node, read, visible, locate, hear);
  if (read === undefined) return;
  const { names } = read;
  const scope: Scope = { names, locate, report: () => undefined, record: undefined, expected: undefined, own: undefined, home: undefined, listening: { hear } };
  for (const sample of node.members.filter(ast.isSample)) {
    if (sample.unit !== undefined) tellUnit(sample.unit, findWord(names.units, sample.unit), locate(sample, 'unit'), scope);
  }
  recordUses(node.members, read, locate, hear);
  saidIn(node.members, read.framework, scope, 'inspection');
}

/** Tells of the records that have a block of their own. */
export function recordUses(members: readonly ast.BodyMember[], { names }: ReadFramework, locate: Locate, hear: Hear): void {
  for (const record of members.filter(ast.isRecord)) {
    const unit = findWord(names.units, record.unit);
    if (record.name !== undefined && unit !== undefined) declare(hear, locate(record, 'name'), recordMeaning(unit.id, record.name));
  }
}

/** A record of an inspection. */
export function recordMeaning(unit: string, id: string): Meaning {
  return meaningAt(undefined, 'record', id, unit);
}

function ofFramework(node: ast.Inspection, read: ReadFramework | undefined, visible: readonly ReadFramework[], locate: Locate, hear: Hear): void {
  const of = node.clauses.find(ast.isOf);
  const edition = node.clauses.find(ast.isEdition);
  const called = visible.filter(({ own }) => own.name === of?.framework);
  const [framework] = read === undefined ? called : [read];
  const means = framework === undefined ? undefined : meaningOfFramework(framework);
  if (of !== undefined) refer({ hear }, locate(of, 'framework'), means, () => frameworkCandidates(visible));
  if (edition === undefined) return;
  const span: Span = quoted(locate(edition, 'edition'), edition.edition);
  refer({ hear }, span, read === undefined ? undefined : meaningOfEdition(read, locate), () => editionCandidates(called, locate));
}

function meaningOfFramework({ framework }: ReadFramework): Meaning {
  return meaningAt(framework.nameSpan, 'framework', framework.id);
}

function frameworkCandidates(visible: readonly ReadFramework[]): readonly Candidate[] {
  const byName = new Map([...visible].reverse().map((read) => [read.framework.id, read]));
  return [...byName].reverse().map(([name, read]) => ({ name, meaning: meaningOfFramework(read), label: read.framework.label }));
}
