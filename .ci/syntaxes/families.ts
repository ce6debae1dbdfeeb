import type { Lexicon } from './lexicon.ts';

/** Words that are coloured alike, and what the name right behind one of them is. */
export interface Family {
  readonly scope: string;
  /** The rules of the Langium grammar whose keywords these are. */
  readonly rules: readonly string[];
  /** The scope of a name right behind. */
  readonly operand?: string;
  /** The same for the words that do not lead a line, where it is another. */
  readonly operandWithin?: string;
  /** Whether several names may stand behind, with commas between them, all of one kind. */
  readonly list?: boolean;
}

/** A named value of a list: an answer, a band, a phrase. */
export const VALUE = 'variable.other.enummember';
/** Whatever else is spoken of by name. */
export const REFERENCE = 'variable.other';
/** `and`, and `, or`. */
export const LOGICAL = 'keyword.operator.wordlike.logical';

/** A word that stands in rules of several families is of the first. */
const FAMILIES: readonly Family[] = [
  { scope: 'keyword.operator.wordlike.test', operand: VALUE, rules: ['Test', 'TestItem', 'Bound', 'Exactly'] },
  { scope: LOGICAL, operand: REFERENCE, rules: ['Condition', 'And', 'Simple'] },
  { scope: 'keyword.other.selection', operand: 'entity.name.type', rules: ['Quantifier', 'Group'] },
  { scope: 'keyword.other.selection', operand: REFERENCE, rules: ['Narrowed', 'Apply', 'Of'] },
  { scope: 'keyword.operator.wordlike.comparison', operand: VALUE, rules: ['Comparison', 'Quantity'] },
  { scope: 'keyword.control.condition', operand: REFERENCE, rules: ['When', 'Otherwise'] },
  { scope: 'keyword.other.note', rules: ['Because', 'Saying', 'Source', 'Assumed', 'By', 'On', 'Translation'] },
  { scope: 'keyword.control.rule', operand: VALUE, rules: ['Give', 'Limit', 'MayHold'] },
  { scope: 'keyword.control.rule', rules: ['Move', 'Check'] },
  { scope: 'keyword.control.decision', operand: REFERENCE, operandWithin: VALUE, rules: ['Include', 'Judge', 'Hold', 'DoNotHold', 'Moderate', 'Fieldwork', 'Sample'] },
  { scope: 'keyword.control.import', rules: ['Use', 'CasesUse'] },
  { scope: 'keyword.declaration', rules: ['Framework', 'Inspection', 'Level', 'Unit', 'Fact', 'Question', 'Scale', 'Each', 'Example', 'Guidance'] },
  { scope: 'keyword.declaration', operand: REFERENCE, rules: ['Withdraw'] },
  { scope: 'keyword.other.clause', operand: 'entity.name.type', rules: ['AnsweredOn', 'Judged', 'Rated', 'Worded', 'About', 'Plural'] },
  { scope: 'keyword.other.clause', operand: 'entity.name.type', list: true, rules: ['Under'] },
  { scope: 'keyword.other.clause', operand: 'constant.other.language', list: true, rules: ['Languages'] },
  { scope: 'keyword.other.clause', operand: 'support.type', rules: ['Answered'] },
  { scope: 'keyword.other.clause', operand: REFERENCE, rules: ['CountsIn', 'Formerly', 'Asked', 'Weighted', 'Scored', 'NotRated', 'SampleIs', 'Worth'] },
  {
    scope: 'keyword.other.clause',
    rules: ['Edition', 'Amends', 'Publisher', 'Optional', 'BestIs', 'NotScored', 'NotCounted', 'Absent', 'Rounded', 'Moderated', 'Shown', 'WithReasons'],
  },
];

/** The words of one family. */
export interface FamilyWords extends Family {
  readonly words: readonly string[];
}

/** Every word of the language in its family. @throws where a rule of the grammar has words and no family: a new one is not forgotten */
export function familiesOf(lexicon: Lexicon): readonly FamilyWords[] {
  const homeless = [...lexicon.keywords.keys()].filter((rule) => !FAMILIES.some(({ rules }) => rules.includes(rule)));
  if (homeless.length > 0) throw new Error(`Words without a scope stand in ${homeless.join(', ')}: name these rules of the grammar in .ci/syntaxes/families.ts.`);
  const taken = new Set<string>();
  return FAMILIES.map((family) => {
    const words = [...new Set(family.rules.flatMap((rule) => lexicon.keywords.get(rule) ?? []))].filter((word) => !taken.has(word));
    for (const word of words) taken.add(word);
    return { ...family, words };
  }).filter(({ words }) => words.length > 0);
}

/** The rules that have a family; a test holds them against the grammars. */
export const RULES_WITH_FAMILY: readonly string[] = FAMILIES.flatMap(({ rules }) => rules);
