import { GrammarAST, type Grammar } from 'langium';
import { WORD_END } from './characters.ts';

/** The words of the grammar, by the place where they may lead. Read off the grammar itself, so they cannot drift. */
export interface Words {
  /** Lead a statement, and are reserved only there: `question`, `give`, `judge`. */
  readonly leading: ReadonlySet<string>;
  /** Begin a clause or a note: `rated`, `at least`, `because`. */
  readonly clauses: ReadonlySet<string>;
  /** May lead a line among the values of a list; any other word there is a value's name. */
  readonly inValues: ReadonlySet<string>;
  /** Go on with the line above when they come first on a line. */
  readonly continuing: readonly RegExp[];
  readonly clausePatterns: readonly RegExp[];
  /** Every keyword of the grammar made of letters. */
  readonly all: ReadonlySet<string>;
}

const LEADING_RULES = ['Use', 'CasesUse', 'Framework', 'Inspection', 'Declaration', 'Plain', 'Decision', 'Fieldwork', 'Sample', 'Guidance'];
const CLAUSE_RULES = ['Clause', 'ValueClause', 'Note', 'Of'];
const VALUE_RULES = ['Clause', 'ValueClause', 'Note', 'Withdraw', 'Guidance'];

/** Collects the words of a grammar. */
export function wordsOf(grammar: Grammar): Words {
  const rules = new Map(grammar.rules.map((rule) => [rule.name, rule]));
  const firsts = (names: readonly string[]): Set<string> => new Set(names.flatMap((name) => {
    const rule = rules.get(name);
    return rule !== undefined && GrammarAST.isParserRule(rule) ? firstWords(rule.definition, new Set()) : [];
  }));
  const clauses = firsts(CLAUSE_RULES);
  const leading = firsts(LEADING_RULES);
  for (const word of clauses) leading.delete(word);
  return {
    leading, clauses, inValues: firsts(VALUE_RULES),
    continuing: [...firsts(['Note']), 'and', 'when', 'is', 'in', 'or'].map(wordPattern),
    clausePatterns: [...clauses].map(wordPattern),
    all: new Set(grammar.rules.flatMap((rule) => GrammarAST.isParserRule(rule) ? keywordsIn(rule.definition) : [])),
  };
}

/** Matches a keyword of one or several words at an offset. */
export function wordPattern(word: string): RegExp {
  const source = word === ', or' ? ',\\s*or' : word.replaceAll(' ', '[ \\t]+');
  return new RegExp(source + WORD_END, 'y');
}

function firstWords(element: GrammarAST.AbstractElement, seen: ReadonlySet<GrammarAST.ParserRule>): readonly string[] {
  if (GrammarAST.isKeyword(element)) return [element.value];
  if (GrammarAST.isAssignment(element)) return firstWords(element.terminal, seen);
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap((e) => firstWords(e, seen));
  if (GrammarAST.isGroup(element)) return firstOfGroup(element, seen);
  if (!GrammarAST.isRuleCall(element)) return [];
  const rule = element.rule.ref;
  if (!GrammarAST.isParserRule(rule) || seen.has(rule)) return [];
  return firstWords(rule.definition, new Set([...seen, rule]));
}

function firstOfGroup(group: GrammarAST.Group, seen: ReadonlySet<GrammarAST.ParserRule>): readonly string[] {
  const out: string[] = [];
  for (const element of group.elements) {
    out.push(...firstWords(element, seen));
    if (element.cardinality !== '?' && element.cardinality !== '*') break;
  }
  return out;
}

function keywordsIn(element: GrammarAST.AbstractElement): readonly string[] {
  if (GrammarAST.isKeyword(element)) return /[a-z]/.test(element.value) ? [element.value] : [];
  if (GrammarAST.isAssignment(element)) return keywordsIn(element.terminal);
  if (GrammarAST.isAlternatives(element) || GrammarAST.isGroup(element) || GrammarAST.isUnorderedGroup(element)) return element.elements.flatMap(keywordsIn);
  return [];
}
