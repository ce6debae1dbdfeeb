import type { Diagnostic, Inspection, InspectionBody, Results, Span } from '@inspection-criteria/model';
import { compilePlan, scoreWith, type Plan } from '@inspection-criteria/scoring';
import type { Fragment } from '../answers/fragments.ts';
import { answerPlaces } from '../answers/places.ts';
import type { Project, ReadFramework, ReadInspection } from '../project/project.ts';
import { createReport, tidy } from '../report.ts';
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
  const { report, found } = createReport();
  const errors = project.diagnostics.filter((d) => d.severity === 'error');
  const understood = ({ file, start, end }: Span): boolean => errors.length === 0 || !errors.some(({ span }) => span.file === file && span.start >= start && span.start <= lineEndFrom(project.sources.get(file)?.text ?? '', end));
  const plans = new Map<ReadFramework, Plan>();
  const planOf = (read: ReadFramework): Plan => {
    const plan = plans.get(read) ?? compilePlan(read.framework);
    plans.set(read, plan);
    return plan;
  };
  const broken = new Map<Plan, ReadonlySet<string>>();
  const brokenIn = (plan: Plan): ReadonlySet<string> => {
    const names = broken.get(plan) ?? brokenColumns(plan, understood);
    broken.set(plan, names);
    return names;
  };
  const run = (read: ReadFramework, body: InspectionBody, inspection: Inspection | undefined, fragments: readonly Fragment[]): Results => {
    const plan = planOf(read);
    const results = scoreWith(plan, body, inspection);
    for (const rule of inspectionRules) rule({ read, plan, understood, broken: brokenIn(plan), report, body, inspection, results, places: answerPlaces(fragments) });
    return results;
  };
  for (const read of project.frameworks) for (const rule of typeRules) rule({ read, plan: planOf(read), understood, report });
  errors.push(...found);
  for (const read of project.frameworks) {
    for (const rule of frameworkRules) rule({ read, plan: planOf(read), understood, report });
    read.framework.examples.forEach((example, i) => run(read, example, undefined, read.exampleFragments[i] ?? []));
  }
  const results = new Map(project.inspections.map((read) => [read, run(read.framework, read.inspection, read.inspection, read.fragments)] as const));
  return { project, diagnostics: tidy(firstCauses(ofOtherEditions(withoutEchoes([...project.diagnostics, ...found], project), project), project.sources)), results };
}
