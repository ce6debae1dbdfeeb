import type { Example, Inspection, InspectionBody, Results, Span } from '@inspection-criteria/model';
import type { Reading } from '../answers/reading.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import type { View } from './workspace.ts';

/** An inspection, or an example in a framework, with what it comes to. */
export interface Body {
  readonly read: ReadFramework;
  readonly body: InspectionBody;
  readonly span: Span;
  /** Its answers, stretch by stretch. */
  readonly readings: readonly Reading[];
  readonly results: Results;
  /** Undefined for an example. */
  readonly inspection: Inspection | undefined;
  /** Undefined for an inspection. */
  readonly example: Example | undefined;
}

/** The inspections or examples that are written in a file. */
export function bodiesIn({ source, frameworks, inspections }: View): readonly Body[] {
  const inspected = [...inspections?.results ?? []].map(([{ inspection, framework, answers: { readings } }, results]): Body => ({ read: framework, body: inspection, span: inspection.span, readings, results, inspection, example: undefined }));
  const framed = frameworks.frameworks.frameworks.filter((read) => read.file === source.file).flatMap((read) => examplesOf(read, frameworks.examplesOf(read)));
  return [...inspected, ...framed];
}

/** The examples a framework's own text holds, not those it takes along from an earlier edition. */
function examplesOf(read: ReadFramework, results: readonly Results[]): readonly Body[] {
  return read.framework.examples.flatMap((body, i): readonly Body[] => {
    const came = results[i];
    const own = body.span.file === read.file && body.span.start >= read.own.span.start && body.span.end <= read.own.span.end;
    return came === undefined || !own ? [] : [{ read, body, span: body.span, readings: read.exampleAnswers[i]?.readings ?? [], results: came, inspection: undefined, example: body }];
  });
}
