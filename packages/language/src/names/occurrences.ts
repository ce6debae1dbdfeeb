import type { Span } from '@inspection-criteria/model';
import type { Fragment } from '../answers/fragments.ts';
import type { Meaning, NameUse } from '../lower/uses.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import type { Project } from '../project/project.ts';
import type { Stretch } from '../syntax/index.ts';
import { answerColumns, answerNames, type AnswerColumn, type AnswerName, type Wanted } from './answer-names.ts';
import { usesIn, type FileUses } from './file-uses.ts';
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
  /** Wherever a thing is named, file by file in reading order. */
  of(thing: Thing): readonly Occurrence[];
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
    of: (thing) => [...project.sources.keys()].flatMap((file) => finder.of(thing, file)),
    continuedBy: (thing) => finder.things.continuedBy(thing),
  };
}

/** A stretch of answers with what it is read with. */
interface Answers {
  readonly fragment: Fragment;
  readonly columns: ReadonlyMap<string, AnswerColumn>;
  readonly holder: string;
}

/** What one file says outside its answers, and where those are. */
interface FileNames {
  readonly said: readonly Occurrence[];
  readonly answers: readonly Answers[];
}

class Finder {
  private readonly project: Project;
  private readonly files = new Map<string, FileNames>();
  private known: Things | undefined;

  constructor(project: Project) {
    this.project = project;
  }

  get things(): Things {
    return this.known ??= thingsOf(this.project.frameworks);
  }

  at(file: string, offset: number): Occurrence | undefined {
    const touching = this.inFile(file, { start: offset, end: offset });
    return touching.find(({ span }) => span.start <= offset && offset < span.end) ?? touching[0];
  }

  inFile(file: string, range?: Stretch): readonly Occurrence[] {
    const { said, answers } = this.namesIn(file);
    const near = range === undefined ? said : said.slice(countBefore(said.length, (i) => (said[i]?.span.end ?? 0) < range.start), countBefore(said.length, (i) => (said[i]?.span.start ?? 0) <= range.end));
    const given = answers.filter(({ fragment: { span } }) => range === undefined || (span.start <= range.end && span.end >= range.start)).flatMap((one) => this.answered(one, { range }));
    return given.length === 0 ? near : [...near, ...given].sort((a, b) => a.span.start - b.span.start);
  }

  outsideAnswers(file: string): readonly Occurrence[] {
    return this.namesIn(file).said;
  }

  of(thing: Thing, file: string): readonly Occurrence[] {
    const { said, answers } = this.namesIn(file);
    const isOf = (one: Occurrence): boolean => one.thing.key === thing.key;
    const found = [...said.filter(isOf), ...ANSWERED.has(thing.kind) ? answers.flatMap((one) => this.answered(one, { columns: this.columnsWith(thing, one) }).filter(isOf)) : []];
    return found.sort((a, b) => a.span.start - b.span.start);
  }

  /** Only columns that can be answered with a value need to be read to find it. */
  private columnsWith(thing: Thing, { columns, holder }: Answers): ReadonlySet<string> {
    const is = (meaning: Meaning): boolean => meaning.id === thing.id && this.things.thingOf(meaning, holder).key === thing.key;
    const values = new Map<AnswerColumn['values'], boolean>();
    const has = (column: AnswerColumn): boolean => {
      const known = values.get(column.values) ?? [...column.values.values()].some(({ meaning, reasons }) => is(meaning) || [...reasons.values()].some((reason) => is(reason.meaning)));
      values.set(column.values, known);
      return known;
    };
    return new Set(thing.kind === 'value' || thing.kind === 'reason' ? [...columns].filter(([, column]) => has(column)).map(([id]) => id) : []);
  }

  private answered({ fragment, columns, holder }: Answers, wanted: Wanted): readonly Occurrence[] {
    return answerNames(fragment, columns, wanted).map((name) => this.answer(name, holder));
  }

  private answer({ span, meaning }: AnswerName, holder: string): Occurrence {
    return { span, thing: this.things.thingOf(meaning, holder), role: meaning.kind === 'record' ? 'declaration' : 'reference', plural: false };
  }

  private namesIn(file: string): FileNames {
    const known = this.files.get(file);
    if (known !== undefined) return known;
    const made = this.read(usesIn(file, this.project));
    this.files.set(file, made);
    return made;
  }

  private read({ parts }: FileUses): FileNames {
    const said = parts.flatMap(({ uses, holder }) => uses.flatMap((use) => this.occurrence(use, holder)));
    const columns = new Map<ReadFramework, ReadonlyMap<string, AnswerColumn>>();
    const columnsOf = (read: ReadFramework): ReadonlyMap<string, AnswerColumn> => {
      const known = columns.get(read) ?? answerColumns(read.framework);
      columns.set(read, known);
      return known;
    };
    const answers = parts.flatMap(({ fragments, read, holder }) => read === undefined ? [] : fragments.map((fragment) => ({ fragment, columns: columnsOf(read), holder })));
    return { said: said.sort((a, b) => a.span.start - b.span.start), answers };
  }

  private occurrence({ span, means, role, plural }: NameUse, holder: string): readonly Occurrence[] {
    return means === undefined ? [] : [{ span, thing: this.things.thingOf(means, holder), role, plural }];
  }
}

/** The kinds of things that are named among answers. */
const ANSWERED: ReadonlySet<Thing['kind']> = new Set(['question', 'fact', 'value', 'reason', 'record']);
