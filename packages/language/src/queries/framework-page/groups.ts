import { joined, labelled, type Phrasing } from './labels.ts';

/** Several sections as people name them: all of a level but a few, or one by one. */
export type Group =
  | { readonly kind: 'level'; readonly singular: string; readonly plural: string; readonly except: string; readonly within: string | undefined }
  | { readonly kind: 'named'; readonly names: readonly string[] };

/** How sections are best named together: as all of a level beside each other, or in the whole framework, or one by one. */
export function groupOf(ids: readonly string[], phrasing: Phrasing): Group {
  const sections = ids.flatMap((id) => phrasing.plan.section.get(id) ?? []);
  const [first] = sections;
  const named: Group = { kind: 'named', names: ids.map((id) => nameOfSection(id, phrasing)) };
  if (first === undefined || sections.length < 2 || sections.some(({ level }) => level !== first.level)) return named;
  const beside = sections.every(({ parent }) => parent === first.parent);
  const missing = phrasing.plan.sections.filter(({ level, parent }) => level === first.level && (!beside || parent === first.parent)).filter(({ id }) => !ids.includes(id));
  if (missing.length > MOST_EXCEPTED || missing.length >= ids.length) return named;
  return { kind: 'level', singular: levelWord(first.level), plural: levelWords(first.level, phrasing), except: joined(missing.map(({ id }) => nameOfSection(id, phrasing)), 'and'), within: beside ? first.parent : undefined };
}

/** The most sections that are named as exceptions. */
const MOST_EXCEPTED = 2;

/** `all themes except Governance`, in a section that holds them `its themes`, or the names one by one. */
export function severalOf(group: Group, { self }: Phrasing): string {
  if (group.kind === 'named') return joined(group.names, 'and');
  return `${self !== undefined && group.within === self ? 'its' : 'all'} ${group.plural}${group.except === '' ? '' : ` except ${group.except}`}`;
}

/** A section by its label; where others are called the same, with the section it stands in, or with its level if it stands in none. */
export function nameOfSection(id: string, phrasing: Phrasing): string {
  const { section, sections } = phrasing.plan;
  const found = section.get(id);
  if (found === undefined) return id;
  const label = labelled(found.label, phrasing);
  const parent = section.get(found.parent ?? '');
  const isShared = sections.some((other) => other !== found && labelled(other.label, phrasing) === label);
  if (!isShared || parent === undefined) return label;
  return parent.parent === undefined ? `${label} (${levelLabel(found.level, phrasing)})` : `${label} in ${nameOfSection(parent.id, phrasing)}`;
}

/** What a level is called. */
export function levelLabel(level: string, phrasing: Phrasing): string {
  const found = phrasing.plan.framework.levels.find(({ id }) => id === level);
  return found === undefined ? level === 'figure' ? 'Figure' : level : labelled(found.label, phrasing);
}

function levelWord(id: string): string {
  return id.replaceAll('-', ' ');
}

function levelWords(id: string, { plan: { framework } }: Phrasing): string {
  return (framework.levels.find((level) => level.id === id)?.plural ?? `${id}s`).replaceAll('-', ' ');
}

/** Several records of a unit, as they are spoken of: `young people`. */
export function unitsInWords(id: string, { plan: { framework } }: Phrasing): string {
  return (framework.units.find((unit) => unit.id === id)?.plural ?? `${id}s`).replaceAll('-', ' ');
}

/** One record of a unit, by its label as it stands in the middle of a sentence: `case manager`. */
export function unitInWords(id: string, phrasing: Phrasing): string {
  const found = phrasing.plan.framework.units.find((unit) => unit.id === id);
  const label = found === undefined ? id : labelled(found.label, phrasing);
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** The sections in which all questions of a section count as well, because it says so. */
export function countedWith(id: string, { plan }: Phrasing, isSaid: (id: string) => boolean): readonly string[] {
  if (!isSaid(id)) return [];
  const [first, ...others] = plan.questions.filter(({ section }) => plan.around.get(section)?.includes(id) === true);
  return first === undefined ? [] : first.countsAlsoIn.filter((also) => others.every(({ countsAlsoIn }) => countsAlsoIn.includes(also)));
}
