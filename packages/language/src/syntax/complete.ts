import type { AstNode } from 'langium';

/**
 * What a node must have to mean anything. A half-typed text gives nodes without; they are left out of the tree, so that
 * whoever reads it may trust its types. Declarations without a name stay, for what is in them.
 */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Use: ['path'], Label: ['text'], Translation: ['language', 'text'], Because: ['text'], Saying: ['text'], Source: ['text'], By: ['who'], On: ['date'], Guidance: ['text'],
  Edition: ['edition'], Amends: ['edition'], Publisher: ['publisher'], Plural: ['plural'], About: ['unit'], AnsweredOn: ['scale'], Answered: ['test'], BestIs: ['best'], Asked: ['condition'],
  Weighted: ['weight'], Judged: ['bands'], Scored: ['score'], NotRated: ['condition'], Rounded: ['step', 'mode'], Rated: ['bands'], Worded: ['phrases'], SampleIs: ['test'],
  Cut: ['bound'], When: ['condition'], Worth: ['points'], Shown: ['property', 'value'], WithReasons: ['reasons'],
  Named: ['name', 'rule'], Give: ['value'], Move: ['direction', 'bands', 'condition'], Limit: ['side', 'value', 'condition'], MayHold: ['value', 'condition'], Check: ['condition'], Table: ['text'],
  Not: ['condition'], Quantity: ['quantifier', 'kind', 'test'], Comparison: ['left', 'test'], Bound: ['bound', 'limit'], Binary: ['left', 'op', 'right'], Apply: ['function'], Ref: ['name'], Literal: ['value'],
  Value: ['name'], Reason: ['name'], Answers: ['text'], Sample: ['size'], Judge: ['target', 'value'], Hold: ['target', 'value'], DoNotHold: ['target'], Moderate: ['target', 'value'], Of: ['framework'],
};

/** What a node must have some of. */
const SOME: Readonly<Record<string, readonly string[]>> = {
  Absent: ['leftOut', 'value'], Exactly: ['from', 'text'], Moderated: ['freely', 'bands'], Test: ['alternatives'], And: ['parts'], Or: ['parts'], Apply: ['operands'],
};

/** Properties that hold a keyword, perhaps of several words, as it was written: blanks between the words mean nothing. */
const KEYWORDS = new Set(['best', 'mode', 'direction', 'reasons', 'quantifier', 'bound', 'reach', 'side', 'verb']);

/** The tree without its incomplete nodes, from the leaves up; keywords have one blank between their words. */
export function completed<T extends AstNode>(root: T): T {
  complete(root);
  return root;
}

function complete(node: AstNode): boolean {
  const record = node as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(record)) {
    if (key.startsWith('$')) continue;
    if (typeof value === 'string' && KEYWORDS.has(key)) record[key] = value.replace(/\s+/g, ' ');
    else if (Array.isArray(value)) record[key] = value.filter((item: unknown) => !isNode(item) || complete(item));
    else if (isNode(value) && !complete(value)) Reflect.deleteProperty(record, key);
  }
  const required = REQUIRED[node.$type] ?? [];
  const some = SOME[node.$type];
  return required.every((key) => has(record[key])) && (some === undefined || some.some((key) => has(record[key])));
}

function has(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}
