import { textIn, type InspectionBody, type Results, type SectionResult } from '@inspection-criteria/model';
import { findSection } from '../../lower/names.ts';
import { resultText, shortened } from '../results/result-text.ts';
import { ast, placeOf, splitTable, tableOf, type Stretch } from '../../syntax/index.ts';
import { bodiesIn, type Body } from '../../workspace/bodies.ts';
import { touches } from '../../workspace/declarations.ts';
import type { Hint, Hinter } from './hint.ts';

/** What came out: behind an inspection's name, behind what is decided of a section, and behind each row of checks. */
export const scoreHints: Hinter = ({ view, within, language }) => {
  const { syntax } = view.source;
  if (syntax.language !== 'cases') return [];
  const bodies = new Map(bodiesIn(view).map((body) => [body.span.start, body]));
  return syntax.tree.root.members.filter(ast.isInspection).filter((node) => touches(placeOf(node), within)).flatMap((node) => {
    const body = bodies.get(placeOf(node).start);
    return body === undefined ? [] : [...wholeHint(node, body, language), ...node.members.filter((member) => touches(placeOf(member), within)).flatMap((member) => memberHints(member, body, within, language))];
  });
};

function wholeHint(node: ast.Inspection, { results }: Body, language: string | undefined): readonly Hint[] {
  const whole = results.scores.find(({ parent, id }) => parent === undefined && id === results.framework.id);
  if (whole === undefined) return [];
  return [{ at: (node.label === undefined ? placeOf(node, 'name') : placeOf(node.label)).end, text: resultText(whole, language), more: `${textIn(whole.label, language)}: ${resultText(whole, language)}` }];
}

function memberHints(member: ast.BodyMember, body: Body, within: Stretch, language: string | undefined): readonly Hint[] {
  if (ast.isTable(member)) return checkHints(member, body, within, language);
  const at = ast.isDoNotHold(member) ? placeOf(member, 'target').end : ast.isJudge(member) || ast.isHold(member) || ast.isModerate(member) ? placeOf(member, 'value').end : undefined;
  const { start } = placeOf(member);
  const decided = at === undefined ? undefined : decisionsOf(body.body).find(({ span }) => span.start === start);
  return at === undefined || decided === undefined ? [] : sectionHint(at, decided.section, body.results, language);
}

function decisionsOf({ judgements, holds, moderations }: InspectionBody): readonly { readonly section: string; readonly span: Stretch }[] {
  return [...judgements, ...holds, ...moderations];
}

function checkHints(node: ast.Table, { read, results }: Body, within: Stretch, language: string | undefined): readonly Hint[] {
  if (tableOf(node.text) !== 'check') return [];
  return splitTable(node.text, placeOf(node).start).rows.filter((row) => touches(row, within)).flatMap(({ cells: [subject], end }) => {
    const section = subject === undefined ? undefined : findSection(read.names, subject.text);
    return section === undefined ? [] : sectionHint(end, section.id, results, language);
  });
}

function sectionHint(at: number, id: string, results: Results, language: string | undefined): readonly Hint[] {
  const result = results.scores.find((score) => score.id === id);
  return result === undefined ? [] : [{ at, text: `${shortened(textIn(result.label, language), 30)}: ${resultText(result, language)}`, more: [`${textIn(result.label, language)}: ${resultText(result, language)}`, ...moved(result)].join('\n') }];
}

function moved({ provisional, final }: SectionResult): readonly string[] {
  return provisional === undefined || provisional === final ? [] : [`Before limits and moderation it was \`${provisional}\`.`];
}
