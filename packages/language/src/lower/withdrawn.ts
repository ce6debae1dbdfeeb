import { holds, type Span } from '@inspection-criteria/model';
import { AstUtils } from 'langium';
import { ast } from '../syntax/index.ts';
import { pluralOf } from './clauses.ts';
import type { Declared, DeclaredRule, Locate } from './declared.ts';
import { ALL_RULES, byName, thingsIn, type Withdrawal } from './withdrawals.ts';

/** A name that means nothing any more, since an edition withdraws what bore it. */
export interface Withdrawn {
  readonly name: string;
  /** Where that is said, and in which edition: ` in edition “2027”`. */
  readonly span: Span;
  readonly edition: string;
  /** The editions before that one: what stands on from them may still speak of it. */
  readonly earlier: readonly Span[];
  /** What was withdrawn with this in it; undefined where it was this itself. */
  readonly within: string | undefined;
  /** A value of a list that was withdrawn as a whole. */
  readonly inList: boolean;
  /** Whether it could be kept and `not counted`. */
  readonly countable: boolean;
}

/** The names that an edition ends, those inside what it withdraws too. */
export function withdrawnNames(withdrawals: readonly Withdrawal[], editions: readonly ast.Framework[], locate: Locate): readonly Withdrawn[] {
  const earlier = editions.map((edition) => locate(edition));
  return withdrawals.flatMap(({ node, index, name, ends }) => {
    const said = { span: locate(node, 'names', index), edition: editionOf(node), earlier };
    return ends.filter(isDeclared).flatMap((one): readonly Withdrawn[] => {
      const inside = [...byName(thingsIn(one, [one.name]))].flatMap(([inner, things]) => things.map(({ kind }) => ({
        ...said, name: inner, within: called(one), inList: one.kind === 'scale', countable: kind === 'question' || kind === 'section',
      })));
      const names = new Set([name, one.name, ...one.kind === 'level' || one.kind === 'unit' ? [pluralOf(one)] : []]);
      return [...inside, ...[...names].map((own) => ({ ...said, name: own, within: undefined, inList: false, countable: one.kind === 'question' || one.kind === 'section' }))];
    });
  });
}

function editionOf(node: ast.Withdraw): string {
  const edition = AstUtils.getContainerOfType(node, ast.isFramework)?.clauses.find(ast.isEdition)?.edition;
  return edition === undefined ? '' : ` in edition “${edition}”`;
}

function isDeclared(ended: Declared | DeclaredRule): ended is Declared {
  return 'children' in ended;
}

/** What to do where a text still speaks of something withdrawn: that hangs on whether its statement can be said anew. */
export function insteadOf(place: Span, { name, countable }: Withdrawn, framework: Declared, locate: Locate): string {
  const found = statementAt(place, framework, locate);
  if (found === undefined) return `Say that anew in this edition without \`${name}\`, or withdraw it too.`;
  const { holder, rule } = found;
  if (rule?.name !== undefined) return `Say the rule \`${rule.name}\` of ${called(holder)} anew in this edition without \`${name}\`, or write \`withdraw ${rule.name}\` too.`;
  if (rule === undefined) return `Say that anew of ${called(holder)} in this edition without \`${name}\`, or do not withdraw \`${name}\`.`;
  if (rule.node.$type === 'Give' || rule.node.$type === 'Table') return `Say anew in this edition how ${called(holder)} gets its rating, without \`${name}\`: a new \`give\` rule or table replaces all earlier ones.`;
  return `The rule has no name by which it could be said anew or withdrawn: write \`withdraw ${ALL_RULES}\` in ${called(holder)} and say there again which of its rules go on; or do not withdraw \`${name}\`${countable ? ', and let it be `not counted`' : ''}.`;
}

interface Statement {
  readonly holder: Declared;
  /** Undefined where it is a clause. */
  readonly rule: DeclaredRule | undefined;
}

function statementAt(place: Span, holder: Declared, locate: Locate): Statement | undefined {
  const rule = holder.rules.find(({ span }) => holds(span, place));
  if (rule !== undefined) return { holder, rule };
  if ([...holder.clauses, ...holder.each].some((clause) => holds(locate(clause), place))) return { holder, rule: undefined };
  for (const child of holder.children) {
    const found = statementAt(place, child, locate);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** ``the area `water` ``; the framework by that word. */
export function called({ kind, word, name }: Declared): string {
  if (kind === 'framework') return 'the framework';
  return `the ${kind === 'scale' ? 'list' : kind === 'section' ? word : kind} \`${name}\``;
}
