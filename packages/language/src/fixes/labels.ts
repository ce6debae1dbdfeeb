import { ast, placeOf } from '../syntax/index.ts';
import { putIn } from '../edits.ts';
import type { Fixer } from './fix.ts';
import { names, nodeAt, sameSpan, sourceAt, spanIn } from './places.ts';
import type { Checked } from '../rules/check.ts';
import type { Span } from '@inspection-criteria/model';

/** Makes room for the translation a label lacks. */
export const missingTranslation: Fixer = ({ checked, diagnostic }) => {
  const { span } = diagnostic;
  const label = labelAt(checked, span);
  if (label === undefined) return [];
  const { end } = placeOf(label);
  return languagesIn(checked).filter((language) => names(diagnostic, language) && !label.translations.some((one) => one.language === language))
    .map((language) => ({ title: `Make room for the label in \`${language}\``, edits: [putIn(span.file, end, ` in ${language} ""`)] }));
};

/** The label behind the name at a span. */
function labelAt(checked: Checked, span: Span): ast.Label | undefined {
  const isNamed = (node: unknown): node is Labelled => isLabelled(node) && sameSpan(spanIn(span.file, placeOf(node, 'name')), span);
  return sourceAt(checked, span) === undefined ? undefined : nodeAt(checked, span, isNamed)?.label;
}

type Labelled = ast.Framework | ast.Inspection | ast.Section | ast.Level | ast.Unit | ast.Fact | ast.Question | ast.Scale | ast.Value | ast.Reason;

function isLabelled(node: unknown): node is Labelled {
  return KINDS.some((is) => is(node));
}

const KINDS = [
  ast.isFramework, ast.isInspection, ast.isSection, ast.isLevel, ast.isUnit, ast.isFact, ast.isQuestion, ast.isScale, ast.isValue, ast.isReason,
];

function languagesIn({ project }: Checked): readonly string[] {
  return [...new Set(project.frameworks.flatMap(({ framework }) => framework.languages))];
}
