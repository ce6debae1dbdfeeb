import { textIn, type Results, type SectionResult } from '@inspection-criteria/model';
import type { Axis, Outcome, Report, ReportParams, SectionReport, Trial } from '@inspection-criteria/protocol';
import { answered, nextBands, type NextBand } from '@inspection-criteria/scoring';
import { drawingIn, type Axis as AxisTold } from '../../queries/report/axis.ts';
import { allRead, causeOf, leftOutOf } from '../../queries/report/left-out.ts';
import { openIn } from '../../queries/report/open-decisions.ts';
import { summariesOf } from '../../queries/report/questions.ts';
import { onTrialOf } from '../../queries/report/on-trial.ts';
import { movedBetween } from '../../queries/report/moved.ts';
import { tellSectionResult } from '../../queries/report/section.ts';
import { inspectedIn } from '../../workspace/inspected.ts';
import { inQuotes } from '../../wording.ts';
import type { Feature } from '../feature.ts';
import { placing, remarks, type Placing } from '../placing.ts';
import type { Seen, Session } from '../session.ts';
import { askedFor, type Asked } from '../tried.ts';
import { sectionOf } from './scores.ts';

/** Everything an inspection comes to, as the preview draws it. */
export const report: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/report', session.answering<ReportParams, Report | null>(null, (seen, params) => reportFor(seen, params, session)));
  },
};

function reportFor(seen: Seen, params: ReportParams, session: Session): Report | null {
  const asked = askedFor(seen, params, session);
  if (asked === undefined) return null;
  const { document: { uri, version }, view } = seen;
  const { inspected, language } = asked;
  const { read: { inspection }, plan: { framework }, results } = inspected;
  const placed = placing(seen, session);
  const [cause] = remarks([causeOf(inspected, view) ?? []].flat(), seen, session);
  const { given, asked: askedInAll } = answered(inspection.sheet, results);
  return {
    uri, version, language, languages: framework.languages, answered: given, asked: askedInAll, complete: results.complete, allRead: allRead(inspected.read, view),
    inspection: placed({ id: inspection.id, label: textIn(inspection.label, language), span: inspection.nameSpan }),
    inspections: inspectedIn(view).map(({ read }) => ({ id: read.inspection.id, label: textIn(read.inspection.label, language) })),
    framework: { ...placed({ id: framework.id, label: textIn(framework.label, language), span: framework.nameSpan }), edition: framework.edition },
    cause, leftOut: remarks(leftOutOf(inspected, view, language), seen, session), sections: sectionsOf(asked, placed),
    questions: summariesOf(results, inspected.plan, language).map(placed), checks: checksOf(results, placed), open: openIn(inspected, language).map(placed),
    trial: trialOf(seen, asked, params.trial ?? []),
  };
}

function trialOf({ view }: Seen, { before, states, language }: Asked, trials: readonly Trial[]): Report['trial'] {
  return before === undefined ? [] : onTrialOf(view, before, trials, states, language).map((one) => one.onlyHere === undefined ? one : { ...one, onlyHere: inQuotes(one.onlyHere) });
}

function sectionsOf(asked: Asked, placed: Placing): readonly SectionReport[] {
  const { inspected: { plan, read, results } } = asked;
  const next = nextBands(plan, read.inspection, results);
  return results.scores.filter(({ omitted }) => !omitted).flatMap((result) => sectionReport(result, asked, next.get(result.id), placed));
}

function sectionReport(result: SectionResult, { inspected, before, language }: Asked, next: NextBand | undefined, placed: Placing): readonly SectionReport[] {
  const told = tellSectionResult(result, inspected, next, language);
  if (told === undefined) return [];
  const { axis, effects, ...rest } = placed(told);
  const then = before?.results.scores.find(({ id }) => id === result.id);
  return [{
    ...sectionOf(result, language), ...rest, axis: axis === undefined ? undefined : axisShown(axis, placed),
    before: before === undefined ? undefined : { ...outcomeOf(then, language), moved: movedBetween(result, then, inspected.plan.bandsOf.get(result.id), axis) },
    effects: effects.map(({ span, ...effect }) => ({ ...effect, place: span === undefined ? undefined : placed({ span }).place })),
  }];
}

/** What a section came to without the trial; nothing where it was left out. */
function outcomeOf(result: SectionResult | undefined, language: string): Outcome {
  if (result === undefined || result.omitted) return { score: undefined, rating: undefined, stars: undefined, at: undefined };
  const { score, rating, stars } = sectionOf(result, language);
  return { score, rating, stars, at: result.published === undefined ? undefined : drawingIn(result.measure)(result.published) };
}

function axisShown(axis: AxisTold, placed: Placing): Axis {
  return { ...axis, bands: axis.bands.map(placed) };
}

function checksOf({ checks }: Results, placed: Placing): Report['checks'] {
  return checks.map(({ subject, expected, actual, passed, span }) => placed({ subject, expected, actual, passed, span }));
}
