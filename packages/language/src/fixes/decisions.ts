import { allSections, type Span } from '@inspection-criteria/model';
import { ast, placeOf } from '../syntax/index.ts';
import type { Checked } from '../rules/check.ts';
import { bodyAt, type Body } from './bodies.ts';
import { putIn, writeAt, type Edit } from '../edits.ts';
import type { Fix, Fixer } from './fix.ts';
import { linesAtEnd, linesBelow } from './lines.ts';
import { names, nodeExactlyAt, nodesIn, sameSpan, sourceAt, spanIn, within } from './places.ts';
import { removing } from './removals.ts';

/** Adds a judgement, one fix for each band an inspector may choose. */
export const missingJudgement: Fixer = ({ checked, diagnostic }) => {
  const body = bodyAt(checked, diagnostic.span);
  const sections = body === undefined ? [] : allSections(body.read.framework.root);
  const judged = sections.filter((section) => section.judged !== undefined && names(diagnostic, section.id));
  return judged.flatMap(({ id, judged: bands }) => {
    const values = body?.read.framework.scales.find((scale) => scale.id === bands)?.values ?? [];
    return values.flatMap((value) => decided(checked, body, `Judge \`${id}\` as \`${value.id}\``, `judge ${id} as ${value.id} because ""`));
  });
};

/** Answers a limiting judgement that is raised: holds the rating, or does not. */
export const missingHold: Fixer = ({ checked, diagnostic }) => {
  const body = bodyAt(checked, diagnostic.span);
  const results = body?.inspection === undefined ? undefined : checked.results.get(body.inspection);
  const isMeant = (section: string, rule: Span): boolean => names(diagnostic, section) && diagnostic.related.some(({ span }) => sameSpan(span, rule));
  const raised = results?.holds.find(({ rule, answer, section }) => answer === 'unanswered' && isMeant(section, rule));
  if (raised === undefined) return [];
  const { section, value } = raised;
  return [
    ...decided(checked, body, `Hold \`${section}\` to \`${value}\``, `hold ${section} to ${value} because ""`),
    ...decided(checked, body, `Do not hold \`${section}\``, `do not hold ${section} because ""`),
  ];
};

/** Makes room for the reason of a decision. */
export const missingBecause: Fixer = ({ checked, diagnostic: { span } }) => {
  const node = nodeExactlyAt(checked, span, isDecision);
  if (node === undefined) return [];
  const [note] = node.notes;
  const at = note === undefined ? span.end : placeOf(note).start;
  return [{ title: 'Make room for the reason: `because ""`', edits: [putIn(span.file, at, note === undefined ? ' because ""' : 'because "" ')] }];
};

/** Covers a section that is left out, by taking out what leaves it out; or takes out what is said of it. */
export const sectionOmitted: Fixer = (subject) => {
  const { checked, diagnostic: { related } } = subject;
  const omission = related[0]?.span;
  if (omission === undefined) return removing(false)(subject);
  const node = nodeExactlyAt(checked, omission, ast.isInclude);
  if (node?.sections.length !== 1) return [];
  const start = placeOf(node).start;
  return [{ title: `Cover \`${node.sections[0] ?? ''}\` after all`, edits: [writeAt(omission.file, { start, end: start + node.verb.length }, 'include')] }];
};

/** A decision put in below the last one there is, or else at the end of the inspection. */
function decided(checked: Checked, body: Body | undefined, title: string, line: string): readonly Fix[] {
  const edit = body === undefined ? undefined : decisionEdit(checked, body.span, line);
  return edit === undefined ? [] : [{ title, edits: [edit] }];
}

function decisionEdit(checked: Checked, body: Span, line: string): Edit | undefined {
  const source = sourceAt(checked, body);
  if (source === undefined) return undefined;
  const last = nodesIn(source, isDecision).map((node) => spanIn(source.file, placeOf(node))).findLast((span) => within(span, body));
  return last === undefined ? linesAtEnd(source.text, body, [line]) : linesBelow(source.text, source.file, last.end, [line]);
}

type DecisionNode = ast.Include | ast.Judge | ast.Hold | ast.DoNotHold | ast.Moderate;

function isDecision(node: unknown): node is DecisionNode {
  return ast.isInclude(node) || ast.isJudge(node) || ast.isHold(node) || ast.isDoNotHold(node) || ast.isModerate(node);
}

