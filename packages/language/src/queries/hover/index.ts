import { namesIn } from '../../names/occurrences.ts';
import type { Stretch } from '../../syntax/index.ts';
import { bodiesIn, type Body } from '../../workspace/bodies.ts';
import type { View } from '../../workspace/workspace.ts';
import { answerAt, type AnswerAt } from './answer-at.ts';
import { tellFact, tellQuestion } from './columns.ts';
import { frameworksAround } from './framework-of.ts';
import { keywordAt } from './keyword-at.ts';
import { KEYWORDS } from './keywords.ts';
import { tellAnswer, tellRecord } from './records.ts';
import { paragraph, type Telling } from './telling.ts';
import { tellThing } from './things.ts';

export { tellLibraryWord } from './things.ts';
export { asMarkdown, asPlainText, type Telling } from './telling.ts';
export type { Page } from './keywords.ts';

/** What is told of a place, and how far what it is told of reaches. */
export interface Told {
  readonly telling: Telling;
  readonly place: Stretch;
}

/** What is told of the answer, name or word that an offset touches; undefined inside texts and where there is nothing to add. */
export function tellAt(view: View, offset: number): Told | undefined {
  const body = bodiesIn(view).find(({ span }) => span.start <= offset && offset <= span.end);
  const among = body === undefined ? undefined : answerAt(body.readings, offset);
  if (body !== undefined && among !== undefined) {
    const telling = tellAmongAnswers(among, body, view);
    if (telling !== undefined) return { telling, place: among.place };
  }
  return tellName(view, offset, body) ?? tellKeyword(view, offset);
}

function tellAmongAnswers(at: AnswerAt, body: Body, view: View): Telling | undefined {
  const plan = view.frameworks.planOf(body.read);
  if (at.kind === 'record') return tellRecord(at.unit, at.record, plan, body);
  const asked = plan.column.get(at.column);
  if (asked === undefined) return undefined;
  if (at.kind === 'answer') return tellAnswer(at.unit, at.record, asked, plan, body);
  return asked.kind === 'fact' ? tellFact(asked, plan) : tellQuestion(asked, plan, body);
}

function tellName(view: View, offset: number, body: Body | undefined): Told | undefined {
  const found = namesIn(view.project).at(view.source.file, offset);
  const telling = found === undefined ? undefined : tellThing(found.thing, { view, body, reads: frameworksAround(view, offset, body) });
  return found === undefined || telling === undefined ? undefined : { telling, place: found.span };
}

function tellKeyword({ source }: View, offset: number): Told | undefined {
  const found = keywordAt(source, offset);
  const telling = found === undefined ? undefined : tellWord(found.word);
  return found === undefined || telling === undefined ? undefined : { place: found.place, telling };
}

/** What is told of a word of the language; undefined where it is none. */
export function tellWord(name: string): Telling | undefined {
  const meaning = Object.entries(KEYWORDS).find(([word]) => word === name)?.[1];
  if (meaning === undefined) return undefined;
  const [sentence, page] = meaning;
  return { what: 'word', name, label: undefined, parts: [paragraph(sentence), { kind: 'page', page }] };
}
