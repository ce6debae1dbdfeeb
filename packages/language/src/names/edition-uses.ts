import { labelOf } from '../lower/candidates.ts';
import { clause } from '../lower/clauses.ts';
import type { Declared, Locate } from '../lower/declared.ts';
import type { Names, SectionInfo } from '../lower/names.ts';
import { declare, libraryMeaning, meaningAt, refer, referToSection, sectionMeaning, type Candidate, type Hear, type Meaning } from '../lower/uses.ts';
import { ALL_RULES, byName, thingsIn, withdrawalsOf, type Ended } from '../lower/withdrawals.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import { editionCandidates, meaningOfEdition, quoted } from './editions.ts';

/** What is declared, by its kind and name. */
export function meaningOf({ kind, name, nameSpan }: Declared): Meaning {
  return meaningAt(nameSpan, kind === 'scale' ? 'list' : kind, name);
}

/** What an earlier edition declares: a section by its path there. */
export function meaningOfPast(old: Declared, { names }: ReadFramework): Meaning {
  const section = old.kind === 'section' ? sectionDeclared(old, names) : undefined;
  return section === undefined ? meaningOf(old) : sectionMeaning(section);
}

function sectionDeclared({ nameSpan: { file, start } }: Declared, names: Names): SectionInfo | undefined {
  return [...names.sections.values()].find(({ declared: { nameSpan } }) => nameSpan.file === file && nameSpan.start === start);
}

/** Tells of the names an edition withdraws. */
export function withdrawnUses(own: Declared, base: ReadFramework, locate: Locate, hear: Hear): void {
  for (const { node, index, name, before, ends, saidAgain } of withdrawalsOf(own, base.whole.framework)) {
    const span = locate(node, 'names', index);
    const could = (): readonly Candidate[] => endable(before);
    const [end = saidAgain] = ends;
    const section = end !== undefined && 'children' in end && end.kind === 'section' ? sectionDeclared(end, base.names) : undefined;
    if (section !== undefined) referToSection({ hear }, span, name, section, base.names, could);
    else refer({ hear }, span, endedMeaning(name, end), could);
  }
}

function endedMeaning(name: string, end: Ended | undefined): Meaning | undefined {
  if (name === ALL_RULES && (end === undefined || !('children' in end))) return libraryMeaning('word', name);
  return end === undefined ? undefined : meaningOfEnded(end);
}

/** What can end in a block, by every name it has there. */
function endable(before: readonly Declared[]): readonly Candidate[] {
  return [...byName(before.flatMap((old) => thingsIn(old, [])))].flatMap(([name, things]) => {
    const [one] = things.flatMap(({ is }) => is);
    return one === undefined ? [] : [{ name, meaning: meaningOfEnded(one), label: 'children' in one ? labelOf(one) : undefined }];
  });
}

function meaningOfEnded(ended: Ended): Meaning {
  if ('children' in ended) return meaningOf(ended);
  const { name = '', span } = ended;
  return meaningAt({ ...span, end: span.start + name.length }, 'rule', name);
}

/** Tells of the edition a framework is, and of the one it amends. */
export function editionUses(read: ReadFramework, beside: readonly ReadFramework[], locate: Locate, hear: Hear): void {
  const [edition, amends] = [clause(read.own, 'Edition'), clause(read.own, 'Amends')];
  const means = meaningOfEdition(read, locate);
  if (edition !== undefined && means?.declared !== undefined) declare(hear, means.declared, means);
  const base = read.base === undefined ? undefined : meaningOfEdition(read.base, locate);
  if (amends === undefined) return;
  const others = beside.filter((other) => other !== read && other.own.name === read.own.name);
  refer({ hear }, quoted(locate(amends, 'edition'), amends.edition), base, () => editionCandidates(others, locate));
}
