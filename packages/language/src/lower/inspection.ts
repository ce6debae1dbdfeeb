import type { Inspection } from '@inspection-criteria/model';
import type { ReadAnswers } from '../answers/sheet.ts';
import { ast } from '../syntax/index.ts';
import { lowerBody } from './body.ts';
import { clauseNotesOf } from './clauses.ts';
import type { Locate } from './declared.ts';
import type { Scope } from './expressions.ts';
import type { LoweredFramework } from './framework.ts';
import { findWord } from './names.ts';
import type { Report } from '../report.ts';
import { guidanceOf, notesOf, textOf } from './texts.ts';
import { noDate, validDate } from './dates.ts';

/** An inspection, read with the framework it says it is of. */
export function lowerInspection(node: ast.Inspection, { framework, names }: LoweredFramework, locate: Locate, report: Report): { readonly inspection: Inspection; readonly answers: ReadAnswers } {
  const scope: Scope = { names, locate, report, record: undefined, expected: undefined, own: undefined, home: undefined };
  const guidance = node.members.filter(ast.isGuidance);
  const of = node.clauses.find(ast.isOf);
  const { body, answers } = lowerBody(node.members, framework, scope, 'inspection');
  const inspection: Inspection = {
    kind: 'inspection', id: node.name, label: textOf(node.label, node.name), guidance: guidanceOf(guidance), notes: notesOf(node.notes), clauseNotes: clauseNotesOf([...node.clauses, ...node.members.filter(ast.isFieldwork)]), formerly: [],
    span: locate(node), nameSpan: locate(node, 'name'),
    framework: { id: framework.id, edition: framework.edition, span: of === undefined ? locate(node, 'name') : locate(of) },
    fieldwork: node.members.filter(ast.isFieldwork).flatMap((f) => f.dates.map((date, i) => {
      if (!validDate(date)) report('invalid-date', locate(f, 'dates', i), noDate(date));
      return date;
    })),
    samples: node.members.filter(ast.isSample).flatMap((s) => {
      const unit = s.unit === undefined ? framework.units[0]?.id : findWord(names.units, s.unit)?.id;
      if (unit === undefined) report('unknown-name', locate(s, 'unit'), `No unit is called \`${s.unit ?? ''}\`, so nothing can be compared with this number. The units are ${framework.units.map((u) => u.id).join(', ')}; name one of them.`);
      return unit === undefined ? [] : [{ unit, size: Number(s.size), notes: notesOf(s.notes), span: locate(s) }];
    }),
    ...body,
  };
  return { inspection, answers };
}
