import { mainLanguage, textIn, type Results, type SectionResult, type Span } from '@inspection-criteria/model';
import type { Axis, Place, Report, ReportParams, SectionReport } from '@inspection-criteria/protocol';
import { answered, nextBands, type NextBand } from '@inspection-criteria/scoring';
import type { Axis as AxisTold } from '../../queries/report/axis.ts';
import { leftOutOf } from '../../queries/report/left-out.ts';
import { openIn } from '../../queries/report/open-decisions.ts';
import { summariesOf } from '../../queries/report/questions.ts';
import { tellSectionResult } from '../../queries/report/section.ts';
import { inspectedIn, inspectedNamed, type Inspected } from '../../workspace/inspected.ts';
import type { Feature } from '../feature.ts';
import type { Seen, Session } from '../session.ts';
import { sectionOf } from './scores.ts';

/** Everything an inspection comes to, as the preview draws it. */
export const report: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/report', session.answering<ReportParams, Report | null>(null, (seen, params) => reportFor(seen, params, session)));
  },
};

function reportFor(seen: Seen, params: ReportParams, session: Session): Report | null {
  const inspected = inspectedNamed(seen.view, params.inspection);
  if (inspected === undefined) return null;
  const { document: { uri, version }, view } = seen;
  const { read: { inspection }, plan: { framework }, results } = inspected;
  const language = params.language ?? session.settings.language ?? mainLanguage(framework);
  const placed = placing(seen, session);
  const { given, asked } = answered(inspection.sheet, results);
  return {
    uri, version, language, languages: framework.languages, answered: given, asked, complete: results.complete,
    inspection: placed({ id: inspection.id, label: textIn(inspection.label, language), span: inspection.nameSpan }),
    inspections: inspectedIn(view).map(({ read }) => ({ id: read.inspection.id, label: textIn(read.inspection.label, language) })),
    framework: { ...placed({ id: framework.id, label: textIn(framework.label, language), span: framework.nameSpan }), edition: framework.edition },
    leftOut: leftOutOf(inspected, view, language), sections: sectionsOf(inspected, language, placed),
    questions: summariesOf(results, inspected.plan, language).map(placed), checks: checksOf(results, placed), open: openIn(inspected, language).map(placed), refused: [],
  };
}

/** Turns a place in a text into one the client knows. */
type Placing = <T extends { readonly span: Span }>(said: T) => Omit<T, 'span'> & { readonly place: Place };

function placing({ folder }: Seen, session: Session): Placing {
  return ({ span, ...said }) => ({ ...said, place: session.location(folder, span) });
}

function sectionsOf(inspected: Inspected, language: string, placed: Placing): readonly SectionReport[] {
  const next = nextBands(inspected.plan, inspected.read.inspection, inspected.results);
  return inspected.results.scores.filter(({ omitted }) => !omitted).flatMap((result) => sectionReport(result, inspected, next.get(result.id), language, placed));
}

function sectionReport(result: SectionResult, inspected: Inspected, next: NextBand | undefined, language: string, placed: Placing): readonly SectionReport[] {
  const told = tellSectionResult(result, inspected, next, language);
  if (told === undefined) return [];
  const { axis, effects, ...rest } = placed(told);
  return [{
    ...sectionOf(result, language), ...rest, axis: axis === undefined ? undefined : axisShown(axis, placed), before: undefined,
    effects: effects.map(({ span, ...effect }) => ({ ...effect, place: span === undefined ? undefined : placed({ span }).place })),
  }];
}

function axisShown(axis: AxisTold, placed: Placing): Axis {
  return { ...axis, bands: axis.bands.map(placed) };
}

function checksOf({ checks }: Results, placed: Placing): Report['checks'] {
  return checks.map(({ subject, expected, actual, passed, span }) => placed({ subject, expected, actual, passed, span }));
}
