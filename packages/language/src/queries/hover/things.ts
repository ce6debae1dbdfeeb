import { wordCondition, wordTest, type Level, type Nameable, type Reason, type Unit, type Value } from '@inspection-criteria/model';
import { answered, type Plan } from '@inspection-criteria/scoring';
import type { Thing } from '../../names/things.ts';
import type { ReadFramework } from '../../project/frameworks.ts';
import { rangesOf, ratedOn } from '../results/band-ranges.ts';
import { resultText } from '../results/result-text.ts';
import type { Body } from '../../workspace/bodies.ts';
import type { View } from '../../workspace/workspace.ts';
import { MOST, tellFact, tellQuestion } from './columns.ts';
import { findIn, valueIn, type Found, type FoundValue } from './framework-of.ts';
import { LIBRARY } from './library.ts';
import { tellRecord } from './records.ts';
import { ruleText, tellSection } from './sections.ts';
import { list, paragraph, type Telling } from './telling.ts';
import { guidanceParts, labelText, tellScale, tellValue } from './values.ts';

/** Where a thing is looked for: the frameworks around its place, the likeliest first, and the inspection or example it is spoken of in. */
export interface Around {
  readonly view: View;
  readonly reads: readonly ReadFramework[];
  readonly body: Body | undefined;
}

type Teller = (thing: Thing, around: Around) => Telling | undefined;

/** What is told of what a name means; undefined where there is nothing to add. */
export function tellThing(thing: Thing, around: Around): Telling | undefined {
  return TELLERS[thing.kind](thing, around);
}

/** Tells what is found in a framework under a thing's name. */
function ofFramework<T extends Pick<Nameable, 'nameSpan'>>(find: (plan: Plan, thing: Thing) => T | undefined, tell: (found: Found<T>, around: Around) => Telling | undefined): Teller {
  return (thing, around) => {
    const found = findIn(thing, around.reads, around.view, (plan) => find(plan, thing));
    return found === undefined ? undefined : tell(found, around);
  };
}

/** Results tell of what stands in their own framework. */
function bodyFor({ read }: Found<unknown>, { body }: Around): Body | undefined {
  return body?.read === read ? body : undefined;
}

const section = ofFramework((plan, { id }) => plan.section.get(id), (found, around) => tellSection(found.it, found.plan, bodyFor(found, around)));
const column = ofFramework((plan, { id }) => plan.column.get(id), (found, around) => found.it.kind === 'fact' ? tellFact(found.it, found.plan) : tellQuestion(found.it, found.plan, bodyFor(found, around)));
const library: Teller = ({ id }) => tellLibraryWord(id);

const TELLERS: Readonly<Record<Thing['kind'], Teller>> = {
  framework: section, section, question: column, fact: column,
  list: ofFramework((plan, { id }) => plan.scales.get(id), (found, around) => tellScale(found.it, (value) => found.it.kind === 'bands' ? rangesFor(value, found.read, around) : [])),
  value: ofFramework((plan, { of, id }) => valueIn(plan, of ?? '', id), (found, around) => tellFoundValue(found, around)),
  reason: ofFramework((plan, { id, declared }) => reasonsIn(plan).find((reason) => reason.id === id && reason.nameSpan.start === declared?.start), ({ it: { id, label, guidance } }) => ({ what: 'reason', name: id, label, parts: guidanceParts(guidance) })),
  level: (thing, around) => level(thing, around) ?? library(thing, around),
  unit: (thing, around) => unit(thing, around) ?? library(thing, around),
  rule: ({ id }, around) => tellRule(id, around),
  property: library, function: library, word: library,
  record: ({ of, id }, { view, body }) => body === undefined ? undefined : tellRecord(of ?? '', id, view.frameworks.planOf(body.read), body),
  inspection: (_, { body }) => body === undefined ? undefined : tellInspection(body),
  edition: () => undefined, file: () => undefined,
};

const level = ofFramework((plan, { id }) => plan.framework.levels.find((one) => one.id === id), ({ it, plan }) => tellLevel(it, plan));
const unit = ofFramework((plan, { id }) => plan.framework.units.find((one) => one.id === id && one.nameSpan.file !== ''), ({ it }, { body }) => tellUnit(it, body));

function rangesFor(value: Value, read: ReadFramework, { view }: Around): readonly string[] {
  return rangesOf(ratedOn(value, read, view));
}

const SINGULAR = { answers: 'answer', bands: 'band', phrases: 'phrase', question: 'answer', fact: 'choice' } as const;

function tellFoundValue({ it: { value, on }, read }: Found<FoundValue>, around: Around): Telling {
  return tellValue(value, SINGULAR[on], on === 'bands' ? rangesFor(value, read, around) : []);
}

function reasonsIn({ framework, column: columns }: Plan): readonly Reason[] {
  const values = [...framework.scales.flatMap((scale) => scale.values), ...[...columns.values()].flatMap(({ answer }) => 'values' in answer ? answer.values : [])];
  return values.flatMap(({ reasons }) => reasons?.list ?? []);
}

function tellLevel({ id, label, guidance, under }: Level, plan: Plan): Telling {
  const all = plan.sections.filter((one) => one.level === id);
  const shown = all.slice(0, MOST).map((one) => one.label.text === one.id ? one.id : `${one.id}: ${labelText(one.label)}`);
  return { what: 'level', name: id, label, parts: [...guidanceParts(guidance), ...under.length === 0 ? [] : [paragraph(`It stands in ${under.join(', ')}.`)], ...list('Its sections:', all.length > MOST ? [...shown, `and ${String(all.length - MOST)} more`] : shown)] };
}

function tellUnit({ id, label, guidance, sample }: Unit, body: Body | undefined): Telling {
  const size = body?.body.sheet.units.find((one) => one.unit === id)?.records.length;
  const rules = sample.map(({ test, when }) => `${wordTest(test)}${when === undefined ? '' : `, when ${wordCondition(when)}`}`);
  return { what: 'unit', name: id, label, parts: [...guidanceParts(guidance), ...list('How many there must be:', rules), ...size === undefined ? [] : [paragraph(`There ${size === 1 ? 'is' : 'are'} ${String(size)} here.`)]] };
}

function tellRule(name: string, { view, reads }: Around): Telling | undefined {
  const [first] = reads.flatMap((read) => view.frameworks.planOf(read).sections.flatMap((one) => one.rules.filter((rule) => rule.name === name).map((rule) => ({ rule, of: one }))));
  return first === undefined ? undefined : { what: 'rule', name, label: undefined, parts: [paragraph(`A rule of ${first.of.label.text}: ${ruleText(first.rule)}.`)] };
}

function tellInspection({ inspection, body: { sheet }, results }: Body): Telling | undefined {
  if (inspection === undefined) return undefined;
  const { given, asked } = answered(sheet, results);
  const scores = results.scores.filter(({ omitted, parent }) => !omitted && (parent === undefined || parent === results.framework.id)).map((score) => `${score.label.text}: ${resultText(score, undefined)}`);
  return { what: 'inspection', name: inspection.id, label: inspection.label, parts: [...guidanceParts(inspection.guidance), paragraph(`${String(given)} of ${String(asked)} answered.`), ...list('', scores)] };
}

/** What is told of a word that is always there and is no part of the grammar; undefined where it is none. */
export function tellLibraryWord(id: string): Telling | undefined {
  const found = Object.entries(LIBRARY).find(([word]) => word === id)?.[1];
  return found === undefined ? undefined : { what: 'word', name: id, label: undefined, parts: [paragraph(found[0]), { kind: 'page', page: found[1] }] };
}
