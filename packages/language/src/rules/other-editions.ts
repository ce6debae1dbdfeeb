import { holds, type Diagnostic } from '@inspection-criteria/model';
import type { Declared } from '../lower/declared.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import type { ReadInspection } from '../project/inspections.ts';
import type { Project } from '../project/project.ts';
import { textAt } from '../project/sources.ts';

/** Findings about a name that is not there. */
const UNKNOWN: ReadonlySet<string> = new Set(['unknown-column', 'unknown-name', 'invalid-answer']);

/** What an inspection that was made for another edition brings about by itself. */
const ECHOES: ReadonlySet<string> = new Set(['missing-answer', 'check-failed', 'answer-not-asked', 'marked-not-asked']);

/** Says of a name that is not there, and that another edition of the framework knows, that it does: the nearest name would be a wrong guess. */
export function ofOtherEditions(found: readonly Diagnostic[], project: Project): readonly Diagnostic[] {
  if (project.frameworks.length < 2) return found;
  const told = new Set<string>();
  const known = new Map<string, Said | undefined>();
  const strangers = new Set<ReadInspection>();
  const out = found.flatMap((finding): readonly Diagnostic[] => {
    if (!UNKNOWN.has(finding.code)) return [finding];
    const inspection = project.inspections.find((read) => holds(read.inspection.span, finding.span));
    const read = inspection?.framework ?? project.frameworks.find(({ framework }) => holds(framework.span, finding.span));
    const name = textAt(finding.span, project.sources);
    if (read === undefined || name.length > 200) return [finding];
    const asked = `${String(project.frameworks.indexOf(read))} ${String(inspection === undefined)} ${name}`;
    if (!known.has(asked)) known.set(asked, editionOf(name, read, project, inspection === undefined));
    const said = known.get(asked);
    if (said === undefined) return [finding];
    if (inspection !== undefined && finding.code === 'unknown-column') strangers.add(inspection);
    const key = `${finding.code} ${finding.span.file} ${name}`;
    if (inspection !== undefined && finding.code === 'unknown-column' && told.has(key)) return [];
    told.add(key);
    const { code, severity, span } = finding;
    return [{ code, severity, span, related: [], ...said }];
  });
  return strangers.size === 0 ? out : out.filter(({ code, span }) => !ECHOES.has(code) || ![...strangers].some(({ inspection }) => holds(inspection.span, span)));
}

type Said = Pick<Diagnostic, 'message' | 'suggestion' | 'about'>;

/** What is said of a name that an edition does not know and another one does; undefined where none does. */
function editionOf(name: string, read: ReadFramework, { frameworks }: Project, inFramework: boolean): Said | undefined {
  if (name === '' || mentions(read.whole.framework, name)) return undefined;
  for (const one of chainOf(read)) {
    const heir = one.base !== undefined && mentions(one.base.whole.framework, name) ? heirOf(one.whole.framework, name) : undefined;
    if (heir !== undefined) return { message: `\`${name}\` is called \`${heir}\` since edition “${one.framework.edition ?? ''}”, so what is said of it here has no effect. Write \`${heir}\`.`, suggestion: heir, about: 'former name' };
  }
  const others = frameworks.filter((one) => one !== read && one.framework.id === read.framework.id && one.framework.edition !== undefined && mentions(one.whole.framework, name));
  const [other] = others;
  if (other === undefined) return undefined;
  const ended = chainOf(read).find(({ framework }) => framework.withdrawn.some(({ id }) => id === name));
  const edition = `“${other.framework.edition ?? ''}”`;
  // What an edition itself still says of what it withdraws is told where it withdraws it; and what a later one has, an earlier one need not know.
  if (inFramework) return undefined;
  if (ended !== undefined) return { message: `\`${name}\` is withdrawn in edition “${ended.framework.edition ?? ''}”, so what is said of it here has no effect. Remove it, or name edition ${edition} if that is the one that is meant.`, about: 'former name' };
  const own = read.framework.edition === undefined ? 'another one' : `edition “${read.framework.edition}”`;
  return { message: `\`${name}\` belongs to edition ${edition}, and this inspection is of ${own}, so what is said of it here has no effect. Name the edition that is meant, or remove \`${name}\`.` };
}

/** An edition and those it amends, the latest first. */
function chainOf(read: ReadFramework): readonly ReadFramework[] {
  return read.base === undefined ? [read] : [read, ...chainOf(read.base)];
}

/** Whether a framework declares something of that name, or names a rule so. */
export function mentions(declared: Declared, name: string): boolean {
  return declared.children.some((child) => child.name === name || child.children.length > 0 && mentions(child, name)) || declared.rules.some((rule) => rule.name === name);
}

/** What goes on from a name that was given up. */
function heirOf(declared: Declared, name: string): string | undefined {
  for (const child of declared.children) {
    const heir = child.formerly.includes(name) ? child.name : heirOf(child, name);
    if (heir !== undefined) return heir;
  }
  return undefined;
}
