import { distance } from 'fastest-levenshtein';
import { AstUtils } from 'langium';
import { ast, nearest } from '../syntax/index.ts';
import type { Rule, SourceSubject } from './rule.ts';

/** Values that were meant to be clauses of the value before them on their line: `good "Good" at least 80% star 3`. */
export const unexpectedWord: Rule<SourceSubject> = ({ source, locate, report }) => {
  if (source.syntax.language === 'cases') return;
  let before: ast.Value | undefined;
  for (const value of AstUtils.streamAllContents(source.syntax.tree.root).filter(ast.isValue)) {
    const meant = before?.$container === value.$container ? clauseMeant(value, before) : undefined;
    const span = locate(value, 'name');
    if (meant !== undefined && before !== undefined && !source.text.slice(locate(before).start, span.start).includes('\n')) {
      report('unexpected-word', span, `There is no \`${value.name}\`. Did you mean \`${meant}\`?`, { suggestion: meant });
    }
    before = value;
  }
};

/** The words behind a value that are easily misspelt into a name. Slips in those of two words leave a line that cannot be understood. */
const CLAUSES = ['worth', 'stars', 'colour', 'otherwise', 'when', 'formerly'];

/** So long a word is near another by a slip alone; a short one may be so by chance, such as `worst` and `worth`. */
const LONG = 7;

/** The clause a value was meant to be; undefined for a value of its own. */
function clauseMeant({ name, label, clauses }: Partial<ast.Value>, before: ast.Value): string | undefined {
  const meant = name === undefined || name.length < 4 ? undefined : nearest(name, CLAUSES);
  // A colour is a text, as a label is.
  if (name === undefined || (label !== undefined && meant !== 'colour')) return undefined;
  if (meant === undefined || meant.length > LONG) return meant;
  const isBare = clauses === undefined || clauses.length === 0;
  const isBehindClause = before.label !== undefined || before.clauses.length > 0;
  return isBare && isBehindClause && (distance(name, meant) === 1 || isSwapped(name, meant)) ? meant : undefined;
}

/** Whether two words have the same letters, in another order. */
function isSwapped(a: string, b: string): boolean {
  return Array.from(a).sort().join('') === Array.from(b).sort().join('');
}
