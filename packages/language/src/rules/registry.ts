import * as answers from './answers.ts';
import { bandRules } from './bands.ts';
import * as decisions from './decisions.ts';
import { decisionTableRules } from './decision-tables.ts';
import { formerCuts } from './former-cuts.ts';
import type { FrameworkSubject, InspectionSubject, Rule } from './rule.ts';
import * as structure from './structure.ts';
import { translations } from './translations.ts';

/** Every rule on frameworks. */
export const frameworkRules: readonly Rule<FrameworkSubject>[] = [
  structure.unknownLists, structure.listSizes, structure.answersWithoutPoints, structure.emptySections, structure.circularConditions, structure.circularScores, structure.unusedLists,
  bandRules, formerCuts, decisionTableRules, translations,
];

/** Every rule on inspections; those that make sense for examples run on them too. */
export const inspectionRules: readonly Rule<InspectionSubject>[] = [
  answers.missingAnswers, answers.answersNotAsked, answers.markedNotAsked, answers.numbersInRange, answers.missingReasons,
  decisions.missingJudgements, decisions.misplacedDecisions, decisions.holds, decisions.moderations, decisions.missingReasonsOfDecisions, decisions.sampleSizes, decisions.failedChecks,
];
