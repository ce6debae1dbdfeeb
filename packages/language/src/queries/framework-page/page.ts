import { mainLanguage, type Fact, type Framework, type Question, type Scale, type Section, type Span, type Text, type Unit } from '@inspection-criteria/model';
import type { ReadFramework } from '../../project/frameworks.ts';
import { locatorOf } from '../../project/frameworks.ts';
import { languageOf } from '../../project/sources.ts';
import type { View } from '../../workspace/workspace.ts';
import { answerPhrase, factNotes, questionNotes } from './columns.ts';
import { levelLabel } from './groups.ts';
import { labelled } from './labels.ts';
import { originOf, type Author, type Said } from './said.ts';
import { sampleSentences } from './samples.ts';
import { meaningOf, reasonsFor, scalesUsed } from './scales.ts';
import { methodOf } from './section-method.ts';

/** A line of the page; `P` is how whoever asks says where something is written. */
export interface Line<P> {
  readonly text: string;
  readonly place: P;
  readonly untranslated?: true;
  readonly because?: string;
}

/** Which framework the page is of, in which language, and how places are told. */
export interface PageSubject<P> {
  readonly view: View;
  readonly read: ReadFramework;
  /** Without one, or with one that the framework does not have, its main language. */
  readonly language: string | undefined;
  readonly placeOf: (span: Span) => P;
}

/** What all parts of a page are made with. */
interface Printing<P> extends PageSubject<P> {
  readonly author: Author;
  readonly framework: Framework;
  readonly scales: readonly Scale[];
  /** The unit questions are about where nothing else is said; undefined where there is one alone, and nothing need be said. */
  readonly usual: string | undefined;
}

/** A framework as it would be published: what it looks at, what is asked, how it is scored and rated. An edition is whole. */
export function frameworkPage<P>(subject: PageSubject<P>) {
  const { view, read, language } = subject;
  const { framework } = read;
  const main = mainLanguage(framework);
  const chosen = language !== undefined && framework.languages.includes(language) ? language : main;
  const sources = [...view.frameworks.frameworks.sources.values()].filter(({ file }) => languageOf(file) === 'criteria');
  const author: Author = { plan: view.frameworks.planOf(read), language: chosen, locate: locatorOf(sources) };
  const printing: Printing<P> = { ...subject, author, framework, scales: scalesUsed(author), usual: new Set(author.plan.questions.map(({ unit }) => unit)).size > 1 ? framework.units[0]?.id : undefined };
  return {
    language: chosen, languages: framework.languages.length === 0 ? [main] : framework.languages, edition: framework.edition,
    publisher: framework.publisher === undefined ? undefined : labelled(framework.publisher, author),
    root: sectionPart(framework.root, printing), units: unitParts(printing), scales: printing.scales.map((scale) => scalePart(scale, printing)),
  };
}

/** The part of a page that is about a section. */
export interface SectionPart<P> {
  readonly id: string;
  readonly level: string;
  readonly title: Line<P>;
  readonly guidance: string | undefined;
  readonly method: readonly Line<P>[];
  readonly scale: string | undefined;
  readonly questions: readonly ReturnType<typeof questionPart<P>>[];
  readonly sections: readonly SectionPart<P>[];
}

function sectionPart<P>(section: Section, printing: Printing<P>): SectionPart<P> {
  const { author, read } = printing;
  return {
    id: section.id, level: section.parent === undefined ? '' : levelLabel(section.level, author), title: title(section, printing), guidance: guidanceOf(section.guidance, printing),
    method: methodOf(section, read.names, author).map((one) => sentence(one, printing)), scale: author.plan.bandsOf.get(section.id)?.id,
    questions: section.questions.map((question) => questionPart(question, printing)), sections: section.sections.map((inner) => sectionPart(inner, printing)),
  };
}

function questionPart<P>(question: Question | Fact, printing: Printing<P>) {
  const { author, read, usual, scales } = printing;
  const list = 'list' in question.answer ? question.answer.list : undefined;
  return {
    id: question.id, title: title(question, printing), guidance: guidanceOf(question.guidance, printing),
    scale: scales.some(({ id }) => id === list) ? list : undefined, answer: answerPhrase(question.answer, author, question.kind === 'question'),
    notes: (question.kind === 'fact' ? factNotes(question, read.names, author) : questionNotes(question, usual !== undefined && question.unit !== usual, read.names, author)).map((one) => sentence(one, printing)),
  };
}

/** The units of which there is more to say than that there are such records. */
function unitParts<P>(printing: Printing<P>) {
  const { framework, author } = printing;
  return framework.units.map((unit) => ({
    id: unit.id, title: title(unit, printing), guidance: guidanceOf(unit.guidance, printing), sample: sampleSentences(unit, author).map((one) => sentence(one, printing)),
    facts: framework.facts.filter((fact) => fact.unit === unit.id).map((fact) => questionPart(fact, printing)),
  })).filter(({ guidance, sample, facts }) => guidance !== undefined || sample.length > 0 || facts.length > 0);
}

function scalePart<P>(scale: Scale, printing: Printing<P>) {
  const { read, view, author } = printing;
  return {
    id: scale.id, kind: scale.kind, title: title(scale, printing), guidance: guidanceOf(scale.guidance, printing),
    values: scale.values.map((value) => ({ id: value.id, title: title({ ...value, notes: reasonsFor(value) }, printing), means: meaningOf(value, scale, read, view, author), stars: value.stars, guidance: guidanceOf(value.guidance, printing) })),
  };
}

/** What something is called. What has no label is called alike in every language. */
function title<P>({ id, label, notes, nameSpan }: Pick<Unit, 'id' | 'label' | 'notes' | 'nameSpan'>, printing: Printing<P>): Line<P> {
  const { author, framework } = printing;
  const isForeign = author.language !== mainLanguage(framework) && label.text !== id && label.translations.every(({ language }) => language !== author.language);
  const why = [...notes.because === undefined ? [] : [labelled(notes.because, author)], ...originOf(notes)].join('; ');
  return line({ text: labelled(label, author), span: nameSpan.file === '' ? framework.nameSpan : nameSpan, because: why === '' ? undefined : why }, isForeign, printing);
}

/** Sentences on method are in English, with labels in the language of the page. */
function sentence<P>(one: Said, printing: Printing<P>): Line<P> {
  return line(one, printing.author.language !== 'en', printing);
}

function line<P>({ text, span, because }: Said, isUntranslated: boolean, { placeOf }: Printing<P>): Line<P> {
  return { text, place: placeOf(span), ...isUntranslated ? { untranslated: true as const } : {}, ...because === undefined ? {} : { because } };
}

function guidanceOf<P>(guidance: Text | undefined, { author }: Printing<P>): string | undefined {
  return guidance === undefined ? undefined : labelled(guidance, author);
}
