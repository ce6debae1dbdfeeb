import { familiesOf, LOGICAL, REFERENCE, type Family, type FamilyWords } from './families.ts';
import { anyOf, BLANKS, END, GAP, LETTERS, START, type Lexicon } from './lexicon.ts';
import { include, type Captures, type Match, type Region, type Repository, type Rule } from './rules.ts';

/**
 * Expressions, conditions, tests, clauses and notes: what stands behind the first words of a line.
 *
 * A name is told from what stands around it. The words that take one swallow it (`rated grade`, `is yes`, `a + b`), and
 * names before `is` or `of` are known by that. A name that is left over is the next value in a list of values.
 */
export function expressions(lexicon: Lexicon): Repository {
  return {
    expression: [
      include('number'), translation(lexicon), call(lexicon), subject(lexicon), ...reservedWords(lexicon), no(lexicon),
      ...operators(lexicon), absence,
    ],
    continuation: continuation(lexicon),
    name: { name: REFERENCE, match: `${START}${lexicon.name}` },
  };
}

/** What stands for no value. */
const ABSENCE = `(?:none|left-out)${END}`;
const absence: Match = { name: 'constant.language.absence', match: `${START}${ABSENCE}` };

/** The words behind a name that is counted or compared. */
function behindSubjects(lexicon: Lexicon): string {
  return anyOf([...lexicon.of('Quantity'), ...lexicon.of('Comparison'), ...lexicon.of('Narrowed')]);
}

/** `no` counts where a name follows that is counted; elsewhere it is an answer. */
function counting(lexicon: Lexicon): string {
  return `no(?=${GAP}${lexicon.name}${GAP}${behindSubjects(lexicon)})`;
}

/** A name that is not the beginning of something else. */
function operandOf(lexicon: Lexicon): string {
  return `${lexicon.notReserved}(?!${counting(lexicon)})${lexicon.name}(?!${GAP}(?:${lexicon.name}${GAP})?of${END})`;
}

/** A word with the name behind it, if there is one. */
export function withOperand(lexicon: Lexicon, word: string, { scope, operand }: Pick<Family, 'scope' | 'operand'>): { readonly pattern: string; readonly captures: Captures } {
  if (operand === undefined) return { pattern: `(${word})`, captures: { 1: scope } };
  return { pattern: `(${word})(?:${GAP}(?:(${ABSENCE})|(${operandOf(lexicon)})))?`, captures: { 1: scope, 2: 'constant.language.absence', 3: operand } };
}

/** `in cy "…"` */
function translation(lexicon: Lexicon): Match {
  const word = anyOf(lexicon.of('Translation'));
  return { match: `${START}(${word})${GAP}(${lexicon.name})(?=${BLANKS}")`, captures: { 1: 'keyword.other.note', 2: 'constant.other.language' } };
}

/** `share of`, `lowest rating of` */
function call({ name, notReserved }: Lexicon): Match {
  return {
    match: `${START}${notReserved}(${name})(?:${GAP}(${name}))?(?=${GAP}of${END})`,
    captures: { 1: 'support.function', 2: 'variable.other.property' },
  };
}

/** What is compared or counted: `S1 is`, `areas are`, `area except`. */
function subject(lexicon: Lexicon): Match {
  return { name: REFERENCE, match: `${START}${lexicon.notReserved}(?!${counting(lexicon)})${lexicon.name}(?=${GAP}${behindSubjects(lexicon)})` };
}

function no(lexicon: Lexicon): Match {
  return { match: `${START}(${counting(lexicon)})(?:${GAP}(${lexicon.name}))?`, captures: { 1: 'keyword.other.selection', 2: 'entity.name.type' } };
}

/** The words that are keywords wherever they stand; those of several words first, because some begin like others. */
function reservedWords(lexicon: Lexicon): readonly Rule[] {
  const reserved = new Set(lexicon.reserved());
  const families = familiesOf(lexicon).map((family) => ({ ...family, words: family.words.filter((word) => reserved.has(word)) }));
  const several = families.map((family) => ({ ...family, words: family.words.filter((word) => word.includes(' ')) }));
  const single = families.map((family) => ({ ...family, words: family.words.filter((word) => !word.includes(' ')) }));
  return [...several, ...single].filter(({ words }) => words.length > 0).map((family) => family.list === true ? list(lexicon, family) : familyRule(lexicon, family));
}

function familyRule(lexicon: Lexicon, { operandWithin, ...family }: FamilyWords): Match {
  const { pattern, captures } = withOperand(lexicon, anyOf(family.words), operandWithin === undefined ? family : { ...family, operand: operandWithin });
  return { match: START + pattern, captures };
}

/** `languages en, cy`: names of one kind, up to what is none. */
function list(lexicon: Lexicon, { words, scope, operand = REFERENCE }: FamilyWords): Region {
  return {
    begin: `${START}(${anyOf(words)})`, beginCaptures: { 1: scope },
    end: `$|(?=[^ \\t,${LETTERS}])|${START}(?=${anyOf(lexicon.reserved())})`,
    patterns: [{ name: 'punctuation.separator.list', match: ',' }, { name: operand, match: `${START}${lexicon.name}` }],
  };
}

function operators(lexicon: Lexicon): readonly Rule[] {
  const name = `(?:${BLANKS}(${operandOf(lexicon)}))?`;
  const orElse = withOperand(lexicon, `,${BLANKS}or${END}`, { scope: LOGICAL, operand: REFERENCE });
  return [
    { match: orElse.pattern, captures: orElse.captures },
    { match: `(,)${name}`, captures: { 1: 'punctuation.separator.list', 2: REFERENCE } },
    { match: `([-+*/])${name}`, captures: { 1: 'keyword.operator.arithmetic', 2: REFERENCE } },
    { match: `(\\()${name}`, captures: { 1: 'punctuation.section.group.begin', 2: REFERENCE } },
    { name: 'punctuation.section.group.end', match: '\\)' },
  ];
}

/** Behind a comma that ends its line the next line goes on, unless it begins with a word that leads. */
function continuation(lexicon: Lexicon): Region {
  const operand = operandOf(lexicon);
  const over = `^(?=${BLANKS}(?:${anyOf([...lexicon.words.leading])}|[|>}]))`;
  const item = `(?<=[ \\t])(?:(or)${END}(?:${GAP}(${operand}))?|(${operand}))`;
  return {
    begin: `,(?=${BLANKS}(?:$|//))`, beginCaptures: { 0: 'punctuation.separator.list' },
    end: `${over}|${item}|(?=[^ \\t\\r\\n/]|/(?!/))`, endCaptures: { 1: LOGICAL, 2: REFERENCE, 3: REFERENCE },
    patterns: [include('comment')],
  };
}
