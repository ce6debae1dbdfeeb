import { answerNotAsked } from './answer-not-asked.ts';
import { answerWithoutPoints } from './answer-without-points.ts';
import { askedAfterGood } from './asked-after-good.ts';
import { bands } from './bands.ts';
import { checkFailed } from './check-failed.ts';
import { circularScore } from './circular-score.ts';
import { conditionAlwaysHolds } from './condition-always-holds.ts';
import { contradictoryCondition } from './contradictory-condition.ts';
import { countedTwice } from './counted-twice.ts';
import { countsNowhere } from './counts-nowhere.ts';
import { cutFormerlyDiffers } from './cut-formerly-differs.ts';
import { decisionTables } from './decision-tables.ts';
import { editionWithoutChange } from './edition-without-change.ts';
import { emptyList } from './empty-list.ts';
import { exactScore } from './exact-score.ts';
import { holdWithoutRule } from './hold-without-rule.ts';
import { invalidDate } from './invalid-date.ts';
import { invalidNumber } from './invalid-number.ts';
import { limitWithoutEffect } from './limit-without-effect.ts';
import { markedNotAsked } from './marked-not-asked.ts';
import { misplacedClause, misplacedJudgement, misplacedSection, misplacedWithdraw } from './misplaced-statement.ts';
import { missingAnswer, missingFigure } from './missing-answer.ts';
import { missingBecause } from './missing-because.ts';
import { missingHold } from './missing-hold.ts';
import { missingJudgement } from './missing-judgement.ts';
import { missingTranslation, untranslatedInspection } from './missing-translation.ts';
import { mixedNaming } from './mixed-naming.ts';
import { moderationRefused } from './moderation-refused.ts';
import { moderationWithoutEffect } from './moderation-without-effect.ts';
import { moveWithoutEffect } from './move-without-effect.ts';
import { nearEarlierName } from './near-earlier-name.ts';
import { nearIdenticalLabels } from './near-identical-labels.ts';
import { needlessInclude } from './needless-include.ts';
import { partedName } from './parted-name.ts';
import { personalComments, personalData } from './personal-data.ts';
import { phrases } from './phrases.ts';
import { questionsOutOfOrder } from './questions-out-of-order.ts';
import { reasons } from './reasons.ts';
import { repeatedClause } from './repeated-clause.ts';
import { repeatedDecision } from './repeated-decision.ts';
import { repeatedInEdition } from './repeated-in-edition.ts';
import { repeatedName } from './repeated-name.ts';
import { rowShadowed } from './row-shadowed.ts';
import type { DeclarationSubject, FrameworkSubject, InspectionSubject, Rule, SourceSubject } from './rule.ts';
import { sampleSize } from './sample-size.ts';
import { scoreNeverThere } from './score-never-there.ts';
import { sectionOmitted } from './section-omitted.ts';
import { sectionWithoutQuestions } from './section-without-questions.ts';
import { starsOutOfOrder } from './stars-out-of-order.ts';
import { stillUsed } from './still-used.ts';
import { tooManyValues } from './too-many-values.ts';
import { translations } from './translations.ts';
import { unansweredColumn } from './unanswered-column.ts';
import { unaskedRecords } from './unasked-records.ts';
import { unexpectedWord } from './unexpected-word.ts';
import { unknownName } from './unknown-name.ts';
import { strayWord, unknownWord } from './unknown-word.ts';
import { untranslatedText } from './untranslated-text.ts';
import { unusedFact } from './unused-fact.ts';
import { unusedLevel } from './unused-level.ts';
import { unusedList } from './unused-list.ts';
import { unusedUnit } from './unused-unit.ts';
import { useCycle } from './use-cycle.ts';
import { withdrawals } from './withdrawals.ts';
import { wrongType } from './wrong-type.ts';

/** Every rule on files. */
export const sourceRules: readonly Rule<SourceSubject>[] = [strayWord, unexpectedWord, partedName, useCycle, invalidDate, personalComments];

/** Every rule on declarations as they stand in a file. */
export const declarationRules: readonly Rule<DeclarationSubject>[] = [
  unknownWord, unknownName, nearEarlierName, repeatedName, repeatedClause, translations, misplacedWithdraw, misplacedClause, withdrawals, stillUsed,
  editionWithoutChange, repeatedInEdition,
];

/** The rules on frameworks that come first: where they find something wrong, the others do not judge it again. */
export const typeRules: readonly Rule<FrameworkSubject>[] = [wrongType];

/** Every other rule on frameworks. */
export const frameworkRules: readonly Rule<FrameworkSubject>[] = [
  emptyList, tooManyValues, answerWithoutPoints, sectionWithoutQuestions, contradictoryCondition, circularScore, scoreNeverThere, unusedList, invalidNumber, misplacedSection,
  bands, cutFormerlyDiffers, decisionTables, rowShadowed, exactScore, missingTranslation,
  conditionAlwaysHolds, limitWithoutEffect, moveWithoutEffect, countsNowhere, countedTwice, askedAfterGood, phrases, starsOutOfOrder, nearIdenticalLabels,
  unusedLevel, unusedUnit, unusedFact, mixedNaming, questionsOutOfOrder, untranslatedText,
];

/** Every rule on inspections; those that make sense for examples run on them too. */
export const inspectionRules: readonly Rule<InspectionSubject>[] = [
  missingAnswer, missingFigure, answerNotAsked, markedNotAsked, reasons,
  missingJudgement, misplacedJudgement, sectionOmitted, needlessInclude, missingHold, holdWithoutRule, moderationRefused, missingBecause, repeatedDecision, sampleSize, untranslatedInspection, checkFailed,
  moderationWithoutEffect, unaskedRecords, unansweredColumn, personalData,
];
