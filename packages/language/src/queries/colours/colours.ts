import type { Diagnostic } from '@inspection-criteria/model';
import type { Fragment } from '../../answers/fragments.ts';
import { answerColumns, eachAnswerName, type AnswerColumn } from '../../names/answer-names.ts';
import { usesIn } from '../../names/file-uses.ts';
import { bodiesIn } from '../../project/bodies.ts';
import type { Project } from '../../project/project.ts';
import { lineEndFrom } from '../../syntax/characters.ts';
import type { Stretch } from '../../syntax/index.ts';
import type { Coloured } from './coloured.ts';
import { outOfUse, plainWords } from './words.ts';

/** A file whose words are coloured, and what was found in it. */
export interface ColouredFile {
  readonly file: string;
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
}

/** The words of a file, or of a stretch of it, by what they mean, in reading order; no two overlap. Of tables only the rows in the stretch are read. */
export function coloursIn({ file, project, diagnostics }: ColouredFile, range?: Stretch): readonly Coloured[] {
  const answers = answersIn(file, project).filter(({ fragment: { span } }) => touches(range, span.start, span.end));
  const around = range !== undefined && answers.some(({ fragment }) => isWithin(fragment, range)) ? NOTHING : aroundAnswers(file, project, range);
  const gone = new Set([...around.gone, ...notAsked(diagnostics)]);
  const names = [...around.names, ...answers.flatMap((one) => answered(one, range))].map((name) => gone.has(name.start) ? { ...name, outOfUse: true } : name);
  return merged(names.sort((a, b) => a.start - b.start), around.words);
}

/** What stands outside the answers. */
interface Around {
  readonly names: readonly Coloured[];
  readonly words: readonly Coloured[];
  /** Where names stand that are out of use. */
  readonly gone: ReadonlySet<number>;
}

const NOTHING: Around = { names: [], words: [], gone: new Set() };

function aroundAnswers(file: string, project: Project, range: Stretch | undefined): Around {
  const root = project.sources.get(file)?.syntax.tree.root;
  if (root === undefined) return NOTHING;
  const names = usesIn(file, project).flatMap(({ uses }) => uses.flatMap(({ span: { start, end }, means, role }): readonly Coloured[] => (
    means === undefined || means.kind === 'file' || means.kind === 'edition' || !touches(range, start, end) ? [] : [{ kind: means.kind, start, end, declared: role === 'declaration', outOfUse: false }]
  )));
  return { names, words: plainWords(root, range), gone: outOfUse(root) };
}

/** Answers to what is not asked, by where they stand. */
function notAsked(diagnostics: readonly Diagnostic[]): readonly number[] {
  return diagnostics.filter(({ code }) => code === 'answer-not-asked').map(({ span }) => span.start);
}

interface Answers {
  readonly fragment: Fragment;
  readonly columns: ReadonlyMap<string, AnswerColumn>;
}

function answersIn(file: string, project: Project): readonly Answers[] {
  return bodiesIn(file, project).flatMap(({ read, readings }) => {
    const columns = answerColumns(read.framework);
    return readings.map(({ fragment }) => ({ fragment, columns }));
  });
}

/** Whether a stretch lies between the rows below a table's heading, where nothing but answers stands: then the syntax need not be looked at. */
function isWithin({ kind, text, span }: Fragment, range: Stretch): boolean {
  return kind === 'table' && range.start > span.start + lineEndFrom(text, 0) && range.end < span.end;
}

function answered({ fragment, columns }: Answers, range: Stretch | undefined): readonly Coloured[] {
  const out: Coloured[] = [];
  eachAnswerName(fragment, columns, { range }, (start, end, { kind }) => {
    if (kind !== 'file' && kind !== 'edition') out.push({ kind, start, end, declared: kind === 'record', outOfUse: false });
  });
  return out;
}

function touches(range: Stretch | undefined, start: number, end: number): boolean {
  return range === undefined || (start <= range.end && end >= range.start);
}

/** Names and other words in one order. Where both stand at one place the name tells more. */
function merged(names: readonly Coloured[], words: readonly Coloured[]): readonly Coloured[] {
  const out: Coloured[] = [];
  let next = 0;
  const namesBefore = (end: number): void => {
    for (let name = names[next]; name !== undefined && name.start < end; name = names[++next]) if (name.start >= (out.at(-1)?.end ?? 0)) out.push(name);
  };
  for (const word of words) {
    namesBefore(word.end);
    if (word.start >= (out.at(-1)?.end ?? 0)) out.push(word);
  }
  namesBefore(Infinity);
  return out;
}
