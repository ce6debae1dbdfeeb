import type { Diagnostic } from '@inspection-criteria/model';
import { catalogue, type Code } from '../catalogue.ts';
import type { Checked } from '../rules/check.ts';
import { answerNotAsked } from './answer-not-asked.ts';
import { bandGap, bandOrder, bandUnreachable, phraseGap } from './bands.ts';
import { lookAlikeLetter, missingBrace, unexpectedCharacter } from './characters.ts';
import { checkFailed } from './checks.ts';
import { invalidDate } from './dates.ts';
import { missingBecause, missingHold, missingJudgement, sectionOmitted } from './decisions.ts';
import { rowShadowed, rowsIncomplete } from './decision-tables.ts';
import { answerWithoutPoints, cutFormerlyDiffers, emptyList, needsARecord, scoreNeverThere, unknownWord } from './declarations.ts';
import { nearEarlierName, unknownFramework } from './editions.ts';
import { apart, collides, same, type Edit } from '../edits.ts';
import type { Fix, Fixer } from './fix.ts';
import { unansweredColumn, unaskedRecords } from './idle-answers.ts';
import { inForm } from './in-form.ts';
import { invalidAnswer } from './invalid-answer.ts';
import { missingTranslation } from './labels.ts';
import { missingAnswer } from './missing-answer.ts';
import { questionsInOrder, starsInOrder } from './orders.ts';
import { pastedRows } from './pasted-rows.ts';
import { personalData } from './personal-data.ts';
import { textAt } from './places.ts';
import { invalidReason, missingReason } from './reasons.ts';
import { keepOneDecision, removeList, removing } from './removals.ts';
import { sampleSize } from './sample-size.ts';
import { suggested, suggestedOr } from './suggested.ts';
import { markedNotAsked, repeatedAnswer, repeatedColumn, repeatedRecord } from './surplus-answers.ts';
import { tableShape } from './table-shape.ts';
import { unknownColumn } from './unknown-column.ts';
import { countsNowhere, editionWithoutChange, repeatedInEdition, unused } from './unused.ts';
import { unknownName } from './unknown-name.ts';
import { useCycle, useNotFound } from './uses.ts';
import { askedAfterGood, conditionAlwaysHolds, countedTwice, removeRule, rowsInConflict } from './without-effect.ts';

/** What can be done about the findings of each code. A code that is not here, or whose fixer knows nothing, has what its finding suggests. */
export const fixers: Readonly<Partial<Record<Code, Fixer>>> = {
  'missing-brace': missingBrace,
  'unexpected-word': pastedRows,
  'unexpected-character': unexpectedCharacter,
  'look-alike-letter': lookAlikeLetter,
  'use-not-found': useNotFound,
  'use-outside-workspace': useNotFound,
  'use-cycle': useCycle,
  'unknown-name': unknownName,
  'unknown-word': unknownWord,
  'unknown-framework': unknownFramework,
  'near-earlier-name': nearEarlierName,
  'misplaced-statement': suggestedOr(removing(false)),
  'repeated-clause': removing(false),
  'needs-a-record': needsARecord,
  'empty-list': emptyList,
  'answer-without-points': answerWithoutPoints,
  'invalid-date': invalidDate,
  'band-unreachable': bandUnreachable,
  'band-gap': bandGap,
  'band-order': bandOrder,
  'cut-formerly-differs': cutFormerlyDiffers,
  'stars-out-of-order': starsInOrder,
  'phrase-unreachable': bandUnreachable,
  'phrase-gap': phraseGap,
  'row-shadowed': rowShadowed,
  'rows-incomplete': rowsIncomplete,
  'rows-in-conflict': rowsInConflict,
  'table-shape': tableShape,
  'score-never-there': scoreNeverThere,
  'condition-always-holds': conditionAlwaysHolds,
  'counts-nowhere': countsNowhere,
  'counted-twice': countedTwice,
  'asked-after-good': askedAfterGood,
  'limit-without-effect': removeRule,
  'move-without-effect': removeRule,
  'missing-translation': missingTranslation,
  'unused-list': removeList,
  'unused-level': unused,
  'unused-unit': unused,
  'unused-fact': unused,
  'questions-out-of-order': questionsInOrder,
  'edition-without-change': editionWithoutChange,
  'repeated-in-edition': repeatedInEdition,
  'unknown-column': unknownColumn,
  'repeated-column': repeatedColumn,
  'repeated-record': repeatedRecord,
  'repeated-answer': repeatedAnswer,
  'invalid-answer': invalidAnswer,
  'answer-not-asked': answerNotAsked,
  'marked-not-asked': markedNotAsked,
  'missing-answer': missingAnswer,
  'invalid-reason': invalidReason,
  'missing-reason': missingReason,
  'missing-judgement': missingJudgement,
  'missing-hold': missingHold,
  'hold-without-rule': removing(true),
  'moderation-refused': removing(false),
  'missing-because': missingBecause,
  'repeated-decision': keepOneDecision,
  'moderation-without-effect': removing(false),
  'unasked-records': unaskedRecords,
  'unanswered-column': unansweredColumn,
  'personal-data': personalData,
  'sample-size': sampleSize,
  'check-failed': checkFailed,
  'section-omitted': sectionOmitted,
  'needless-include': removing(true),
};

/** What can be done about a finding, the likeliest first. */
export function fixesFor(checked: Checked, diagnostic: Diagnostic): readonly Fix[] {
  return rawFixes(checked, diagnostic).map((fix) => inForm(fix, checked));
}

/** Does at once what can be done unseen about all findings of a code in a file; undefined where that is nothing. */
export function fixAll(checked: Checked, file: string, code: Code): Fix | undefined {
  const findings = checked.diagnostics.filter((one) => one.code === code && one.span.file === file);
  const { made, edits } = together(checked, findings);
  const [only] = made;
  if (only === undefined) return undefined;
  return inForm({ title: made.length === 1 ? only.title : titleForAll(code, made.length, findings.length), edits, preferred: true }, checked);
}

/** How many findings are looked at to say how many of them can be mended; of more, nothing is promised before it is asked for. */
const COUNTED = 50;

/** The same for all findings of the kind of one, where more than one of them can be mended. */
export function mendAll(checked: Checked, { code, span: { file } }: Diagnostic): Fix | undefined {
  const findings = checked.diagnostics.filter((one) => one.code === code && one.span.file === file);
  const known = Object.keys(catalogue).find((one): one is Code => one === code);
  if (findings.length < 2 || known === undefined || ALWAYS_DECIDED.has(known)) return undefined;
  if (findings.length > COUNTED) return inForm({ title: `Mend in this file, where it needs no decision: ${titleOf(known)}`, get edits() { return together(checked, findings).edits; } }, checked);
  const { made, edits } = together(checked, findings);
  return made.length < 2 ? undefined : inForm({ title: titleForAll(known, made.length, findings.length), edits }, checked);
}

/** Does at once what can be done unseen about everything found in a file. Its edits are none where that is nothing. */
export function fixEverything(checked: Checked, file: string): Fix {
  const findings = checked.diagnostics.filter(({ span }) => span.file === file);
  return inForm({ title: 'Mend all in this file that needs no decision', get edits() { return together(checked, findings).edits; } }, checked);
}

/** The fixes that can be done unseen and do not touch each other, with all their edits. */
function together(checked: Checked, findings: readonly Diagnostic[]): { readonly made: readonly Fix[]; readonly edits: readonly Edit[] } {
  const made: Fix[] = [];
  const taken: Edit[] = [];
  for (const finding of findings.filter(({ code }) => !ALWAYS_DECIDED.has(code))) {
    const fix = proposed(checked, finding).find((one) => one.preferred === true && changesSomething(one, checked));
    const edits = fix?.edits.filter((edit) => !taken.some((one) => same(one, edit))) ?? [];
    if (fix === undefined || edits.some((edit) => taken.some((one) => collides(one, edit)))) continue;
    taken.push(...edits);
    made.push(fix);
  }
  return { made, edits: files(taken).flatMap((file) => apart(taken.filter(({ span }) => span.file === file))) };
}

/** Findings of which there may be very many, and whose fixes all need a decision: they need not be made to know that. */
const ALWAYS_DECIDED: ReadonlySet<string> = new Set<Code>(['missing-answer']);

function files(edits: readonly Edit[]): readonly string[] {
  return [...new Set(edits.map(({ span }) => span.file))];
}

/** What a fix that mends all findings of a code says of itself. */
function titleForAll(code: Code, mended: number, found: number): string {
  return `Mend ${mended === found ? `all ${String(found)}` : `${String(mended)} of ${String(found)}`} in this file: ${titleOf(code)}`;
}

function titleOf(code: Code): string {
  const { title } = catalogue[code];
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** Fixes as their fixers make them, without those that would change nothing: in a broken text what is suggested may stand there already. */
function rawFixes(checked: Checked, diagnostic: Diagnostic): readonly Fix[] {
  return proposed(checked, diagnostic).filter((fix) => changesSomething(fix, checked));
}

function changesSomething({ edits }: Fix, checked: Checked): boolean {
  return edits.some(({ span, text }) => textAt(checked, span) !== text);
}

function proposed(checked: Checked, diagnostic: Diagnostic): readonly Fix[] {
  const subject = { checked, diagnostic };
  const own = isCode(diagnostic.code) ? fixers[diagnostic.code]?.(subject) ?? [] : [];
  const all = own.length > 0 ? own : suggested(subject);
  return MEANT_OTHERWISE.has(diagnostic.code) ? all.map((fix) => ({ ...fix, preferred: false })) : all;
}

/**
 * Findings on what is understood as it stands, and scored so. Whatever is written in its place means something else, which its author has to decide.
 * Of what cannot be read, or does nothing, no meaning changes.
 */
const MEANT_OTHERWISE: ReadonlySet<string> = new Set<Code>([
  'exact-score', 'wrong-type', 'misplaced-statement', 'near-earlier-name', 'parted-name', 'band-order', 'band-gap', 'band-unreachable', 'phrase-unreachable',
]);

function isCode(code: string): code is Code {
  return code in fixers;
}
