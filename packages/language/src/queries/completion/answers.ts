import { NOT_ANSWERED, numberText, textIn, valuesOf, type Fact, type InspectionBody, type Question } from '@inspection-criteria/model';
import { columnCandidates, sectionCandidates } from '../../lower/candidates.ts';
import type { Candidate } from '../../lower/uses.ts';
import { DETAILS } from '../../answers/item.ts';
import { answerCandidates } from '../../names/answer-candidates.ts';
import { answerPlaceAt, type PlaceFor } from '../../names/answer-place.ts';
import type { ReadFramework } from '../../project/frameworks.ts';
import type { Stretch } from '../../syntax/index.ts';
import { recordResult, statusOf, type Answering } from './asked.ts';
import { DATE_PATTERN } from './dates.ts';
import { nameProposal } from './names.ts';
import { gap, type Pattern, type Proposal } from './proposal.ts';
import { recordProposals } from './rows.ts';

/** What could stand among answers in place of a word; undefined where that is not an answer's to say. */
export function answerProposals(answering: Answering, word: Stretch): readonly Proposal[] | undefined {
  const { at, language } = answering;
  const candidates = answerCandidates(at, word);
  if (candidates === undefined) return undefined;
  const place = answerPlaceAt(at, word);
  const plain = candidates.map((candidate) => nameProposal(candidate, word, language));
  switch (place.kind) {
    case 'heading': return plain;
    case 'record': return recordProposals(place, plain, answering, word);
    case 'answer': return valueProposals(place, plain, answering, word);
    case 'item': return itemProposals(place, plain, answering, word);
  }
}

/** Values with their points, `-` first where the question is not asked of the record and last where that is not known. */
function valueProposals(place: PlaceFor<'answer'>, values: readonly Proposal[], answering: Answering, replace: Stretch): readonly Proposal[] {
  const { column, record, said } = place;
  const { at, plan, language } = answering;
  const asked = plan.column.get(column);
  const inTable = at.reading.fragment.kind === 'table';
  const told = values.map((one): Proposal => {
    if (one.kind !== 'value') return { ...one, ends: [',', ')'] };
    return { ...one, detail: asked === undefined ? one.detail : valueDetail(one, asked, language), ends: inTable ? ['|'] : [] };
  });
  const begins = said.trim() === '';
  if (!begins) return [...told, ...detailKeywords(said, replace)];
  const dates: readonly Proposal[] = asked?.answer.kind === 'date' ? [{ ...DATE_PATTERN, replace }] : [];
  if (!inTable || asked === undefined) return [...told, ...dates];
  const state = statusOf(answering, record, asked);
  const dash: Proposal = { label: '-', kind: 'mark', replace, detail: `not asked of this ${at.reading.fragment.unit}`, ends: ['|'] };
  return state === 'not asked' ? [dash, ...told, ...dates] : state === 'asked' ? [...told, ...dates] : [...told, ...dates, { ...dash, detail: 'not asked' }];
}

/** What may be said of an answer that is written: that it was corrected, and then why, by whom and when. */
function detailKeywords(said: string, replace: Stretch): readonly Proposal[] {
  const bare = said.replace(/"[^"]*"/g, '""');
  const isOpen = bare.trim() === '' || /\([^)]*$/.test(bare) || DETAILS.some((word) => bare.trimEnd().endsWith(` ${word}`));
  const given = DETAILS.filter((word) => bare.includes(` ${word} `));
  const fit = given.includes('formerly') ? DETAILS : DETAILS.slice(0, 1);
  return isOpen ? [] : fit.filter((word) => !given.includes(word)).map((label) => ({ label, kind: 'keyword', replace, about: { keyword: label } }));
}

function valueDetail({ label, detail }: Proposal, { kind, answer }: Question | Fact, language: string | undefined): string | undefined {
  const value = valuesOf(answer).find(({ id }) => id === label);
  if (value === undefined) return detail;
  const points = kind === 'fact' ? '' : !value.counted ? 'not counted' : value.worth === undefined ? '' : `worth ${numberText(value.worth)}`;
  return [textIn(value.label, language), points].filter((words) => words !== '' && words !== label).join(', ');
}

/** Questions and facts with their colon, the ones that are asked and not answered yet first; and all of those at once. */
function itemProposals({ record, answered, said }: PlaceFor<'item'>, names: readonly Proposal[], answering: Answering, replace: Stretch): readonly Proposal[] {
  const { at, plan } = answering;
  const colon = /^[ \t]*:/.test(at.text.slice(replace.end, replace.end + 8)) ? '' : ': ';
  const ranked = names.map((item) => {
    const column = plan.column.get(item.label);
    const last = column !== undefined && statusOf(answering, record, column) === 'not asked';
    return { last, item: { ...item, put: item.label + colon, detail: last ? `not asked of this ${at.reading.fragment.unit}` : item.detail } };
  });
  const missing = (recordResult(answering, record)?.missing ?? []).filter((id) => !answered.has(id));
  const all: Proposal = { label: 'everything unanswered', kind: 'pattern', replace, detail: `${String(missing.length)} answers`, put: linesOf(missing) };
  const items = [...ranked.filter(({ last }) => !last), ...ranked.filter(({ last }) => last)].map(({ item }) => item);
  const inOrder = [...items, ...detailKeywords(said, replace)];
  return missing.length < 2 || colon === '' ? inOrder : [...inOrder, all];
}

/** What an inspection, or an example, can answer for itself and has not yet. */
export function ownItems({ names }: ReadFramework, body: InspectionBody, example: boolean): readonly Candidate[] {
  const columns = body.sheet.units.find(({ unit }) => unit === 'inspection')?.columns;
  const given = new Set(body.given.map(({ section }) => section));
  const isOpen = (id: string): boolean => (columns?.get(id)?.codes[0] ?? NOT_ANSWERED) === NOT_ANSWERED;
  const sections = sectionCandidates(names, ({ id, level }) => (example || level === 'figure') && !given.has(id));
  return [...columnCandidates(names, ({ id, unit }) => unit === 'inspection' && isOpen(id)), ...sections];
}

function linesOf(ids: readonly string[]): Pattern {
  return ids.flatMap((id, i) => [`${i === 0 ? '' : '\n'}${id}: `, gap()]);
}
