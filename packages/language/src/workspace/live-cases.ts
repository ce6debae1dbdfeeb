import type { AnswerSheet, Results } from '@inspection-criteria/model';
import { LiveScorer } from '@inspection-criteria/scoring';
import { LiveSheet, type CellChange, type TextChange } from '../answers/live.ts';
import { answerPlaces, type AnswerPlaces } from '../answers/places.ts';
import type { Inspections, ReadInspection } from '../project/inspections.ts';
import { withAnswers } from '../project/inspections.ts';
import { mayHide } from '../project/hidden-characters.ts';
import { parseSource, type Source } from '../project/sources.ts';
import { findingsIn, type CheckedFrameworks, type CheckedInspections } from '../rules/check.ts';
import { lineEndFrom, lineStartFrom } from '../syntax/characters.ts';
import { shifted } from './shift.ts';

/** A file of inspections while its answers are edited: what a changed answer does not touch is kept, and what it does is brought up to date. */
export class LiveCases {
  private readonly frameworks: CheckedFrameworks;
  private readonly lives: Live[];
  private source: Source;
  private foundAround: Inspections['foundAround'];

  constructor({ part }: CheckedInspections, frameworks: CheckedFrameworks) {
    this.frameworks = frameworks;
    this.source = part.source;
    this.foundAround = part.foundAround;
    this.lives = part.inspections.map((read) => new Live(read, frameworks));
  }

  /** Takes changes in, one after another; `text` is the text after them all. Undefined when one may change more than answers: then the file is read anew. */
  change(changes: readonly TextChange[], text: string): CheckedInspections | undefined {
    const all = changes.every((change, i) => this.takeIn(change, i === changes.length - 1 ? text : applied(this.source.text, change)));
    return all ? this.checked() : undefined;
  }

  /** Does now what the first change would otherwise have to do. */
  prepare(): void {
    for (const live of this.lives) live.scored();
  }

  private takeIn(change: TextChange, text: string): boolean {
    const { file, text: before, uses, diagnostics } = this.source;
    if (mayHide(lineAround(before, change.start)) || mayHide(lineAround(text, change.start)) || !this.lives.some((live) => live.change(change, text))) return false;
    for (const live of this.lives) live.shift(file, change);
    this.foundAround = shifted(this.foundAround, file, change);
    this.source = lazily(file, text, uses, shifted(diagnostics, file, change));
    return true;
  }

  private checked(): CheckedInspections {
    const scored = this.lives.map((live) => live.scored());
    const part = withAnswers({ source: this.source, inspections: scored.map(({ read }) => read), foundAround: this.foundAround });
    return { part, diagnostics: findingsIn(part, scored, this.frameworks), results: new Map(scored.map(({ read, results }) => [read, results])) };
  }
}

function applied(text: string, change: TextChange): string {
  return text.slice(0, change.start) + change.text + text.slice(change.end);
}

function lineAround(text: string, at: number): string {
  return text.slice(lineStartFrom(text, at), lineEndFrom(text, at));
}

/** A source whose syntax is read when it is asked for: few who look at answers need it. */
function lazily(file: string, text: string, uses: readonly string[], diagnostics: Source['diagnostics']): Source {
  let syntax: Source['syntax'] | undefined;
  return { file, text, uses, diagnostics, get syntax() { syntax ??= parseSource(file, text); return syntax; } };
}

/** There are no places in a sheet. */
const NO_ANSWERS: AnswerSheet = { units: [] };

/** One inspection of the file. */
class Live {
  private readonly sheet: LiveSheet;
  private readonly frameworks: CheckedFrameworks;
  private read: ReadInspection;
  private scorer: LiveScorer | undefined;
  private places: AnswerPlaces;
  /** The change the sheet has taken in, and the others have still to follow. */
  private taken = false;

  constructor(read: ReadInspection, frameworks: CheckedFrameworks) {
    this.read = read;
    this.frameworks = frameworks;
    this.sheet = new LiveSheet(read.answers, read.framework.framework);
    this.places = answerPlaces(read.answers.readings);
  }

  change(change: TextChange, text: string): boolean {
    this.scorer ??= this.newScorer();
    const taken = this.sheet.change(change, text);
    if (taken === undefined) return false;
    this.taken = true;
    if (taken.kind === 'sheet') this.scorer = undefined;
    else for (const answer of taken.changes) this.put(answer);
    return true;
  }

  /** Moves what stands behind a change to where it is now. */
  shift(file: string, change: TextChange): void {
    if (!this.taken) this.sheet.shift(change);
    this.taken = false;
    const { answers } = this.sheet;
    const inspection = { ...shifted({ ...this.read.inspection, sheet: NO_ANSWERS }, file, change), sheet: answers.sheet };
    this.read = { ...this.read, answers, inspection };
    this.places = answerPlaces(answers.readings);
  }

  scored(): { readonly read: ReadInspection; readonly results: Results; readonly places: AnswerPlaces } {
    const { read, places } = this;
    this.scorer ??= this.newScorer();
    this.scorer.moved(read.inspection);
    return { read, places, results: this.scorer.results(read.inspection) };
  }

  private put({ column, record, code, number, text, detail }: CellChange): void {
    this.scorer?.change(column, record, { code, number, text, detail });
  }

  private newScorer(): LiveScorer {
    return new LiveScorer(this.frameworks.planOf(this.read.framework), this.read.inspection);
  }
}
