import { ONE, parseRational, compare, rational, type Absent, type Condition, type Moderation, type Question, type Rounding, type Scale, type Section, type Unrated } from '@inspection-criteria/model';
import { type ast } from '../syntax/index.ts';
import { clause, clauses } from './clauses.ts';
import type { Declared } from './declared.ts';
import { lowerCondition, lowerExpression, reportedWithdrawn, scopeAt, type Scope } from './expressions.ts';
import { ambiguity, findSection, type SectionInfo } from './names.ts';
import { renamedSince } from './renames.ts';
import { lowerRules } from './rules.ts';
import { phrasesSaid, withEach } from './skeleton.ts';
import { notesOf } from './texts.ts';
import { answerTypeOf, constant, lowerScale, nameable } from './values.ts';

/** What the sections of a framework are lowered with. */
export interface SectionContext {
  readonly scope: Scope;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly declaredScales: ReadonlyMap<string, Declared>;
}

/** What comes down from the sections around one. */
interface Around {
  readonly asked: readonly Condition[];
  readonly countsAlsoIn: readonly string[];
  readonly each: readonly ast.Each[];
  readonly words: string | undefined;
}

const OUTERMOST: Around = { asked: [], countsAlsoIn: [], each: [], words: undefined };

/** A section with all that is in it. */
export function lowerSection(info: SectionInfo, context: SectionContext, around: Around = OUTERMOST): Section {
  const { declared } = info;
  const { names } = context.scope;
  const scope: Scope = { ...context.scope, own: names.lists.get(info.bands ?? ''), expected: undefined, home: info.id };
  const inside = aroundChildren(info, scope, around);
  const questions = declared.children.filter((c) => c.kind === 'question').filter((c) => names.columns.get(c.name)?.section === info.id);
  return {
    ...nameable(declared), kind: 'section', id: info.id, name: info.name, level: info.level, parent: info.parent,
    sections: info.children.flatMap((id) => { const child = names.sections.get(id); return child === undefined ? [] : [lowerSection(child, context, inside)]; }),
    questions: questions.map((c) => lowerQuestion(c, info.id, context, inside)),
    optional: clause(declared, 'Optional') !== undefined,
    weight: constant(clause(declared, 'Weighted')?.weight, scope) ?? ONE,
    ...scoring(declared, info, scope),
    ...rating(declared, info, scope), bandsHere: bandsHere(info, context, scope),
  };
}

/** Bands whose conditions speak of what is in a section, read for this one. What is wrong with them is said where they are read as a list. */
function bandsHere({ bands }: SectionInfo, { scales, declaredScales }: SectionContext, scope: Scope): Scale | undefined {
  const declared = declaredScales.get(bands ?? '');
  const conditional = scales.get(bands ?? '')?.values.some((value) => value.when.length > 0) === true;
  return declared === undefined || !conditional ? undefined : lowerScale(declared, { ...scope, report: () => undefined });
}

function aroundChildren(info: SectionInfo, scope: Scope, around: Around): Around {
  const { declared } = info;
  const unit = unitOf(info, scope);
  const conditions = clauses(declared, 'Asked').map((c) => lowerCondition(c.condition, { ...scope, record: unit }));
  return {
    asked: [...around.asked, ...conditions],
    countsAlsoIn: [...around.countsAlsoIn, ...countedIn(declared, scope)],
    each: info.parent === undefined ? declared.each : [...around.each, ...declared.each],
    words: phrasesSaid(declared, scope.names.renamings) ?? around.words,
  };
}

/** The unit a section's questions are about. */
export function unitOf(info: SectionInfo, { names }: Pick<Scope, 'names'>): string {
  for (let at: SectionInfo | undefined = info; at !== undefined; at = names.sections.get(at.parent ?? '')) {
    const about = clause(at.declared, 'About');
    if (about !== undefined) return renamedSince(about, names.renamings)?.word(about.unit) ?? about.unit;
  }
  return [...names.units.keys()][0] ?? 'inspection';
}

function countedIn(declared: Declared, scope: Scope): readonly string[] {
  return clauses(declared, 'CountsIn').flatMap((c) => c.sections.flatMap((name, i) => {
    const found = findSection(scope.names, renamedSince(c, scope.names.renamings)?.section(name) ?? name);
    const place = scope.locate(c, 'sections', i);
    if (found === undefined && !reportedWithdrawn(name, place, scopeAt(c, scope))) scope.report('unknown-name', place, ambiguity(scope.names, name) ?? `No section is called \`${name}\`, so nothing can also count there. Check the spelling.`);
    return found === undefined ? [] : [found.id];
  }));
}

function scoring(declared: Declared, info: SectionInfo, scope: Scope): Pick<Section, 'judged' | 'given' | 'score' | 'absent' | 'leftOut'> {
  const judged = clause(declared, 'Judged') === undefined ? undefined : info.bands;
  const answered = info.level === 'figure' ? clause(declared, 'Answered') : undefined;
  const scored = clause(declared, 'Scored');
  const says = scored !== undefined || clause(declared, 'Rated') !== undefined;
  const none = judged !== undefined || answered !== undefined || clause(declared, 'NotScored') !== undefined || (info.parent === undefined && !says);
  const place = scored === undefined ? declared.nameSpan : scope.locate(scored);
  const given = answered === undefined ? undefined : answerTypeOf(declared, new Map(), scope);
  if (answered !== undefined && given?.kind !== 'number') scope.report('wrong-type', scope.locate(answered), 'A figure is a number, so this one could never be given. Write `answered number` or a range such as `answered 0 to 100`; anything else is a fact: `fact name about inspection answered …`.');
  const expression = scored !== undefined ? lowerExpression(scored.score, scope)
    : { kind: 'aggregate' as const, function: 'share' as const, property: undefined, over: { kind: 'answers' as const, within: [], except: [], unit: '', where: undefined, span: place }, span: place };
  return {
    judged, given,
    score: none ? undefined : { expression, notes: notesOf(scored?.notes ?? []), span: place },
    absent: absentOf(declared, scope), leftOut: clause(declared, 'NotCounted') !== undefined,
  };
}

function absentOf(declared: Declared, scope: Scope): Absent {
  const absent = clause(declared, 'Absent');
  if (absent === undefined) return { kind: 'carried' };
  const value = absent.leftOut ? undefined : constant(absent.value, scope);
  return value === undefined ? { kind: 'left out' } : { kind: 'counts as', value, span: scope.locate(absent) };
}

function rating(declared: Declared, info: SectionInfo, scope: Scope): Pick<Section, 'unrated' | 'rounding' | 'bands' | 'words' | 'moderation' | 'rules' | 'tables'> {
  return {
    unrated: unratedOf(declared, scope), rounding: roundingOf(declared, scope), bands: info.bands,
    words: phrasesSaid(declared, scope.names.renamings), moderation: moderationOf(declared, scope), ...lowerRules(declared.rules, scope),
  };
}

function unratedOf(declared: Declared, scope: Scope): readonly Unrated[] {
  return clauses(declared, 'NotRated').map((c) => ({ unless: lowerCondition(c.condition, scope), notes: notesOf(c.notes), span: scope.locate(c) }));
}

function roundingOf(declared: Declared, scope: Scope): Rounding | undefined {
  const rounded = clause(declared, 'Rounded');
  if (rounded === undefined) return undefined;
  const span = scope.locate(rounded);
  const step = parseRational(rounded.step);
  if (step !== undefined && compare(step, rational(0)) > 0) return { step, mode: rounded.mode, notes: notesOf(rounded.notes), span };
  scope.report('invalid-number', span, 'A step of nought rounds nothing, so scores stay as they are. Write a step above nought, such as `1%` or `0.5`.');
  return undefined;
}

function moderationOf(declared: Declared, scope: Scope): Moderation | undefined {
  const moderated = clause(declared, 'Moderated');
  if (moderated === undefined) return undefined;
  const bands = moderated.freely || moderated.bands === undefined ? undefined : Number(moderated.bands);
  return { bands, direction: moderated.direction, notes: notesOf(moderated.notes), span: scope.locate(moderated) };
}

function lowerQuestion(declared: Declared, section: string, context: SectionContext, around: Around): Question {
  const effective = withEach(declared, around.each);
  const unit = context.scope.names.columns.get(declared.name)?.unit ?? 'inspection';
  const scope: Scope = { ...context.scope, own: undefined, expected: undefined };
  const own = clauses(effective, 'Asked').map((c) => lowerCondition(c.condition, { ...scope, record: unit }));
  return {
    ...nameable(effective), kind: 'question', section, unit, answer: answerTypeOf(effective, context.scales, scope),
    countsAlsoIn: [...new Set([...around.countsAlsoIn, ...countedIn(effective, scope)])],
    asked: [...around.asked, ...own], weight: constant(clause(effective, 'Weighted')?.weight, scope) ?? ONE,
    counted: clause(effective, 'NotCounted') === undefined, optional: clause(effective, 'Optional') !== undefined,
    words: phrasesSaid(effective, scope.names.renamings) ?? around.words, unrated: unratedOf(effective, scope),
  };
}
