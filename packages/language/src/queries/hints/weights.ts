import { equal, nearPercentText, numberText, ONE, type Framework } from '@inspection-criteria/model';
import { weighings, type Weighing } from '@inspection-criteria/scoring';
import { clause } from '../../lower/clauses.ts';
import type { Declared } from '../../lower/declared.ts';
import type { ReadFramework } from '../../project/frameworks.ts';
import { placeOf } from '../../syntax/index.ts';
import { declarationsIn } from '../../workspace/declarations.ts';
import type { Hint, Hinter } from './hint.ts';

/** What each part of a weighted mean weighs in effect: behind its `weighted`, or behind its name where it says nothing of it. */
export const weightHints: Hinter = ({ view, within }) => {
  const known = new Map<ReadFramework, readonly Weighing[]>();
  const weighed = (read: ReadFramework): readonly Weighing[] => {
    const all = known.get(read) ?? weighings(view.frameworks.planOf(read));
    known.set(read, all);
    return all;
  };
  return declarationsIn(view, within).flatMap(({ declared, read }) => {
    if (read === undefined || (declared.kind !== 'section' && declared.kind !== 'question')) return [];
    return weighed(read).filter(({ part }) => declaredAs(part, read)?.nameSpan.start === declared.nameSpan.start).map((weighing) => hintFor(weighing, declared, read.framework));
  });
};

function declaredAs(id: string, { names }: ReadFramework): Pick<Declared, 'nameSpan'> | undefined {
  const column = names.columns.get(id);
  return names.sections.get(id)?.declared ?? (column === undefined ? undefined : { nameSpan: column.span });
}

function hintFor({ whole, nominal, effective }: Weighing, declared: Declared, framework: Framework): Hint {
  const said = clause(declared, 'Weighted');
  const at = said !== undefined ? placeOf(said, 'weight').end : declared.label === undefined ? declared.nameSpan.end : placeOf(declared.label).end;
  const share = `${nearPercentText(effective)} of ${whole}`;
  const points = equal(nominal, ONE) ? 'weighs one' : `weighs ${numberText(nominal)}`;
  const of = whole === framework.id ? 'the whole' : `\`${whole}\``;
  return { at, text: said === undefined ? `weighs ${numberText(nominal)}: ${share}` : share, more: `\`${declared.name}\` ${points}, and makes ${nearPercentText(effective)} of the score of ${of} while every part of it has a score.` };
}
