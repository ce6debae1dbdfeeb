import type { Span } from '@inspection-criteria/model';
import type { Checked } from '../rules/check.ts';
import { blocksAsTable, tableAsBlocks } from './blocks-and-tables.ts';
import { declareRenamed } from './declare-renamed.ts';
import type { Fix, Rewriter } from './fix.ts';
import { inForm } from './in-form.ts';
import { extractList, inlineList } from './lists.ts';
import { organiseUses } from './organise-uses.ts';
import { sortRecords } from './sort-records.ts';

/** Every way to say something otherwise, or more plainly. */
const rewriters: readonly Rewriter[] = [blocksAsTable, tableAsBlocks, sortRecords, organiseUses];

/** Those besides that concern what frameworks declare. */
const ofFrameworks: readonly Rewriter[] = [extractList, inlineList, declareRenamed];

/** What can be said otherwise at a place. None changes what it means, but for a renaming that is declared. In a file whose form is broken, nothing. */
export function rewritesAt(checked: Checked, span: Span): readonly Fix[] {
  const source = checked.project.sources.get(span.file);
  if (source === undefined || source.syntax.tree.problems.length > 0) return [];
  const all = source.syntax.language === 'criteria' ? [...rewriters, ...ofFrameworks] : rewriters;
  return all.flatMap((rewriter) => rewriter(checked, span)).map((fix) => inForm(fix, checked));
}
