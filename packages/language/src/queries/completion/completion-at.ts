import { answersAround, candidatesAt, withoutAnswers } from '../../names/candidates-at.ts';
import type { AnswersAt } from '../../names/answer-place.ts';
import { isSilent, wordAt } from '../../names/half-typed.ts';
import { languageOf, type Source } from '../../project/sources.ts';
import type { Stretch } from '../../syntax/index.ts';
import type { View } from '../../workspace/workspace.ts';
import { answerProposals, ownItems } from './answers.ts';
import type { Answering } from './asked.ts';
import { cellWords } from './cells.ts';
import { DATE_PATTERN } from './dates.ts';
import { wordsAt, type KeywordHere, type WordsAt } from './keywords-at.ts';
import { nextRecords } from './next-record.ts';
import { editionProposals, fitting, nameProposal } from './names.ts';
import { bareUseAt, usablePaths, usedPathAt } from './paths.ts';
import type { Proposal } from './proposal.ts';
import { MOST_RECORDS, nextRow } from './rows.ts';
import { wholeStatements, type Around } from './whole-statements.ts';

/** What could be written at a place, the likeliest first. */
export interface Completion {
  readonly proposals: readonly Proposal[];
  /** Whether something must follow there, so that offering it unasked helps. */
  readonly needed: boolean;
  /** Whether there are more than are told here, because so many would help nobody. */
  readonly more?: boolean;
}

/** A place in a file, and what is known beside the file's own text. */
export interface Asked {
  readonly view: View;
  readonly offset: number;
  /** The files of the folder. */
  readonly files: readonly string[];
  /** The language labels are shown in; undefined is the main one. */
  readonly language: string | undefined;
}

/** What could be written at a place; nothing inside texts, prose and comments, or right behind a percent sign, where a blank comes first. */
export function completionAt(asked: Asked): Completion {
  const { view: { source, project }, offset, files, language } = asked;
  const used = usedProposals(source, offset, files);
  if (used !== undefined) return { needed: true, proposals: used };
  if (isSilent(source.text, offset) || source.text.charAt(offset - 1) === '%') return { proposals: [], needed: false };
  const word = wordAt(source.text, offset);
  const [answers] = answersAround(project, source, offset).map((at) => answerProposals(answeringAt(at, asked), word)).filter((found) => found !== undefined);
  if (answers !== undefined) return { needed: true, proposals: answers, more: answers.length >= MOST_RECORDS };
  const cell = source.text.charAt(word.start - 1) === '"' ? { keywords: [], named: true } : cellWords(source.text, word);
  if (cell === undefined) return aroundAnswers(asked, word);
  const { candidates } = cell.named ? candidatesAt(project, source.file, offset) : { candidates: [] };
  // A table is of a unit, and the plural of one stands in sentences only.
  const names = candidates.filter(({ name, meaning: { kind, id } }) => kind !== 'unit' || name === id);
  return { needed: true, proposals: [...names.map((candidate) => nameProposal(candidate, word, language)), ...cell.keywords.map(keywordProposal)] };
}

/** The files that could be used, behind `use`, with their quotation marks where none stands yet. */
function usedProposals({ file, text, uses }: Source, offset: number, files: readonly string[]): readonly Proposal[] | undefined {
  const path = usedPathAt(text, offset);
  const replace = path ?? bareUseAt(text, offset);
  return replace === undefined ? undefined : usablePaths(file, files, uses).map((one) => ({ label: path === undefined ? `"${one}"` : one, kind: 'file', replace }));
}

function answeringAt(at: AnswersAt, { view, language }: Asked): Answering {
  const { inspections, frameworks } = view;
  const [, results] = [...inspections?.results ?? []].find(([{ answers }]) => answers.readings.includes(at.reading)) ?? [];
  return { at, plan: frameworks.planOf(at.read), results, language };
}

/** What could stand in a statement: names, keywords, and whole statements. */
function aroundAnswers(asked: Asked, word: Stretch): Completion {
  const { view: { source, project }, offset, language } = asked;
  const excerpt = withoutAnswers(source, word, project);
  const shift = word.start - excerpt.word.start;
  const words = shifted(wordsAt(excerpt.text, excerpt.word, offset - shift, languageOf(source.file) ?? 'criteria'), shift);
  const around = aroundOf(asked);
  const named = NAMED.some((kind) => words.others.has(kind)) || words.keywords.length === 0;
  const candidates = named ? fitting(candidatesAt(project, source.file, offset).candidates, words.statement, around) : [];
  const levels = candidates.filter(({ meaning: { kind } }) => kind === 'level').map(({ name }) => name);
  const dates: readonly Proposal[] = words.others.has('DATE') && !words.others.has('ID') ? [{ ...DATE_PATTERN, replace: word }] : [];
  const below = rowBelow(asked, word);
  const units = below.length > 0 ? [] : candidates.filter(({ meaning: { kind } }) => kind === 'unit').map(({ name }) => name);
  const records = around.plan === undefined ? [] : nextRecords(words.statement, units, { text: source.text, plan: around.plan, readings: around.readings }, word);
  const proposals = [
    ...below, ...words.statement.words.length > 0 ? records : [], ...mayAnswer(words) ? ownAnswers(asked, around, word) : [],
    ...candidates.map((candidate) => nameProposal(candidate, word, language)), ...editionProposals(words.statement, project.frameworks, word), ...dates,
    ...words.keywords.map(keywordProposal), ...words.statement.words.length > 0 ? [] : records, ...wholeStatements(words, levels, around, word),
  ];
  return { proposals, needed: words.statement.words.length > 0 && (!words.mayEnd || records.length > 0) };
}

/** Whether an answer of the inspection itself may begin, on a line of its own or behind another. */
function mayAnswer({ others, statement: { words } }: WordsAt): boolean {
  return others.has('ANSWERS') || words.at(-1)?.name === 'ANSWERS';
}

function ownAnswers({ view: { source }, language }: Asked, { read, body }: Around, word: Stretch): readonly Proposal[] {
  const own = read === undefined || body === undefined ? [] : ownItems(read, body, languageOf(source.file) === 'criteria');
  return own.map((candidate) => ({ ...nameProposal(candidate, word, language), put: `${candidate.name}: ` }));
}

/** The kinds of things that are named. */
const NAMED = ['ID', 'LEVEL', 'STRING', 'INT', 'ANSWERS'];

function shifted({ keywords, ...words }: WordsAt, by: number): WordsAt {
  return { ...words, keywords: keywords.map(({ word, replace: { start, end } }) => ({ word, replace: { start: start + by, end: end + by } })) };
}

function keywordProposal({ word, replace }: KeywordHere): Proposal {
  return { label: word, kind: 'keyword', replace, about: { keyword: word } };
}

function aroundOf({ view: { source: { file }, project, frameworks, inspections }, offset, language }: Asked): Around {
  const inside = ({ start, end }: Stretch): boolean => start <= offset && offset <= end;
  const inspection = inspections?.part.inspections.find((one) => inside(one.inspection.span));
  const read = inspection?.framework ?? project.frameworks.find((one) => one.file === file && inside(one.framework.span));
  const body = inspection?.inspection ?? read?.framework.examples.find(({ span }) => inside(span));
  const answers = inspection?.answers ?? read?.exampleAnswers.find(({ sheet }) => sheet === body?.sheet);
  return { file, read, plan: read === undefined ? undefined : frameworks.planOf(read), body, readings: answers?.readings ?? [], language };
}

/** On a line of its own right below a table of answers, its next row. */
function rowBelow(asked: Asked, word: Stretch): readonly Proposal[] {
  const { view: { source: { file, text }, project } } = asked;
  const above = /(?:\r?\n|\r)[ \t]*$/.exec(text.slice(Math.max(0, word.start - 200), word.start))?.[0].length;
  if (above === undefined || word.end > word.start) return [];
  const at = answersAround(project, { file, text }, word.start - above).find(({ reading: { fragment } }) => fragment.kind === 'table');
  const row = at === undefined ? undefined : nextRow(answeringAt(at, asked));
  return row === undefined ? [] : [{ ...row, replace: word, label: `| ${row.label}`, put: ['| ', ...(typeof row.put === 'object' ? row.put : [])] }];
}
