import type { AnswerDetail, Notes, Span, Text, UnitSheet } from '@inspection-criteria/model';
import { isLikeAName, isNhsNumber, personalButNames, personalIn } from './personal.ts';
import { commentsIn } from '../syntax/index.ts';
import type { InspectionSubject, Rule, SourceSubject } from './rule.ts';

/** The same in the comments of a file of inspections: they are no part of it, but go wherever the file goes. */
export const personalComments: Rule<SourceSubject> = ({ source: { syntax, text, file }, report }) => {
  if (syntax.language !== 'cases') return;
  for (const { start, end } of commentsIn(text)) {
    const what = personalIn(text.slice(start, end));
    if (what !== undefined) report('personal-data', { file, start, end }, message('This comment', what));
  }
};

/**
 * What may tell who somebody is, in the texts that inspectors write freely and in what they call their records. It looks once at each record's name and
 * at each text there is, and at no other answer. What is found is never repeated.
 */
export const personalData: Rule<InspectionSubject> = ({ inspection, body, places, report }) => {
  if (inspection === undefined) return;
  const say = (what: string | undefined, where: string, span: Span | undefined): void => {
    if (what !== undefined) report('personal-data', span ?? inspection.nameSpan, message(where, what));
  };
  const checkNotes = (notes: Notes, span: Span): void => {
    say(first([...textsOf(notes.because), ...textsOf(notes.saying), notes.source], personalIn) ?? first([notes.by], personalButNames), 'This note', span);
  };
  say(first(textsOf(inspection.label), personalIn), 'The label of this inspection', inspection.nameSpan);
  say(first(textsOf(inspection.guidance), personalIn), 'The guidance of this inspection', inspection.nameSpan);
  const noted = [...body.judgements, ...body.holds, ...body.moderations, ...body.choices, ...body.checks, ...inspection.samples];
  for (const { notes, span } of noted) checkNotes(notes, span);
  for (const sheet of body.sheet.units) {
    const { unit, records, columns } = sheet;
    for (const id of records.filter(isNhsNumber)) say('an NHS number', `The name of this ${unit}`, places.record(unit, id));
    for (const id of namesIn(sheet)) say('the name of a person', `The name of this ${unit}`, places.record(unit, id));
    for (const { id, details, texts } of columns.values()) {
      for (const [index, detail] of details) say(inDetail(detail), 'What is said of this answer', places.answer(unit, records[index] ?? '', id));
      for (const [index, text] of texts) say(personalIn(text), 'This answer', places.answer(unit, records[index] ?? '', id));
    }
  }
};

function message(where: string, what: string): string {
  return `${where} holds what looks like ${what}. Inspections are read by many and kept for long, so nobody in them may be recognised. Remove it, or say what matters without it.`;
}

function textsOf(text: Text | undefined): readonly string[] {
  return text === undefined ? [] : [text.text, ...text.translations.map((t) => t.text)];
}

function first(texts: readonly (string | undefined)[], find: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const what = text === undefined ? undefined : find(text);
    if (what !== undefined) return what;
  }
  return undefined;
}

function inDetail({ ownReasons, remark, correction }: AnswerDetail): string | undefined {
  return first([...ownReasons, remark, correction?.because], personalIn) ?? first([correction?.by], personalButNames);
}

/** Records called after somebody among others that have numbers. Where none has a number, names may well be those of places. */
function namesIn({ unit, records }: UnitSheet): readonly string[] {
  if (unit === 'inspection') return [];
  const names = records.filter(isLikeAName);
  return names.length > 0 && records.filter((id) => /\d/.test(id)).length * 2 > records.length ? names : [];
}
