import { replaceIndices } from 'langium/test';
import { completionAt, type Completion } from '../../../src/queries/completion/completion-at.ts';
import type { Proposal } from '../../../src/queries/completion/proposal.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';

/** A framework with a bit of everything; `^safety^` and such are places where a test may write. */
export const FRAMEWORK = `framework f edition "1" {
  level theme { scored share of counted answers  rated performance }
  level aspect under theme
  unit case
  unit staff
  bands performance { good "Good" at least 60%  poor "Poor" otherwise }
  answers scale { yes "Yes" worth 1  no "No" worth 0  na not counted }
  fact old "Aged 18 or more" answered yes-no
  fact born "Day of birth" answered date
  fact harm "Harm was done" about inspection answered yes-no
  each question answered on scale
  theme safety "Safety" {
    aspect plan { question R1 "First" { no { late "Late"  thin "Thin" } } }
    aspect work rated performance { question R2 "Second" asked when R1 is yes }
    shortcomings: may hold to poor when old is yes in any case
    ^safety^
  }
  theme care "Care" {
    moderated to any band
    aspect plan { question R3 "Third" }
    ^care^
  }
  theme lead "Leadership" judged on performance optional
  ^end^
}`;

/** An inspection of it. */
export const INSPECTION = `use "f.criteria"
inspection i of f edition "1" {
  case P01 {
    R1: no (late)
  }
  | case | R1  | old |
  | P02  | yes | no  |

  ^end^
}`;

/** A text with something written at one of its places. */
export function at(place: string, said: string, text: string): string {
  return text.replace(`^${place}^`, said).replace(/\^[a-z]+\^/g, '');
}

/** The framework where something is written in it. */
export function framework(place = '', said = ''): Readonly<Record<string, string>> {
  return { 'f.criteria': at(place, said, FRAMEWORK) };
}

/** The inspection where something is written in it, with its framework. */
export function inspection(said: string): Readonly<Record<string, string>> {
  return { ...framework(), 'i.cases': at('end', said, INSPECTION) };
}

/** What is offered at the mark `<|>` in one of the texts. */
export function completion(texts: Readonly<Record<string, string>>): Completion {
  const workspace = new Workspace();
  const places = Object.entries(texts).flatMap(([file, text]) => {
    const { output, indices } = replaceIndices({ text });
    workspace.put(file, { text: output, malformed: false });
    return indices.map((offset) => ({ file, offset }));
  });
  const [place] = places;
  const view = workspace.view(place?.file ?? '');
  if (place === undefined || places.length > 1 || view === undefined) throw new Error('One place of the texts has to be marked.');
  return completionAt({ view, offset: place.offset, files: workspace.files, language: undefined });
}

/** The labels of what is offered, of one kind or of all. */
export function offered(texts: Readonly<Record<string, string>>, fits: (proposal: Proposal) => boolean = () => true): readonly string[] {
  return completion(texts).proposals.filter(fits).map(({ label }) => label);
}

/** Whether a keyword of the language is offered. */
export function isKeyword({ kind }: Proposal): boolean {
  return kind === 'keyword';
}

/** Whether a statement with gaps is offered. */
export function isPattern({ kind }: Proposal): boolean {
  return kind === 'pattern';
}
