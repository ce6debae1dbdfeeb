import { equal, numberText, ONE, valuesOf, type AnswerType, type Condition, type Fact, type Question, type Value } from '@inspection-criteria/model';
import { clause } from '../../lower/clauses.ts';
import type { Names } from '../../lower/names.ts';
import { pointsText, REASONS_NEEDED } from '../hover/values.ts';
import { countedWith, nameOfSection, unitInWords } from './groups.ts';
import { joined, labelled, type Phrasing } from './labels.ts';
import { conditionPhrase, testPhrase, wherePhrase } from './phrasing.ts';
import { said, saidOfClause, type Author, type OfClauses, type Said } from './said.ts';

/** What is answered to a question, or known as a fact, in a few words. */
export function answerPhrase(answer: AnswerType, phrasing: Phrasing, points: boolean): string {
  switch (answer.kind) {
    case 'choice': return valueList(answer.values, phrasing, points && !phrasing.plan.scales.has(answer.list));
    case 'number': {
      const range = answer.range === undefined ? '' : `, ${testPhrase(answer.range, phrasing)}`;
      const measure = answer.measure === undefined ? '' : `, in ${labelled(answer.measure, phrasing)}`;
      const stands = answer.values.length === 0 ? '' : `. It stands for: ${answer.values.map((value) => numberedValue(value, phrasing)).join('; ')}`;
      return `A number${range}${measure}${answer.fewestIsBest ? '; the fewest is best' : ''}${stands}`;
    }
    case 'date': return 'A date';
    case 'text': return 'Answered in words';
  }
}

function valueList(values: readonly Value[], phrasing: Phrasing, points: boolean): string {
  return values.map((value) => {
    const label = labelled(value.label, phrasing);
    if (!points) return label;
    return value.counted ? value.worth === undefined ? label : `${label} (${pointsText(value.worth)})` : `${label} (not counted)`;
  }).join(' / ');
}

function numberedValue({ label, cuts, otherwise, worth }: Value, phrasing: Phrasing): string {
  const tests = otherwise ? ['otherwise'] : cuts.map(({ test }) => testPhrase(test, phrasing));
  return `${labelled(label, phrasing)}, ${tests.join(' and ')}${worth === undefined ? '' : `, ${pointsText(worth)}`}`;
}

/** Of whom and when a question is asked, how it weighs, where else it counts, and the reasons its answers take. */
export function questionNotes(question: Question, isOfSeveral: boolean, names: Names, author: Author): readonly Said[] {
  const of = clausesOf(question, names);
  const { unit, weight, counted, countsAlsoIn, words, unrated, optional } = question;
  const also = countsAlsoIn.filter((id) => !saidAround(question, names, author).includes(id));
  const phrases = words === wordsAround(question, author) ? undefined : author.plan.scales.get(words ?? '');
  return [
    ...askedNotes(question, isOfSeveral ? unit : undefined, of, author), ...optional ? [saidOfClause(OPEN, 'Optional', of, author)] : [],
    ...counted ? [] : [saidOfClause('It is asked and counts in no score.', 'NotCounted', of, author)],
    ...equal(weight, ONE) ? [] : [saidOfClause(`Its points are multiplied by ${numberText(weight)}.`, 'Weighted', of, author)],
    ...also.length === 0 ? [] : [saidOfClause(`It counts in ${joined(also.map((id) => nameOfSection(id, author)), 'and')} as well.`, 'CountsIn', of, author)],
    ...unrated.map(({ unless, notes, span }) => said(`What it comes to is told only where ${conditionPhrase(unless, author)}${notes.saying === undefined ? '' : `; elsewhere stands “${labelled(notes.saying, author)}”`}.`, span, notes, author)),
    ...phrases === undefined ? [] : [saidOfClause(`What it comes to is put into words, by ${labelled(phrases.label, author)}.`, 'Worded', of, author)],
    ...reasonNotes(question.answer, author),
  ];
}

/** Where it counts because sections around it say so of all their questions. */
function saidAround({ section }: Question, names: Names, author: Author): readonly string[] {
  return (author.plan.around.get(section) ?? []).flatMap((id) => countedWith(id, author, saysCountsIn(names)));
}

/** Whether a section says that it counts elsewhere too. */
export function saysCountsIn({ sections }: Names): (id: string) => boolean {
  return (id) => { const info = sections.get(id); return info !== undefined && clause(info.declared, 'CountsIn') !== undefined; };
}

/** The phrases its section says are used, which need not be said again. */
function wordsAround({ section }: Question, { plan }: Author): string | undefined {
  return (plan.around.get(section) ?? []).map((id) => plan.section.get(id)?.words).find((words) => words !== undefined);
}

/** When a fact is asked for. */
export function factNotes(fact: Fact, names: Names, author: Author): readonly Said[] {
  const of = clausesOf(fact, names);
  return [...askedNotes(fact, undefined, of, author), ...fact.optional ? [saidOfClause(OPEN, 'Optional', of, author)] : []];
}

const OPEN = 'It may be left open.';

function clausesOf({ id, clauseNotes, nameSpan }: Question | Fact, names: Names): OfClauses {
  return { declared: names.columns.get(id)?.declared, clauseNotes, nameSpan };
}

/** Of whom it is asked, where it could be asked of others, and when, where it is not always. */
function askedNotes({ asked, nameSpan }: Question | Fact, unit: string | undefined, of: OfClauses, author: Author): readonly Said[] {
  const whom = unit === undefined ? '' : unit === 'inspection' ? 'once for the whole inspection' : `for each ${unitInWords(unit, author)}`;
  const [when] = asked;
  if (when === undefined) return whom === '' ? [] : [said(`Asked ${whom}.`, nameSpan, {}, author)];
  const condition: Condition = asked.length === 1 ? when : { kind: 'and', parts: asked, span: when.span };
  const sentence = saidOfClause(`Asked ${whom === '' ? '' : `${whom} `}${condition.kind === 'not' ? '' : 'only '}${wherePhrase(condition, author)}.`, 'Asked', of, author);
  return [{ ...sentence, span: when.span }];
}

function reasonNotes(answer: AnswerType, author: Author): readonly Said[] {
  return valuesOf(answer).flatMap(({ label, reasons, nameSpan }) => {
    const [first] = reasons?.list ?? [];
    if (reasons === undefined || first === undefined) return [];
    const text = `Reasons for “${labelled(label, author)}”${REASONS_NEEDED[reasons.required]}: ${reasons.list.map((reason) => labelled(reason.label, author)).join('; ')}.`;
    return [said(text, first.nameSpan.file === '' ? nameSpan : first.nameSpan, {}, author)];
  });
}
