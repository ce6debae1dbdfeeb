import { allSections, parseRational, wordTest, type AnswerType, type Check, type Decision, type Framework, type GivenScore, type HoldDecision, type InspectionBody, type Span } from '@inspection-criteria/model';
import type { AstNode } from 'langium';
import { inRange } from '../answers/cell.ts';
import type { Fragment } from '../answers/fragments.ts';
import { readItems, type AnswerItem } from '../answers/item.ts';
import { readAnswers, type ReadAnswers } from '../answers/sheet.ts';
import { listening } from '../report.ts';
import { ast, headingsOf, nearest, tableOf } from '../syntax/index.ts';
import { clause } from './clauses.ts';
import { lowerCondition, type Scope } from './expressions.ts';
import { ambiguity, findSection, findWord, type SectionInfo } from './names.ts';
import { columnCandidates, sectionCandidates, valueCandidates } from './candidates.ts';
import { tellUnit } from './lookup.ts';
import { lowerCheckTable } from './rules.ts';
import { notesOf } from './texts.ts';
import { refer, referToSection, valueMeaning, type Candidate } from './uses.ts';
import { listed, remedy } from '../wording.ts';

/** The answers, decisions and checks of an inspection or an example, and where the answers stand. */
export interface LoweredBody {
  readonly body: InspectionBody;
  /** The answers with how they were read. What is wrong with them is not reported yet. */
  readonly answers: ReadAnswers;
}

/** Lowers what an inspection and an example have in common. */
export function lowerBody(members: readonly AstNode[], framework: Framework, scope: Scope, kind: 'inspection' | 'example'): LoweredBody {
  const { fragments, said } = saidIn(members, framework, scope, kind);
  const answers = readAnswers(fragments, framework);
  return { body: { sheet: answers.sheet, ...said }, answers };
}

/** All that is said beside the answers, and where those stand. */
export function saidIn(members: readonly AstNode[], framework: Framework, scope: Scope, kind: 'inspection' | 'example'): { readonly said: Omit<InspectionBody, 'sheet'>; readonly fragments: readonly Fragment[] } {
  const { names } = scope;
  const local: Scope = { ...scope, own: names.lists.get(names.sections.get(names.framework)?.bands ?? ''), expected: undefined, record: undefined, home: undefined };
  const given = givenAnswers(members.filter(ast.isAnswers), framework, local, kind);
  const said: Omit<InspectionBody, 'sheet'> = {
    given: given.scores,
    judgements: [...members.filter(ast.isJudge).flatMap((j) => decision(j, j.value, local)), ...given.judgements],
    holds: members.flatMap((m): readonly HoldDecision[] => {
      if (ast.isHold(m)) return decision(m, m.value, local);
      if (!ast.isDoNotHold(m)) return [];
      const section = target(m, 'target', m.target, local);
      return section === undefined ? [] : [{ section: section.id, value: undefined, notes: notesOf(m.notes), span: local.locate(m) }];
    }),
    moderations: members.filter(ast.isModerate).flatMap((m) => decision(m, m.value, local)),
    choices: members.filter(ast.isInclude).flatMap((m) => m.sections.flatMap((name, i) => {
      const section = target(m, 'sections', name, local, i);
      return section === undefined ? [] : [{ section: section.id, included: m.verb === 'include', notes: notesOf(m.notes), span: local.locate(m) }];
    })),
    checks: members.flatMap((m) => {
      if (ast.isCheck(m)) return check(m, local);
      return ast.isTable(m) && tableOf(m.text) === 'check' ? lowerCheckTable(m, local) : [];
    }),
  };
  return { said, fragments: [...members.flatMap((member) => fragmentOf(member, local)), ...given.fragments] };
}

/** A check; none where a name in it is not understood, which has a finding of its own. */
function check(node: ast.Check, scope: Scope): readonly Check[] {
  const { report, heardNothing } = listening(scope.report);
  const condition = lowerCondition(node.condition, { ...scope, report });
  return heardNothing() ? [{ condition, notes: notesOf(node.notes), span: scope.locate(node) }] : [];
}

function decision(node: ast.Judge | ast.Hold | ast.Moderate, value: string, scope: Scope): readonly Decision[] {
  const section = target(node, 'target', node.target, scope);
  if (section === undefined) return [];
  const bands = scope.names.lists.get(section.bands ?? '');
  // Where the bands that are named are not there, that has a finding of its own.
  if (bands === undefined && section.bands !== undefined) return [];
  if (scope.listening !== undefined) refer(scope.listening, scope.locate(node, 'value'), bands?.values.includes(value) === true ? valueMeaning(bands, value) : undefined, () => bands === undefined ? [] : valueCandidates(bands));
  if (bands?.values.includes(value) !== true) {
    const near = bands === undefined ? undefined : nearest(value, bands.values);
    const message = bands === undefined ? `\`${section.id}\` has no bands it is rated or judged on, so this decides nothing. Remove it, or name the section that is meant.`
      : `\`${value}\` is no band here, so this decides nothing: the bands of \`${section.id}\` are ${bands.values.join(', ')}. ${remedy(near, 'Choose one of them.')}`;
    scope.report('unknown-name', scope.locate(node, 'value'), message, { suggestion: near });
    return [];
  }
  return [{ section: section.id, value, notes: notesOf(node.notes), span: scope.locate(node) }];
}

function target(node: AstNode, property: string, name: string | undefined, scope: Scope, index = 0): SectionInfo | undefined {
  const section = name === undefined ? undefined : findSection(scope.names, name);
  if (scope.listening !== undefined && name !== undefined) tellTarget(name, section, scope.locate(node, property, index), node, scope);
  if (section !== undefined || name === undefined) return section;
  const near = nearest(name, [...scope.names.sections.keys(), ...[...scope.names.sections.values()].map((s) => s.name)]);
  scope.report('unknown-name', scope.locate(node, property, index), ambiguity(scope.names, name) ?? `No section is called \`${name}\`, so this says nothing. ${remedy(near, 'Check the spelling.')}`, { suggestion: near === name ? undefined : near });
  return undefined;
}

/** Tells of the section a decision is about: only what is rated or judged can be decided on. */
function tellTarget(name: string, section: SectionInfo | undefined, span: Span, node: AstNode, { names, listening }: Scope): void {
  const could = (): readonly Candidate[] => sectionCandidates(names, ast.isInclude(node) ? ({ parent }) => parent !== undefined : ({ bands }) => bands !== undefined);
  if (section === undefined) refer(listening, span, undefined, could);
  else referToSection(listening, span, name, section, names, could);
}

function fragmentOf(member: AstNode, scope: Scope): readonly Fragment[] {
  if (ast.isRecord(member)) return recordFragments(member, scope);
  if (!ast.isTable(member)) return [];
  const span = scope.locate(member);
  const { first } = headingsOf(member.text, span.start);
  if (first.text === 'check') return [];
  const unit = unitOf(first.text, { file: span.file, start: first.start, end: first.end }, scope);
  return unit === undefined ? [] : [{ kind: 'table', unit, text: member.text, span }];
}

function recordFragments(member: ast.Record, scope: Scope): readonly Fragment[] {
  const unit = unitOf(member.unit, scope.locate(member, 'unit'), scope);
  if (unit === undefined) return [];
  const { name } = member;
  if (name === undefined) {
    scope.report('unexpected-word', scope.locate(member, 'unit'), `This ${unit} has no id, so its answers belong to nothing. Write one behind \`${member.unit}\`, such as \`${member.unit} C01 {\`.`);
    return [];
  }
  const idSpan = scope.locate(member, 'name');
  const record = { kind: 'record' as const, unit, id: name, idSpan };
  // A record without answers is one all the same; nowhere in it is text to be read as one.
  if (member.answers.length === 0) return [{ ...record, text: '', span: { ...idSpan, start: idSpan.end } }];
  return member.answers.map((text, i) => ({ ...record, text, span: scope.locate(member, 'answers', i) }));
}

function unitOf(word: string, span: Span, scope: Scope): string | undefined {
  const { names, report } = scope;
  const unit = findWord(names.units, word);
  tellUnit(word, unit, span, scope);
  if (unit !== undefined) return unit.id;
  const units = [...names.units.keys()];
  const near = nearest(word, [...units, 'check']);
  const [first = 'inspection'] = units;
  const heading = names.columns.has(word) ? `The first heading of a table says what its rows are: put a column in front that is headed \`${first}\`, with the id of each.` : `What is answered for is called ${listed(units)} here: write one of these, or declare \`unit ${word}\` in the framework.`;
  report('unknown-word', span, `\`${word}\` is none of the framework’s units, so what follows belongs to nothing. ${remedy(near, heading)}`, { suggestion: near });
  return undefined;
}

interface Given {
  readonly scores: readonly GivenScore[];
  readonly judgements: readonly Decision[];
  readonly fragments: readonly Fragment[];
}

/** Answers that belong to no record: facts of the inspection, figures, and in an example the score or judgement of any section. */
function givenAnswers(nodes: readonly ast.Answers[], framework: Framework, scope: Scope, kind: 'inspection' | 'example'): Given {
  const figures = new Map(allSections(framework.root).map(({ id, given }) => [id, given]));
  const scores: GivenScore[] = [];
  const judgements: Decision[] = [];
  const fragments: Fragment[] = [];
  for (const node of nodes) {
    const span = scope.locate(node, 'text');
    const { items } = readItems(node.text, span.start);
    let rest = node.text;
    for (const item of items) {
      if (scope.names.columns.has(item.key.text)) continue;
      const taken = givenTo(item, span.file, scope, kind);
      const first = taken?.kind === 'score' ? scores.find(({ section }) => section === taken.score.section) : undefined;
      if (first !== undefined) scope.report('repeated-answer', { file: span.file, start: item.key.start, end: item.key.end }, `\`${item.key.text}\` is given already, and the first number is the one that counts. Remove one of the two.`, { related: [{ span: first.span, message: 'It is given here first.' }] });
      if (taken?.kind === 'score') {
        outOfRange(taken.score, item, figures, scope);
        scores.push(taken.score);
      } else if (taken?.kind === 'judgement') judgements.push(taken.judgement);
      if (taken !== undefined) rest = blanked(rest, item, span.start);
    }
    if (rest.trim() !== '') fragments.push({ kind: 'record', unit: 'inspection', id: 'inspection', idSpan: span, text: rest, span });
  }
  return { scores, judgements, fragments };
}

/** A figure beyond what its framework says it may be; it counts all the same, for the framework may be wrong as well. */
function outOfRange({ section, value, span }: GivenScore, { answer }: AnswerItem, figures: ReadonlyMap<string, AnswerType | undefined>, { report }: Scope): void {
  const type = figures.get(section);
  if (type?.kind !== 'number' || inRange(type.range, value)) return;
  report('invalid-answer', span, `\`${section}\` is given as a number${type.range === undefined ? '' : `, ${wordTest(type.range)}`}; \`${answer.value?.text ?? ''}\` is outside that. Check it against the record.`);
}

function blanked(text: string, { key, answer }: AnswerItem, offset: number): string {
  const start = key.start - offset;
  const end = Math.max(key.end + 1, answer.end) - offset;
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/** Tells of a section something is given to, and of the band it is given. */
function tellGiven({ text, start, end }: AnswerItem['key'], { value }: AnswerItem['answer'], section: SectionInfo | undefined, file: string, { names, listening }: Scope): void {
  const could = (): readonly Candidate[] => [...columnCandidates(names, ({ unit }) => unit === 'inspection'), ...sectionCandidates(names)];
  if (section === undefined) refer(listening, { file, start, end }, undefined, could);
  else referToSection(listening, { file, start, end }, text, section, names, could);
  const bands = names.lists.get(section?.bands ?? '');
  if (value !== undefined && bands !== undefined) refer(listening, { file, start: value.start, end: value.end }, bands.values.includes(value.text) ? valueMeaning(bands, value.text) : undefined, () => valueCandidates(bands));
}

type Taken = { readonly kind: 'score'; readonly score: GivenScore } | { readonly kind: 'judgement'; readonly judgement: Decision } | { readonly kind: 'refused' };

/** What an item gives a section; undefined when its key is no section. */
function givenTo({ key, colon, answer }: AnswerItem, file: string, scope: Scope, kind: 'inspection' | 'example'): Taken | undefined {
  const section = findSection(scope.names, key.text);
  const several = ambiguity(scope.names, key.text);
  if (several !== undefined) scope.report('unknown-name', { file, start: key.start, end: key.end }, several);
  tellGiven(key, answer, section, file, scope);
  if (section === undefined) return several === undefined ? undefined : { kind: 'refused' };
  const span = { file, start: key.start, end: Math.max(key.end, answer.value?.end ?? key.end) };
  if (!colon) scope.report('invalid-answer', { file, start: key.start, end: key.end }, `A colon is missing behind \`${key.text}\`. Write \`${key.text}: …\`.`, { suggestion: `${key.text}:` });
  if (answer.value === undefined) return { kind: 'refused' };
  if (answer.stray !== undefined) scope.report('invalid-answer', { file, start: answer.stray.start, end: answer.stray.end }, `\`${answer.stray.text}\` is not understood here. A score is one number, such as 79.5% or 7/8, a judgement one band.`);
  const number = parseRational(answer.value.text.replace(/\s/g, ''));
  if (number !== undefined && (kind === 'example' || section.level === 'figure')) return { kind: 'score', score: { section: section.id, value: number, percent: answer.value.text.endsWith('%'), span } };
  if (kind === 'example' && scope.names.lists.get(section.bands ?? '')?.values.includes(answer.value.text) === true) {
    return { kind: 'judgement', judgement: { section: section.id, value: answer.value.text, notes: {}, span } };
  }
  const figure = section.level === 'figure' && clause(section.declared, 'Answered') !== undefined;
  if (figure) {
    scope.report('invalid-answer', span, `\`${section.id}\` is given as a number, such as 79.5% or 7/8; \`${answer.value.text}\` is none, so it has no score. Check it against the record.`);
    return { kind: 'refused' };
  }
  const message = kind === 'example' ? `\`${answer.value.text}\` is neither a score nor a band of \`${section.id}\`, so this says nothing. Write a number such as 79.5%, or one of its bands.`
    : `\`${key.text}\` gets its score from answers, so it cannot be given one here. Judge it with \`judge ${key.text} as …\`, or check it with \`check\`.`;
  scope.report('misplaced-statement', span, message);
  return { kind: 'refused' };
}
