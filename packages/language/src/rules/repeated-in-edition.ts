import type { AstNode } from 'langium';
import { ancestorsOf } from '../lower/lineage.ts';
import type { Declared } from '../lower/declared.ts';
import type { DeclarationSubject, Rule } from './rule.ts';
import { saysTheSame } from './same-syntax.ts';

/** What an edition says again word for word, although all that it does not mention stands. */
export const repeatedInEdition: Rule<DeclarationSubject> = ({ own, base, report }) => {
  if (base === undefined) return;
  const visit = (change: Declared, before: Declared): void => {
    for (const child of change.children) {
      // A list reads best with all its values; which of them changed is seen beside the others.
      if (child.kind === 'value' || child.kind === 'reason') continue;
      const [was, ...others] = ancestorsOf(child, before, change);
      if (was === undefined || others.length > 0) continue;
      if (child.name === was.name && child.formerly.length === 0 && !givesAPlace(child, change, before) && says(child) && isRepeated(child, was)) {
        report('repeated-in-edition', child.nameSpan,
          `\`${child.name}\` is said again just as it was in the edition that is amended. What is not mentioned stands, so this changes ` +
          'nothing, and hides what does. Remove it, or write what changes.', { related: [{ span: was.nameSpan, message: 'It is said here first.' }] });
      } else visit(child, was);
    }
  };
  visit(own, base);
};

/** What is new stands where the edition puts it among what it names, so that naming something again may be meant for that. */
function givesAPlace({ kind }: Declared, change: Declared, before: Declared): boolean {
  return change.children.some((other) => other.kind === kind && ancestorsOf(other, before, change).length === 0);
}

/** Whether anything is said of it: a name alone opens a block for what is inside. */
function says(declared: Declared): boolean {
  return declared.label !== undefined || partsOf(declared).some((part) => part.length > 0) || declared.children.some(says);
}

/** Whether all that is said of it, and in it, is said before. */
function isRepeated(child: Declared, was: Declared): boolean {
  if (child.withdraws.length > 0 || child.formerly.length > 0) return false;
  const before = partsOf(was);
  return (child.label === undefined || (was.label !== undefined && saysTheSame([child.label], [was.label])))
    && partsOf(child).every((part, i) => part.every((one) => before[i]?.some((other) => saysTheSame([one], [other])) === true))
    && child.children.every((inner) => was.children.some((old) => old.kind === inner.kind && old.name === inner.name && isRepeated(inner, old)));
}

function partsOf({ notes, clauses, rules, guidance, each, examples }: Declared): readonly (readonly AstNode[])[] {
  return [notes, clauses, rules.map((rule) => rule.node.$container.$type === 'Named' ? rule.node.$container : rule.node), guidance, each, examples];
}
