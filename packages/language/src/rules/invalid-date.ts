import { AstUtils } from 'langium';
import { noDate, validDate } from '../lower/dates.ts';
import { ast } from '../syntax/index.ts';
import type { Rule, SourceSubject } from './rule.ts';

/** Days on which something was decided that are not in the calendar. Dates that are compared are found while expressions are understood. */
export const invalidDate: Rule<SourceSubject> = ({ source, locate, report }) => {
  for (const node of AstUtils.streamAllContents(source.syntax.tree.root)) {
    if (ast.isOn(node) && typeof node.date === 'string' && !validDate(node.date)) report('invalid-date', locate(node, 'date'), noDate(node.date));
  }
};
