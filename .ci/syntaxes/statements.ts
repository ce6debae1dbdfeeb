import { familiesOf, VALUE } from './families.ts';
import { withOperand } from './expressions.ts';
import { anyOf, BLANKS, GAP, START, type Lexicon } from './lexicon.ts';
import { include, type Match, type Region, type Repository, type Rule } from './rules.ts';

/** Statements of a framework, in which words are keywords only where they lead. */
export function frameworkStatements(lexicon: Lexicon): Repository {
  const lists = lexicon.rulesUsing('Values').flatMap((rule) => lexicon.of(rule).map((word) => ({ rule, words: [word], ...word === 'phrases' ? PHRASES : VALUES })));
  return {
    statements: [
      ...ANYWHERE, key(lexicon),
      ...lists.map((list) => statement(lexicon, list)), statement(lexicon, { rule: 'Example', words: lexicon.of('Example'), text: 'text', block: 'body-block' }),
      include('leads'), ...['Framework', 'Level', 'Unit'].map((rule) => ({ match: declaration(lexicon, lexicon.of(rule)), captures: declared(rule) })), section(lexicon),
      ...rest('text', 'block'), include('name'),
    ],
    block: block('statements'),
    values: values(lexicon, VALUES), 'value-block': block('values'),
    wordings: values(lexicon, PHRASES), 'wording-block': block('wordings'),
    value: { name: VALUE, match: `${START}${lexicon.name}` },
  };
}

/** How the texts of a statement read, and what its block holds. */
interface Inside {
  readonly text: string;
  readonly block: string;
}

const VALUES: Inside = { text: 'text', block: 'value-block' };
/** The texts of phrases have places for figures. */
const PHRASES: Inside = { text: 'phrase-text', block: 'wording-block' };

/** Statements of an inspection, or of an example in a framework. */
export function bodyStatements(lexicon: Lexicon): Repository {
  const inspection = (): Region => statement(lexicon, { rule: 'Inspection', words: lexicon.of('Inspection'), text: 'text', block: 'body-block', own: [ofFramework(lexicon)] });
  return {
    body: [...ANYWHERE, include('answer-line'), ...lexicon.keywords.has('Inspection') ? [inspection()] : [], include('leads'), record(lexicon), ...rest('text', 'body-block'), include('name')],
    'body-block': block('body'),
    leads: leads(lexicon),
  };
}

/** What may stand on any line, whatever is around it. */
const ANYWHERE: readonly Rule[] = [include('comment'), include('prose'), include('table')];

/** What stands behind the words that lead, with the rule for texts and the block that may follow. */
function rest(text: string, inner: string): readonly Rule[] {
  return [include('continuation'), include(text), include('expression'), include(inner), { name: 'punctuation.section.block.end', match: '\\}' }];
}

function block(inside: string): Region {
  return {
    begin: '\\{', end: '\\}', beginCaptures: { 0: 'punctuation.section.block.begin' }, endCaptures: { 0: 'punctuation.section.block.end' },
    patterns: [include(inside)],
  };
}

/** Where a word leads: first on its line or in a block, or behind a block or the name of a rule. */
const LEAD = `(?:^|(?<=[{}:]))${BLANKS}`;

/** What follows a word that declares something, by the rule of the grammar: the scope of its name. */
const DECLARED: Readonly<Record<string, string>> = {
  Framework: 'entity.name.type.framework', Inspection: 'entity.name.type.inspection', Level: 'entity.name.type.level', Unit: 'entity.name.type.unit',
  Scale: 'entity.name.type.list', Fact: 'entity.name.variable.fact', Question: 'entity.name.variable.question', Example: 'entity.name.type.example',
};

function declaration({ name, notReserved }: Lexicon, words: readonly string[]): string {
  return `${LEAD}(${anyOf(words)})(?:${GAP}${notReserved}(${name}))?`;
}

function declared(rule: string): Readonly<Record<number, string>> {
  return { 1: 'keyword.declaration', 2: DECLARED[rule] ?? 'entity.name.type' };
}

/** A declaration whose block is of another kind than the one it stands in. */
interface Statement extends Inside {
  readonly rule: string;
  readonly words: readonly string[];
  /** What may stand in its header alone. */
  readonly own?: readonly Rule[];
}

function statement(lexicon: Lexicon, { rule, words, text, block: inner, own = [] }: Statement): Region {
  return {
    begin: declaration(lexicon, words), end: endOfStatement(lexicon), beginCaptures: declared(rule),
    patterns: [include('comment'), ...own, include('continuation'), include(text), include('expression'), include(inner), include('name')],
  };
}

/** A statement ends with its block, with the block around it, or where a line begins that does not go on with the one above. */
function endOfStatement(lexicon: Lexicon): string {
  return `(?<=\\})|(?=\\})|^(?=${BLANKS}[^ \\t\\r\\n"{(),+*/0-9-])(?!${BLANKS}${lexicon.continuing()})`;
}

/** Words that lead a statement and have no block of their own kind. */
function leads(lexicon: Lexicon): readonly Rule[] {
  const leading = [...lexicon.words.leading];
  const apart = new Set([...Object.keys(DECLARED), 'Guidance'].flatMap((rule) => lexicon.keywords.get(rule) ?? []));
  const families = familiesOf(lexicon).map((family) => ({ ...family, words: family.words.filter((word) => leading.includes(word) && !apart.has(word)) }));
  // `sample is` is a clause, `sample 3` a statement.
  const longer = `(?!${anyOf(lexicon.reserved().filter((word) => leading.some((lead) => word.startsWith(`${lead} `))))})`;
  return [guidance(lexicon), ...families.filter(({ words }) => words.length > 0).map((family): Match => {
    const { pattern, captures } = withOperand(lexicon, anyOf(family.words), family);
    return { match: LEAD + longer + pattern, captures };
  })];
}

/** `guidance in cy` */
function guidance(lexicon: Lexicon): Match {
  const [word = '', within = ''] = lexicon.of('Guidance').map((w) => anyOf([w]));
  return {
    match: `${LEAD}(${word})(?:${GAP}(${within})${GAP}(${lexicon.name}))?`,
    captures: { 1: 'keyword.declaration', 2: 'keyword.other.note', 3: 'constant.other.language' },
  };
}

/** The name of a rule. */
function key({ name }: Lexicon): Match {
  return { match: `${LEAD}(${name})(:)`, captures: { 1: 'entity.name.function.rule', 2: 'punctuation.separator.key-value' } };
}

/** Any other word that leads is one of the framework's own, and what follows it is a section. */
function section({ name, notLeading, notReserved }: Lexicon): Match {
  return { match: `${LEAD}${notLeading}(${name})(?:${GAP}${notReserved}(${name}))?`, captures: { 1: 'storage.type.section', 2: 'entity.name.section' } };
}

/** In an inspection it is a unit, and what follows it is a record. */
function record(lexicon: Lexicon): Region {
  const { name, notLeading, notReserved, whole } = lexicon;
  return {
    begin: `${LEAD}${notLeading}(${name})(?!:)(?:${GAP}${notReserved}(${name}|${whole}))?`, end: endOfStatement(lexicon),
    beginCaptures: { 1: 'storage.type.unit', 2: 'entity.name.tag.record' },
    patterns: [include('comment'), include('text'), include('expression'), include('answer-block'), include('name')],
  };
}

/** `of pool` */
function ofFramework(lexicon: Lexicon): Match {
  return {
    match: `${START}(${anyOf(lexicon.of('Of'))})${GAP}${lexicon.notReserved}(${lexicon.name})`,
    captures: { 1: 'keyword.other.selection', 2: 'entity.name.type.framework' },
  };
}

/** The values of a list: a word that leads is a value's name unless it may begin a clause, and so is every name left over. */
function values(lexicon: Lexicon, inside: Inside): readonly Rule[] {
  const numbered = `${lexicon.whole}(?=${GAP}(?:"|${anyOf([...lexicon.words.inValues])}))`;
  const { pattern, captures } = withOperand(lexicon, anyOf(lexicon.of('Withdraw')), { scope: 'keyword.declaration', operand: VALUE });
  return [
    ...ANYWHERE, guidance(lexicon), { match: LEAD + pattern, captures },
    { match: `${LEAD}${lexicon.notLeadingValue}(${lexicon.name}|${numbered})`, captures: { 1: VALUE } },
    ...rest(inside.text, inside.block), include('value'),
  ];
}
