import type { Severity } from '@inspection-criteria/model';

/** What is known of a diagnostic besides its message. Its page is `docs/diagnostics/<code>.md`. */
export interface Entry {
  readonly severity: Severity;
  readonly title: string;
}

/** Every diagnostic there is. What must hold is an error, what should is a warning, what is only worth knowing is information. */
export const catalogue = {
  // the form of the text
  'missing-brace': error('A brace is missing'),
  'unclosed-text': error('A text is not closed'),
  'unexpected-character': error('A character without meaning'),
  'unexpected-word': error('A word that does not belong here'),
  'nested-too-deep': error('Brackets nested too deep'),
  'too-many-problems': warning('More findings than are listed'),
  'hidden-character': warning('A character that can hide a change'),
  'look-alike-letter': warning('A letter that looks like another'),
  'not-utf8': error('The file is not text in UTF-8'),
  'unreadable-file': error('The file cannot be read'),
  // files
  'use-not-found': error('A used file is not there'),
  'use-outside-workspace': error('A used file lies outside the folder'),
  'use-cycle': error('Files use each other in a circle'),
  // names
  'unknown-name': error('A name that nothing bears'),
  'unknown-word': error('A leading word that is neither of the language nor a level'),
  'unknown-framework': error('The framework or edition is not there'),
  'near-earlier-name': warning('A new name close to an earlier one'),
  'parted-name': warning('Several values where one name may be meant'),
  'repeated-name': error('One name for two things'),
  'misplaced-statement': error('A statement in the wrong place'),
  'repeated-clause': error('A clause said twice'),
  // types
  'wrong-type': error('A value of the wrong kind'),
  'needs-a-record': error('A fact asked without saying of which record'),
  'circular-score': error('Scores or ratings made of each other'),
  // answers and lists
  'empty-list': error('A list without a value'),
  'answer-without-points': error('An answer without points'),
  'too-many-values': error('A list with too many values'),
  'invalid-number': error('A number that cannot stand here'),
  'invalid-date': error('A date that is not in the calendar'),
  // bands
  'band-unreachable': warning('A band that no score can reach'),
  'band-gap': error('Scores without a band'),
  'band-order': warning('Bands out of order'),
  'cut-between-steps': warning('A cut point that rounding moves'),
  'cut-formerly-differs': warning('A former cut point that was another'),
  'stars-out-of-order': warning('Stars that rise while the bands fall'),
  'near-identical-labels': warning('Two labels that can hardly be told apart'),
  'phrase-unreachable': warning('A phrase that no share can reach'),
  'phrase-gap': warning('Shares without a phrase'),
  // decision tables
  'row-shadowed': warning('A row that is never reached'),
  'rows-incomplete': warning('Combinations that no row covers'),
  'rows-in-conflict': warning('Two rows that give one combination two ratings'),
  'exact-score': warning('A cell that only one score fits'),
  'table-shape': error('A row with too few or too many cells'),
  // structure
  'section-without-questions': warning('A score over nothing'),
  'score-never-there': warning('A score that can never be there'),
  'contradictory-condition': warning('A condition that cannot hold'),
  'condition-always-holds': warning('A condition that always holds'),
  'counts-nowhere': warning('A question that counts in no score'),
  'counted-twice': warning('Something counted twice in one score'),
  'asked-after-good': information('Questions asked only where the work was done'),
  'limit-without-effect': warning('A limit that changes no rating'),
  'move-without-effect': warning('A move that changes no rating'),
  'missing-translation': warning('A label missing in a declared language'),
  'untranslated-text': information('A translation that repeats the main text'),
  'unused-list': warning('A list that nothing uses'),
  'unused-level': information('A level that no section is of'),
  'unused-unit': information('A unit of which nothing is asked'),
  'unused-fact': information('A fact that decides nothing'),
  'mixed-naming': information('A name written unlike those beside it'),
  'questions-out-of-order': information('Questions numbered out of order'),
  // editions
  'edition-without-change': information('An edition that changes nothing'),
  'repeated-in-edition': information('Something an edition repeats as it was'),
  // inspections
  'unknown-column': error('A column that is no question and no fact'),
  'repeated-column': error('A column given twice'),
  'repeated-record': error('A record described twice'),
  'repeated-answer': error('A question answered twice for one record'),
  'invalid-answer': error('An answer outside its list or range'),
  'answer-not-asked': error('An answer to a question that is not asked'),
  'marked-not-asked': error('A question marked as not asked that is asked'),
  'missing-answer': warning('Answers still to come'),
  'invalid-reason': error('A reason that is not on the list'),
  'missing-reason': warning('A reason still to come'),
  'missing-judgement': warning('A judgement still to come'),
  'missing-hold': warning('A limiting judgement still to be made'),
  'hold-without-rule': error('A hold that no rule raises'),
  'moderation-refused': error('A moderation beyond its bound'),
  'missing-because': warning('A decision without a reason'),
  'repeated-decision': error('Two decisions on one thing'),
  'moderation-without-effect': information('A moderation to the rating there was'),
  'unasked-records': warning('Records of which nothing is asked'),
  'unanswered-column': information('A column without any answer'),
  'personal-data': warning('What may tell who somebody is'),
  'sample-size': warning('A sample of the wrong size'),
  'check-failed': error('A check that fails'),
  'section-omitted': warning('Something said of a section left out'),
  'needless-include': warning('A section included that is covered anyway'),
} as const satisfies Readonly<Record<string, Entry>>;

/** The code of a diagnostic. */
export type Code = keyof typeof catalogue;

function error(title: string): Entry {
  return { severity: 'error', title };
}

function warning(title: string): Entry {
  return { severity: 'warning', title };
}

function information(title: string): Entry {
  return { severity: 'information', title };
}
