import type { Framework, Inspection, Results } from '@inspection-criteria/model';
import { frameworkJson } from './framework-json.ts';
import { inspectionJson } from './inspection-json.ts';
import { canonical, type PlaceOf } from './json.ts';
import { resultsJson } from './results-json.ts';

/** What is built: frameworks, and inspections with what they come to. */
export interface Building {
  readonly frameworks: readonly Framework[];
  readonly inspections: readonly { readonly inspection: Inspection; readonly framework: Framework; readonly results: Results }[];
}

/** The JSON of everything, a file each, by the names of the files. */
export function builtFiles({ frameworks, inspections }: Building, place: PlaceOf): readonly (readonly [file: string, text: string])[] {
  return [
    ...frameworks.map((framework) => [`${named(framework.id, framework.edition)}.framework.json`, frameworkJson(framework, place)] as const),
    ...inspections.flatMap(({ inspection, framework, results }) => [
      [`${inspection.id}.inspection.json`, inspectionJson(inspection, framework, place)] as const, [`${inspection.id}.results.json`, resultsJson(results, place)] as const,
    ]),
  ].map(([file, json]) => [file, canonical(json)]);
}

/** A file name of an id and an edition; what cannot stand in a file name becomes a hyphen. */
function named(id: string, edition: string | undefined): string {
  return edition === undefined ? id : `${id}-${edition.replace(/[^\p{L}\p{N}.]+/gu, '-')}`;
}

/** What is to be said where two things would be written to the same file, in capitals or not; undefined where none would. */
export function clashIn(files: readonly (readonly [file: string, text: string])[]): string | undefined {
  const lower = files.map(([file]) => file.toLowerCase());
  const clash = lower.find((name, i) => lower.indexOf(name) !== i);
  return clash === undefined ? undefined : `Two things would be written to ${clash}. Give inspections and framework editions names of their own, or build them one at a time.`;
}
