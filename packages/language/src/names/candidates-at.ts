import type { Span } from '@inspection-criteria/model';
import type { Fragment } from '../answers/fragments.ts';
import type { Reading } from '../answers/reading.ts';
import type { Candidate, NameUse } from '../lower/uses.ts';
import { understandFrameworks } from '../project/frameworks.ts';
import type { Project } from '../project/project.ts';
import { languageOf, parseSource, visibleFrom, type Source } from '../project/sources.ts';
import { lineEndFrom } from '../syntax/characters.ts';
import type { Stretch } from '../syntax/index.ts';
import { answerCandidates } from './answer-candidates.ts';
import type { AnswersAt } from './answer-place.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { shiftOf } from './shift.ts';
import { usesIn, type Read } from './file-uses.ts';
import { isSilent, MARK, markedTexts, wordAt } from './half-typed.ts';

/** The names that could stand at a place, and the stretch of the text that the chosen one is put in place of. */
export interface CandidatesAt {
  readonly replace: Stretch;
  readonly candidates: readonly Candidate[];
}

/**
 * What names could stand at an offset of a text that may be half typed: a mark is put there that nobody writes, and the text understood
 * again with somebody listening for it. Among answers nothing is read again but the row or record at hand.
 */
export function candidatesAt(project: Project, file: string, offset: number): CandidatesAt {
  const source = project.sources.get(file);
  const replace = wordAt(source?.text ?? '', offset);
  if (source === undefined || isSilent(source.text, offset)) return { replace, candidates: [] };
  const [answered] = answersAround(project, source, offset).flatMap((at) => {
    const found = answerCandidates(at, replace);
    return found === undefined ? [] : [found];
  });
  return { replace, candidates: answered ?? heardAt(source, replace, project)?.could() ?? [] };
}

/** The stretches of answers an offset is in, or right behind. */
export function answersAround({ inspections, frameworks }: Project, { file, text }: Pick<Source, 'file' | 'text'>, offset: number): readonly AnswersAt[] {
  const around = ({ fragment }: Reading): boolean => fragment.span.file === file && isIn(fragment, text, offset);
  const given = inspections.filter((one) => one.file === file).map(({ answers, framework: read }) => ({ answers, read, example: false }));
  const examples = frameworks.filter((read) => read.file === file).flatMap((read) => read.exampleAnswers.map((answers) => ({ answers, read, example: true })));
  return [...given, ...examples].flatMap(({ answers: { readings, sheet }, read, example }) => readings
    .filter(around).map((reading) => ({ reading, text, read, sheet, example })));
}

/** Whether an offset is among answers; those of a record go on to the ends of its block, those of a line to its end. */
function isIn({ kind, unit, span, text: { length } }: Fragment, text: string, offset: number): boolean {
  if (kind === 'table') return span.start <= offset && offset <= span.end;
  // A block in which nothing is answered yet begins behind its brace.
  const start = length === 0 ? text.indexOf('{', span.start) + 1 : span.start;
  if (length === 0 && start === 0) return false;
  if (offset >= start && offset <= span.end) return true;
  const between = offset < start ? text.slice(offset, start) : text.slice(Math.max(start, span.end), offset);
  return unit === 'inspection' ? /^[ \t]*$/.test(between) : /^\s*$/.test(between);
}

/** The name that is heard where the mark stands, in the first of the texts that can be read so. */
function heardAt(source: Source, word: Stretch, project: Project): NameUse | undefined {
  const around = withoutAnswers(source, word, project);
  for (const text of markedTexts(around.text, around.word, languageOf(source.file) ?? 'criteria')) {
    const uses = usesIn(source.file, readAgain(source, text, project)).flatMap((part) => part.uses);
    const heard = uses.find(({ span }) => span.start <= around.word.start && around.word.start + MARK.length <= span.end);
    if (heard !== undefined) return heard;
  }
  return undefined;
}

/** A text without most of its answers, and where a word of it stands there. */
export interface Excerpt {
  readonly text: string;
  readonly word: Stretch;
}

/** The text of a file without the rows and blocks of its inspections' answers, which can be very many and say nothing of names outside of them. */
export function withoutAnswers({ file, text }: Pick<Source, 'file' | 'text'>, word: Stretch, { inspections }: Project): Excerpt {
  const fragments = inspections.filter((read) => read.file === file).flatMap(({ answers }) => answers.readings.map(({ fragment }) => fragment));
  const cuts = fragments.filter(({ kind, unit }) => kind === 'table' || unit !== 'inspection')
    .map(({ kind, span: { start, end } }): Span => ({ file, start: kind === 'table' ? Math.min(end, lineEndFrom(text, start)) : start, end }))
    .filter(({ start, end }) => start < end && (word.end <= start || end <= word.start))
    .map((span): Edit => ({ span, text: '' }));
  const moved = shiftOf(cuts);
  return { text: applyEdits(text, cuts), word: { start: moved(word.start), end: moved(word.start) + word.end - word.start } };
}

/** The project with another text for one file, as far as names in that file need it. */
function readAgain(source: Source, text: string, { sources, frameworks }: Project): Read {
  const again: Source = { file: source.file, text, uses: source.uses, syntax: parseSource(source.file, text), diagnostics: [] };
  if (again.syntax.language === 'cases') return { sources: new Map(sources).set(source.file, again), frameworks };
  const visible = new Map(visibleFrom(source.file, sources).flatMap((file) => {
    const seen = file === source.file ? again : sources.get(file);
    return seen === undefined ? [] : [[file, seen] as const];
  }));
  return { sources: visible, frameworks: understandFrameworks(visible).frameworks };
}
