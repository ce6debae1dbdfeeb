import type { AnyClause, Declared } from '../lower/declared.ts';
import type { DeclarationSubject, Rule } from './rule.ts';

/** An edition in which nothing stands but its number. What is said twice is told of where it stands. */
export const editionWithoutChange: Rule<DeclarationSubject> = ({ own, base, report }) => {
  if (base === undefined || !isEmpty(own)) return;
  report('edition-without-change', own.nameSpan,
    'This edition says nothing but its number, so it asks and rates as the one it amends. Write what changes, or say with `because "…"` behind ' +
    '`amends` why a new number is needed.');
};

/** Nothing is said of it, inside it or, as a reason, of the edition itself. */
function isEmpty({ label, notes, clauses, children, rules, guidance, each, examples, withdraws }: Declared): boolean {
  const parts = [notes, children, rules, guidance, each, examples, withdraws];
  return label === undefined && parts.every((part) => part.length === 0) && clauses.every(isNumber);
}

function isNumber({ $type, notes }: AnyClause): boolean {
  return ($type === 'Edition' || $type === 'Amends') && notes.length === 0;
}
