import { holds, NOWHERE, type Span } from '@inspection-criteria/model';
import type { Fragment } from '../answers/fragments.ts';
import type { ReadAnswers } from '../answers/sheet.ts';
import type { Meaning, NameUse } from '../lower/uses.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import type { Project } from '../project/project.ts';
import { languageOf } from '../project/sources.ts';
import { lineEndFrom } from '../syntax/characters.ts';
import type { Stretch } from '../syntax/index.ts';
import { answerColumns, answerNames, type AnswerColumn, type AnswerName, type Wanted } from './answer-names.ts';
import { holderOf, usesIn } from './file-uses.ts';
import { countBefore } from './sorted.ts';
import { thingsOf, type Thing, type Things } from './things.ts';

/** A name where it stands in a text. */
export interface Occurrence {
  /** The name alone, without quotation marks; of a dotted path one part. */
  readonly span: Span;
  readonly thing: Thing;
  readonly role: 'declaration' | 'reference';
  /** Whether it stands as the plural of a level or unit. */
  readonly plural: boolean;
}

/** All names of a project, found as they are asked for. */
export interface Occurrences {
  /** The name that the offset touches, also right behind it. */
  at(file: string, offset: number): Occurrence | undefined;
  /** The names of a file, or of a stretch of it, in reading order; they never overlap. */
  inFile(file: string, range?: Stretch): readonly Occurrence[];
  /** The names of a file that stand outside its answers. */
  outsideAnswers(file: string): readonly Occurrence[];
  /** Wherever a thing is named, file by file in reading order; with a file, in that alone. */
  of(thing: Thing, file?: string): readonly Occurrence[];
  /**
   * Where the file names what it names at an offset. A value that is answered there is looked for among the answers to the same question
   * and outside all answers; one that stands outside them, outside them alone: others may be answered with it a thousand times.
   */
  like(file: string, offset: number): readonly Occurrence[];
  /** Where the frameworks declare a thing, file by file in reading order; editions may do so again. */
  declarationsOf(thing: Thing): readonly Occurrence[];
  /** What a thing carries on from earlier editions under a name of its own. */
  continuedBy(thing: Thing): readonly Thing[];
}

/** Finds names in a project. Nothing is looked at before it is asked for, and answers are read anew each time. */
export function occurrencesOf(project: Project): Occurrences {
  const finder = new Finder(project);
  return {
    at: (file, offset) => finder.at(file, offset),
    inFile: (file, range) => finder.inFile(file, range),
    outsideAnswers: (file) => finder.outsideAnswers(file),
    of: (thing, file) => (file === undefined ? [...project.sources.keys()] : [file]).flatMap((one) => finder.of(thing, one)),
    like: (file, offset) => finder.like(file, offset),
    declarationsOf: ({ key }) => [...project.sources.keys()].filter((file) => languageOf(file) === 'criteria')
      .flatMap((file) => finder.outsideAnswers(file).filter(({ thing, role, plural }) => thing.key === key && role === 'declaration' && !plural)),
    continuedBy: (thing) => finder.things.continuedBy(thing),
  };
}

const known = new WeakMap<Project, Occurrences>();

/** The names of a project, found once: the same project gives the same. */
export function namesIn(project: Project): Occurrences {
  const names = known.get(project) ?? occurrencesOf(project);
  known.set(project, names);
  return names;
}

/** A stretch of answers with what it is read with. */
interface Answers {
  readonly fragment: Fragment;
  readonly read: ReadFramework;
  readonly holder: string;
}

class Finder {
  private readonly project: Project;
  private readonly said = new Map<string, readonly Occurrence[]>();
  private readonly columns = new Map<ReadFramework, ReadonlyMap<string, AnswerColumn>>();
  private known: Things | undefined;

  constructor(project: Project) {
    this.project = project;
  }

  get things(): Things {
    return this.known ??= thingsOf(this.project.frameworks);
  }

  at(file: string, offset: number): Occurrence | undefined {
    const inside = this.answersIn(file).find(({ fragment }) => isAmong(fragment, offset));
    const range = { start: offset, end: offset };
    const touching = inside === undefined ? this.inFile(file, range) : this.answered(inside, { range });
    return touching.find(({ span }) => span.start <= offset && offset < span.end) ?? touching[0];
  }

  inFile(file: string, range?: Stretch): readonly Occurrence[] {
    const said = this.outsideAnswers(file);
    const near = range === undefined ? said : said.slice(countWhile(said, ({ end }) => end < range.start), countWhile(said, ({ start }) => start <= range.end));
    const touches = ({ fragment: { span } }: Answers): boolean => range === undefined || (span.start <= range.end && span.end >= range.start);
    const given = this.answersIn(file).filter(touches).flatMap((one) => this.answered(one, { range }));
    return given.length === 0 ? near : [...near, ...given].sort(inOrder);
  }

  outsideAnswers(file: string): readonly Occurrence[] {
    const known = this.said.get(file);
    if (known !== undefined) return known;
    const parts = usesIn(file, this.project);
    const said = parts.flatMap(({ uses, holder }) => uses.flatMap((use) => this.occurrence(use, holder))).sort(inOrder);
    this.said.set(file, said);
    return said;
  }

  of(thing: Thing, file: string): readonly Occurrence[] {
    const isOf = (one: Occurrence): boolean => one.thing.key === thing.key;
    const answers = ANSWERED.has(thing.kind) ? this.answersIn(file) : [];
    const given = answers.flatMap((one) => this.answered(one, this.wantedFor(thing, one)).filter(isOf));
    return [...this.outsideAnswers(file).filter(isOf), ...given].sort(inOrder);
  }

  like(file: string, offset: number): readonly Occurrence[] {
    const at = this.at(file, offset);
    if (at === undefined) return [];
    if (!VALUES.has(at.thing.kind)) return this.of(at.thing, file);
    const answers = this.answersIn(file);
    const around = answers.filter(({ fragment }) => holds(fragment.span, at.span));
    const here = around.flatMap(({ fragment, read }) => answerNames(fragment, this.columnsOf(read), { range: at.span }));
    const columns = new Set(here.flatMap(({ span, column }) => span.start === at.span.start && column !== undefined ? [column] : []));
    const given = columns.size === 0 ? [] : answers.flatMap((one) => this.answered(one, { columns }));
    return [...this.outsideAnswers(file), ...given].filter(({ thing }) => thing.key === at.thing.key).sort(inOrder);
  }

  /** The stretches of answers in a file: for them, its syntax need not be looked at. */
  private answersIn(file: string): readonly Answers[] {
    const { inspections, frameworks } = this.project;
    const answers = (read: ReadFramework, { readings }: ReadAnswers, span: Span = NOWHERE): readonly Answers[] =>
      readings.map(({ fragment }) => ({ fragment, read, holder: holderOf(span) }));
    return [
      ...inspections.filter((one) => one.file === file).flatMap((one) => answers(one.framework, one.answers, one.inspection.span)),
      ...frameworks.filter((read) => read.file === file)
        .flatMap((read) => read.exampleAnswers.flatMap((one, i) => answers(read, one, read.framework.examples[i]?.span))),
    ];
  }

  private columnsOf(read: ReadFramework): ReadonlyMap<string, AnswerColumn> {
    const known = this.columns.get(read) ?? answerColumns(read.framework);
    this.columns.set(read, known);
    return known;
  }

  /** To find a question, only the headings of a table need to be read; to find a value, only columns that can be answered with it. */
  private wantedFor(thing: Thing, answers: Answers): Wanted {
    const { fragment: { kind, text, span } } = answers;
    const heading = kind === 'table' && (thing.kind === 'question' || thing.kind === 'fact');
    return { columns: this.columnsWith(thing, answers), range: heading ? { start: span.start, end: span.start + lineEndFrom(text, 0) } : undefined };
  }

  private columnsWith(thing: Thing, { read, holder }: Answers): ReadonlySet<string> {
    const is = (meaning: Meaning): boolean => meaning.id === thing.id && this.things.thingOf(meaning, holder).key === thing.key;
    const values = new Map<AnswerColumn['values'], boolean>();
    const has = (column: AnswerColumn): boolean => {
      const known = values.get(column.values)
        ?? [...column.values.values()].some(({ meaning, reasons }) => is(meaning) || [...reasons.values()].some((reason) => is(reason.meaning)));
      values.set(column.values, known);
      return known;
    };
    return new Set(VALUES.has(thing.kind) ? [...this.columnsOf(read)].filter(([, column]) => has(column)).map(([id]) => id) : []);
  }

  private answered({ fragment, read, holder }: Answers, wanted: Wanted): readonly Occurrence[] {
    return answerNames(fragment, this.columnsOf(read), wanted).map((name) => this.answer(name, holder));
  }

  private answer({ span, meaning }: AnswerName, holder: string): Occurrence {
    return { span, thing: this.things.thingOf(meaning, holder), role: meaning.kind === 'record' ? 'declaration' : 'reference', plural: false };
  }

  private occurrence({ span, means, role, plural }: NameUse, holder: string): readonly Occurrence[] {
    return means === undefined ? [] : [{ span, thing: this.things.thingOf(means, holder), role, plural }];
  }
}

/** How many names at the beginning are so. */
function countWhile(said: readonly Occurrence[], isSo: (span: Span) => boolean): number {
  return countBefore(said.length, (i) => { const one = said[i]; return one !== undefined && isSo(one.span); });
}

function inOrder(a: Occurrence, b: Occurrence): number {
  return a.span.start - b.span.start;
}

/** Whether an offset is where nothing but answers stands: a table's first heading is none, and beside an inspection's own answers figures may stand. */
function isAmong({ kind, unit, text, span: { start, end } }: Fragment, offset: number): boolean {
  return start < offset && offset < end && (kind === 'table' ? offset > start + lineEndFrom(text, 0) : unit !== 'inspection');
}

/** The kinds of things an answer is made of. */
const VALUES: ReadonlySet<Thing['kind']> = new Set(['value', 'reason']);

/** The kinds of things that are named among answers. */
const ANSWERED: ReadonlySet<Thing['kind']> = new Set(['question', 'fact', 'value', 'reason', 'record']);
