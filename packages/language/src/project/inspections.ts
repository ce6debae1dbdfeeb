import type { Diagnostic, Inspection } from '@inspection-criteria/model';
import { reportAnswers, type ReadAnswers } from '../answers/sheet.ts';
import { clause } from '../lower/clauses.ts';
import type { Locate } from '../lower/declared.ts';
import { lowerInspection } from '../lower/inspection.ts';
import { sourceRules } from '../rules/registry.ts';
import { createReport, type Report } from '../report.ts';
import { ast, nearest } from '../syntax/index.ts';
import { locatorOf, type Frameworks, type ReadFramework } from './frameworks.ts';
import { visibleFrom, type Source } from './sources.ts';
import { listed, remedy } from '../wording.ts';

/** An inspection as read from a file, with the framework it was read with. */
export interface ReadInspection {
  readonly file: string;
  readonly inspection: Inspection;
  readonly framework: ReadFramework;
  /** Its answers with how they were read, and where they stand. */
  readonly answers: ReadAnswers;
}

/** What one file of inspections says, read with the frameworks it can see. */
export interface Inspections {
  readonly source: Source;
  readonly inspections: readonly ReadInspection[];
  /** Findings on form and names outside the answers, as they were met. */
  readonly foundAround: readonly Diagnostic[];
  /** The same with those on the answers. */
  readonly found: readonly Diagnostic[];
}

/** Understands one file of inspections. */
export function understandInspections(source: Source, frameworks: Frameworks): Inspections {
  const { report, found } = createReport();
  const locate = locatorOf([source]);
  const sources = new Map(frameworks.sources).set(source.file, source);
  for (const rule of sourceRules) rule({ source, sources, locate, report });
  const reader: Reader = { frameworks, locate, report, visible: visibleFrom(source.file, sources) };
  return withAnswers({ source, inspections: inspectionsOf(source, reader), foundAround: [...source.diagnostics, ...found] });
}

/** The same with what is found in the answers. */
export function withAnswers(around: Omit<Inspections, 'found'>): Inspections {
  const { report, found } = createReport();
  for (const { answers } of around.inspections) reportAnswers(answers, report);
  return { ...around, found: [...around.foundAround, ...found] };
}

/** What an inspection is read with. */
export interface Reader {
  readonly frameworks: Pick<Frameworks, 'frameworks' | 'sources'>;
  readonly locate: Locate;
  readonly report: Report;
  /** The files that can be seen from the one that is read. */
  readonly visible: readonly string[];
}

function inspectionsOf({ file, syntax }: Source, reader: Reader): readonly ReadInspection[] {
  if (syntax.language !== 'cases') return [];
  const nodes = syntax.tree.root.members.filter(ast.isInspection).filter((node) => typeof node.name === 'string');
  namesakes(nodes, reader);
  return nodes.flatMap((node) => {
    const framework = frameworkOf(node, reader);
    return framework === undefined ? [] : [{ file, framework, ...lowerInspection(node, framework, reader.locate, reader.report) }];
  });
}

/** Inspections of one file need names of their own. */
function namesakes(nodes: readonly ast.Inspection[], { locate, report }: Reader): void {
  const first = new Map<string, ast.Inspection>();
  for (const node of nodes) {
    const before = first.get(node.name);
    if (before === undefined) first.set(node.name, node);
    else report('repeated-name', locate(node, 'name'), `There is another inspection called \`${node.name}\` here, and a name must tell which one is meant. Rename one of them.`, { related: [{ span: locate(before, 'name'), message: 'The first one is here.' }] });
  }
}

/** The framework an inspection says it is of, in the edition it says; undefined where that is not to be told, which is reported. */
export function frameworkOf(node: ast.Inspection, { frameworks: { frameworks, sources }, visible, locate, report }: Reader): ReadFramework | undefined {
  const of = node.clauses.find(ast.isOf);
  const edition = node.clauses.find(ast.isEdition)?.edition;
  const candidates = frameworks.filter((read) => visible.includes(read.file));
  const named = candidates.filter((read) => read.own.name === of?.framework);
  const fitting = edition === undefined ? named : named.filter((read) => editionOf(read) === edition);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  // Two editions of the same number have a finding of their own, and any advice here would be wrong.
  const sees = (a: ReadFramework, b: ReadFramework): boolean => visibleFrom(a.file, sources).includes(b.file);
  if (named.some((a) => named.some((b) => a !== b && editionOf(a) === editionOf(b) && sees(a, b)))) return undefined;
  report('unknown-framework', of === undefined ? locate(node, 'name') : locate(of), fitting.length > 1 && edition !== undefined
    ? `${listed(fitting.map((read) => read.file))} both hold edition “${edition}” of \`${of?.framework ?? ''}\`, so nobody can tell which one this inspection is of, and it cannot be scored. \`use\` one of the two only.`
    : noFramework(of?.framework, edition, candidates.map((read) => read.own.name), named.map((read) => editionOf(read) ?? '')));
  return undefined;
}

function editionOf({ own }: ReadFramework): string | undefined {
  return clause(own, 'Edition')?.edition;
}

function noFramework(name: string | undefined, edition: string | undefined, known: readonly string[], editions: readonly string[]): string {
  if (name === undefined) return 'This inspection does not say which framework it is of, so it cannot be scored. Write for example `of fji edition "2013"` behind its name.';
  if (editions.length > 0 && edition === undefined) return `There are several editions of \`${name}\` (${editions.join(', ')}), and they may give different ratings. Say which one this inspection is of: \`of ${name} edition "${editions[0] ?? ''}"\`.`;
  if (editions.length > 0) return `There is no edition “${edition ?? ''}” of \`${name}\` in the files this one uses, so it cannot be scored; there is ${editions.map((e) => `“${e}”`).join(', ')}. Name one of those, or add \`use\` with the file that holds it.`;
  const near = nearest(name, known);
  return `There is no framework \`${name}\` in the files this one uses, so it cannot be scored. ${remedy(near, 'Add a line `use "…"` with the file that holds it.')}`;
}
