import type { Diagnostic, Inspection, InspectionBody, Results, Span } from '@inspection-criteria/model';
import { compilePlan, scoreWith, type Plan } from '@inspection-criteria/scoring';
import { answerPlaces, type AnswerPlaces } from '../answers/places.ts';
import type { Frameworks, ReadFramework } from '../project/frameworks.ts';
import type { Inspections, ReadInspection } from '../project/inspections.ts';
import { projectOf, type Project } from '../project/project.ts';
import { createReport, tidy, type Report } from '../report.ts';
import { lineEndFrom } from '../syntax/characters.ts';
import { brokenColumns, withoutEchoes } from './echoes.ts';
import { firstCauses } from './first-cause.ts';
import { ofOtherEditions } from './other-editions.ts';
import { frameworkRules, inspectionRules, typeRules } from './registry.ts';

/** A project with everything that was found in it, and the results of its inspections. */
export interface Checked {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
  readonly results: ReadonlyMap<ReadInspection, Results>;
}

/** Runs all rules over a project, scoring its inspections and examples on the way. */
export function checkProject(project: Project): Checked {
  const frameworks = checkFrameworks(project.parts.frameworks);
  const inspections = project.parts.inspections.map((part) => checkInspections(part, frameworks));
  return {
    project, diagnostics: tidy([...frameworks.diagnostics, ...inspections.flatMap((part) => part.diagnostics)]),
    results: new Map(inspections.flatMap((part) => [...part.results])),
  };
}

/** Frameworks with everything that was found in them, ready for inspections to be checked with. */
export interface CheckedFrameworks {
  readonly frameworks: Frameworks;
  readonly diagnostics: readonly Diagnostic[];
  /** The same before it was settled what follows from what. */
  readonly found: readonly Diagnostic[];
  readonly planOf: (read: ReadFramework) => Plan;
  /** What its examples come to, in their order. */
  readonly examplesOf: (read: ReadFramework) => readonly Results[];
  /** Questions and facts with something behind them that could not be understood. */
  readonly brokenIn: (read: ReadFramework) => ReadonlySet<string>;
}

/** Runs the rules on frameworks and their examples. */
export function checkFrameworks(frameworks: Frameworks): CheckedFrameworks {
  const { report, found } = createReport();
  const errors = errorsIn(tidy(frameworks.found));
  const understood = understoodWith(errors, frameworks.sources);
  const planOf = memo((read: ReadFramework) => compilePlan(read.framework));
  const examplesOf = memo((read: ReadFramework) => read.framework.examples.map((example) => scoreWith(planOf(read), example)));
  const brokenIn = memo((read: ReadFramework) => brokenColumns(planOf(read), understood));
  for (const read of frameworks.frameworks) for (const rule of typeRules) rule({ read, plan: planOf(read), understood, report });
  errors.push(...found);
  for (const read of frameworks.frameworks) {
    for (const rule of frameworkRules) rule({ read, plan: planOf(read), understood, report });
    read.framework.examples.forEach((example, i) => {
      const places = answerPlaces(read.exampleAnswers[i]?.readings ?? []);
      const results = examplesOf(read)[i];
      if (results !== undefined) checkBody({ read, body: example, inspection: undefined, results, places }, { planOf, brokenIn }, understood, report);
    });
  }
  const all = [...tidy(frameworks.found), ...found];
  return { frameworks, found: all, diagnostics: settled(all, projectOf(frameworks, [])), planOf, examplesOf, brokenIn };
}

/** One file's inspections with everything that was found in it, and their results. */
export interface CheckedInspections {
  readonly part: Inspections;
  readonly diagnostics: readonly Diagnostic[];
  readonly results: ReadonlyMap<ReadInspection, Results>;
}

/** Scores one file's inspections and runs the rules on them. */
export function checkInspections(part: Inspections, checked: CheckedFrameworks): CheckedInspections {
  const results = new Map(part.inspections.map((read) => [read, scoreWith(checked.planOf(read.framework), read.inspection, read.inspection)] as const));
  const scored = part.inspections.flatMap((read) => { const result = results.get(read); return result === undefined ? [] : [{ read, results: result, places: answerPlaces(read.answers.readings) }]; });
  return { part, diagnostics: findingsIn(part, scored, checked), results };
}

/** An inspection with its results, and where its answers stand. */
export interface Scored {
  readonly read: ReadInspection;
  readonly results: Results;
  readonly places: AnswerPlaces;
}

/** What is found in one file, its inspections being scored. */
export function findingsIn(part: Inspections, scored: readonly Scored[], checked: CheckedFrameworks): readonly Diagnostic[] {
  const { report, found } = createReport();
  const project = projectOf(checked.frameworks, [part]);
  const own = tidy(part.found);
  const understood = understoodWith(errorsIn([...checked.found, ...own]), project.sources);
  for (const { read: { framework: read, inspection }, results, places } of scored) checkBody({ read, body: inspection, inspection, results, places }, checked, understood, report);
  return settled([...checked.found, ...own, ...found], project).filter(({ span }) => span.file === part.source.file);
}

interface Subject {
  readonly read: ReadFramework;
  readonly body: InspectionBody;
  readonly inspection: Inspection | undefined;
  readonly results: Results;
  readonly places: AnswerPlaces;
}

function checkBody(subject: Subject, { planOf, brokenIn }: Pick<CheckedFrameworks, 'planOf' | 'brokenIn'>, understood: (span: Span) => boolean, report: Report): void {
  for (const rule of inspectionRules) rule({ ...subject, plan: planOf(subject.read), understood, broken: brokenIn(subject.read), report });
}

/** Leaves of all that was found what an author has to mend: causes, each once. */
function settled(found: readonly Diagnostic[], project: Project): readonly Diagnostic[] {
  return tidy(firstCauses(ofOtherEditions(withoutEchoes(found, project), project), project.sources));
}

function errorsIn(found: readonly Diagnostic[]): Diagnostic[] {
  return found.filter((d) => d.severity === 'error');
}

/** Whether all that stands in a stretch, to the end of its last line, could be understood. The errors may still become more. */
function understoodWith(errors: readonly Diagnostic[], sources: Project['sources']): (span: Span) => boolean {
  const endOf = ({ file, end }: Span): number => lineEndFrom(sources.get(file)?.text ?? '', end);
  return (around) => errors.length === 0 || !errors.some(({ span }) => span.file === around.file && span.start >= around.start && span.start <= endOf(around));
}

/** Remembers what was made of each thing. */
function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
