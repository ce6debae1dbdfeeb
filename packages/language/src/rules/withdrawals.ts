import type { Declared } from '../lower/declared.ts';
import { ALL_RULES, byName, thingsIn, withdrawalsOf, type Ended, type Thing, type Withdrawal } from '../lower/withdrawals.ts';
import { called } from '../lower/withdrawn.ts';
import { nearest } from '../syntax/index.ts';
import { capital, listed, remedy } from '../wording.ts';
import type { DeclarationSubject, Rule } from './rule.ts';

/** `withdraw` of what is not there, of what could be several things, and of what the same edition says again or withdraws twice. */
export const withdrawals: Rule<DeclarationSubject> = (subject) => {
  const { own, base, locate, report } = subject;
  if (base === undefined) return;
  const first = new Map<Ended, Withdrawal>();
  const known = new Known(base, subject.shared);
  for (const withdrawal of withdrawalsOf(own, base)) {
    const { node, index, name, ends, things, saidAgain } = withdrawal;
    const span = locate(node, 'names', index);
    const [one] = ends;
    const before = one === undefined ? undefined : first.get(one);
    if (before !== undefined && (before.name === ALL_RULES) === (name === ALL_RULES)) {
      report('repeated-clause', span, `\`${name}\` is withdrawn twice in this edition, and once is enough. Remove one of the two.`, { related: [{ span: locate(before.node, 'names', before.index), message: 'It is withdrawn here first.' }] });
    } else if (saidAgain !== undefined) {
      report('repeated-clause', span, `\`${name}\` is withdrawn here, and this edition ${carries(saidAgain, name)}, so it is not withdrawn. Remove one of the two.`, { related: [{ span: placeOf(saidAgain), message: 'It goes on here.' }] });
    } else if (things.length > 1) report('unknown-name', span, severalCalled(name, things, base));
    else if (ends.length === 0) {
      const { message, suggestion } = nothingCalled(withdrawal, known);
      report('unknown-name', span, message, { suggestion });
    }
    for (const end of ends) if (!first.has(end)) first.set(end, withdrawal);
  }
};

/** What the edition that is amended has, and what stands beside the framework. */
class Known {
  readonly base: Declared;
  readonly shared: readonly Declared[];
  private names: ReadonlyMap<string, readonly Thing[]> | undefined;

  constructor(base: Declared, shared: readonly Declared[]) {
    this.base = base;
    this.shared = shared;
  }

  /** Looked up only where something is wrong. */
  get things(): ReadonlyMap<string, readonly Thing[]> {
    return this.names ??= byName(thingsIn(this.base, []));
  }
}

function carries(again: Ended, name: string): string {
  return again.name === name || !('children' in again) ? 'says it again' : `carries it on as \`${again.name}\``;
}

function placeOf(said: Ended): Declared['span'] {
  return 'nameSpan' in said ? said.nameSpan : { ...said.span, end: said.span.start + (said.name ?? '').length };
}

/** Sections are told apart by their paths, all else by the block it stands in. */
function severalCalled(name: string, things: readonly Thing[], base: Declared): string {
  const sections = things.filter(({ kind }) => kind === 'section').map(({ path }) => path);
  if (sections.length === things.length) return `${String(sections.length)} sections are called \`${name}\` in the edition that is amended, so nobody can tell which is meant, and nothing is withdrawn. Write the path of the one: ${listed(sections)}.`;
  const all = things.map((thing) => `${wordFor(thing)} in ${blockOf(thing, base)}`);
  const few = all.length > 4 ? [...all.slice(0, 3), `${String(all.length - 3)} more`] : all;
  const [one] = things;
  const apart = new Set(things.map(({ block }) => block)).size > 1;
  const advice = apart ? `Write \`withdraw ${name}\` in the block of the one that is meant${one === undefined || one.block === base ? '' : `, as in \`${headOf(one.block)} { withdraw ${name} }\``}.`
    : 'Say again in this edition the one that is to stay.';
  return `\`${name}\` is several things in the edition that is amended: ${few.slice(0, -1).join(', ')} and ${few.at(-1) ?? ''}. Nobody can tell which is meant, and nothing is withdrawn. ${advice}`;
}

function nothingCalled({ name, block, before }: Withdrawal, known: Known): { readonly message: string; readonly suggestion?: string | undefined } {
  const { base, shared } = known;
  const [elsewhere, ...others] = known.things.get(name) ?? [];
  if (elsewhere !== undefined) {
    const inOwn = elsewhere.block === base || others.length > 0 ? '' : ', or in the framework’s own block';
    return { message: `${capital(wordFor(elsewhere))} \`${name}\` stands in ${blockOf(elsewhere, base)} and not in ${called(block)}, so nothing is withdrawn. Write \`withdraw ${name}\` ${elsewhere.block === base ? 'in the framework’s own block' : 'there'}${inOwn}.` };
  }
  const beside = shared.find((one) => one.name === name);
  if (beside !== undefined) return { message: `${capital(called(beside))} stands outside the framework, for others to use too, so no edition can withdraw it. Remove this; what is no longer used does no harm.` };
  if (name === ALL_RULES) return { message: noRules(block, before, known) };
  const near = nearest(name, [...known.things.keys()]);
  return { message: `The edition that is amended has nothing called \`${name}\`, so nothing is withdrawn. ${remedy(near, 'Check the spelling.')}`, suggestion: near };
}

/** The rules of a section's level are not its own. */
function noRules(block: Declared, before: readonly Declared[], { base }: Known): string {
  const level = block.kind === 'section' && before.length > 0 ? base.children.find(({ kind, name }) => kind === 'level' && name === block.word) : undefined;
  const advice = level === undefined || level.rules.length === 0 ? 'Remove this.' : `Those of the level \`${level.name}\` are withdrawn in its own block: \`level ${level.name} { withdraw ${ALL_RULES} }\`.`;
  return `The edition that is amended has no rules of ${called(block)} itself, so nothing is withdrawn. ${advice}`;
}

function blockOf({ block }: Thing, base: Declared): string {
  return block === base ? 'the framework itself' : called(block);
}

function wordFor({ kind, is: [one] }: Thing): string {
  if (kind === 'scale') return 'the list';
  return kind === 'section' && one !== undefined && 'word' in one ? `the ${one.word}` : `the ${kind}`;
}

function headOf({ word, name }: Declared): string {
  return `${word} ${name}`;
}
