import { GrammarAST, type Grammar } from 'langium';

/** What a grammar lets come next. */
export interface Following {
  /** The keyword as it is written, or the name of the terminal. */
  readonly symbol: string;
  readonly isKeyword: boolean;
  /** The rules that begin with it, from the outside in. */
  readonly rules: readonly string[];
}

/** Where reading a grammar has come to; every way that is still open is one of them. */
export type Stand = ReadonlySet<Rest>;

interface Step extends Following {
  readonly to: Rest | undefined;
}

/** What is still to come on one way: an element, and what comes behind it. */
class Rest {
  readonly element: GrammarAST.AbstractElement;
  /** Whether it stands behind itself, and so may be passed over whatever it says. */
  readonly again: boolean;
  readonly behind: Rest | undefined;
  private readonly find: (rest: Rest) => readonly Step[];
  private found: readonly Step[] | undefined;

  constructor(element: GrammarAST.AbstractElement, again: boolean, behind: Rest | undefined, find: (rest: Rest) => readonly Step[]) {
    this.element = element;
    this.again = again;
    this.behind = behind;
    this.find = find;
  }

  get steps(): readonly Step[] {
    this.found ??= this.find(this);
    return this.found;
  }
}

/**
 * Follows a text through a grammar, token by token, on all ways at once. Unlike a parser it does not choose between alternatives, so
 * half a statement is no error to it, and it tells all that may come next. What it has found out once it keeps.
 */
export class Follower {
  private readonly grammar: Grammar;
  private readonly known = new Map<GrammarAST.AbstractElement, Map<Rest | undefined, Map<boolean, Rest>>>();

  constructor(grammar: Grammar) {
    this.grammar = grammar;
  }

  /** Before anything is read of what a rule says; by default, of a whole text. */
  start(rule?: string): Stand {
    const begin = this.grammar.rules.filter(GrammarAST.isParserRule).find((one) => rule === undefined ? one.entry : one.name === rule);
    return new Set(begin === undefined ? [] : [this.rest(begin.definition, false, undefined)]);
  }

  /** All that may come next. */
  next(stand: Stand): readonly Following[] {
    return [...stand].flatMap(({ steps }) => steps);
  }

  /** Behind one more token, named as tokens are; nothing stands there where it may not come. */
  after(stand: Stand, token: string): Stand {
    return new Set([...stand].flatMap(({ steps }) => steps).flatMap(({ symbol, to }) => symbol === token && to !== undefined ? [to] : []));
  }

  /** The same way is kept once, so that what comes behind a block is found out once for all blocks. */
  private rest(element: GrammarAST.AbstractElement, again: boolean, behind: Rest | undefined): Rest {
    const byBehind = this.known.get(element) ?? new Map<Rest | undefined, Map<boolean, Rest>>();
    this.known.set(element, byBehind);
    const byAgain = byBehind.get(behind) ?? new Map<boolean, Rest>();
    byBehind.set(behind, byAgain);
    const known = byAgain.get(again);
    if (known !== undefined) return known;
    const rest = new Rest(element, again, behind, (one) => this.stepsOf(one));
    byAgain.set(again, rest);
    return rest;
  }

  private stepsOf({ element, again, behind }: Rest): readonly Step[] {
    const { cardinality } = element;
    const repeated = cardinality === '*' || cardinality === '+';
    const inside = this.inside(element, repeated ? this.rest(element, true, behind) : behind, []);
    const passed = again || cardinality === '?' || cardinality === '*' ? behind?.steps ?? [] : [];
    return [...inside, ...passed];
  }

  /** The steps into an element, whatever its cardinality. */
  private inside(element: GrammarAST.AbstractElement, behind: Rest | undefined, rules: readonly string[]): readonly Step[] {
    if (GrammarAST.isKeyword(element)) return [{ symbol: element.value, isKeyword: true, rules, to: behind }];
    if (GrammarAST.isAssignment(element)) return this.inside(element.terminal, behind, rules);
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap((one) => this.into(one, behind, rules));
    if (GrammarAST.isGroup(element)) return this.intoGroup(element.elements, behind, rules);
    if (!GrammarAST.isRuleCall(element)) return behind?.steps.map((step) => ({ ...step, rules: [...rules, ...step.rules] })) ?? [];
    const rule = element.rule.ref;
    if (GrammarAST.isParserRule(rule)) return this.into(rule.definition, behind, [...rules, rule.name]);
    return [{ symbol: rule?.name ?? '', isKeyword: false, rules, to: behind }];
  }

  private into(element: GrammarAST.AbstractElement, behind: Rest | undefined, rules: readonly string[]): readonly Step[] {
    return this.rest(element, false, behind).steps.map((step) => rules.length === 0 ? step : { ...step, rules: [...rules, ...step.rules] });
  }

  private intoGroup(elements: readonly GrammarAST.AbstractElement[], behind: Rest | undefined, rules: readonly string[]): readonly Step[] {
    const [first, ...others] = elements;
    return first === undefined ? [] : this.into(first, others.reduceRight((rest, element) => this.rest(element, false, rest), behind), rules);
  }
}
