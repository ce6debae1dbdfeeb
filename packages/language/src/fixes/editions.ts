import { ast, nearest, placeOf } from '../syntax/index.ts';
import type { Checked } from '../rules/check.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import { relativePath } from '../project/paths.ts';
import { visibleFrom } from '../project/sources.ts';
import { continuing } from './declare-renamed.ts';
import { putIn, writeAt, type Edit } from '../edits.ts';
import type { Fix, Fixer, FixSubject } from './fix.ts';
import { nodeAt, sameSpan, sourceAt, spanIn } from './places.ts';
import { isGuess, suggested } from './suggested.ts';
import { useAdded } from './uses.ts';

/** Writes the earlier name, or says that the new name continues it. */
export const nearEarlierName: Fixer = (subject) => {
  const { checked, diagnostic: { span, suggestion } } = subject;
  const node = nodeAt(checked, span, (one): one is ast.Section | ast.Question => ast.isSection(one) || ast.isQuestion(one));
  if (node === undefined || !sameSpan(spanIn(span.file, placeOf(node, 'name')), span) || suggestion === undefined) return suggested(subject);
  const { end } = node.label === undefined ? placeOf(node, 'name') : placeOf(node.label);
  return [...suggested(subject), continuing(node.name, suggestion, putIn(span.file, end, ` formerly ${suggestion}`))];
};

/** Names the framework or the edition that is meant, or uses the file that holds it. */
export const unknownFramework: Fixer = (subject) => {
  const { checked, diagnostic: { span } } = subject;
  const inspection = nodeAt(checked, span, ast.isInspection);
  if (inspection !== undefined) return ofInspection(subject, inspection);
  const framework = nodeAt(checked, span, ast.isFramework);
  return framework === undefined ? [] : ofEdition(subject, framework);
};

function ofInspection({ checked, diagnostic: { span } }: FixSubject, node: ast.Inspection): readonly Fix[] {
  const { frameworks } = checked.project;
  const of = node.clauses.find(ast.isOf);
  const edition = node.clauses.find(ast.isEdition);
  const seen = frameworks.filter(({ file }) => visible(checked, span.file).includes(file));
  const elsewhere = frameworks.filter((read) => !seen.includes(read) && read.framework.id === of?.framework)
    .filter(({ framework }) => edition === undefined || framework.edition === edition.edition);
  const used = elsewhere.flatMap((read) => using(checked, span.file, read));
  const named = seen.filter(({ framework }) => framework.id === of?.framework);
  if (of === undefined) return [...seen.map((read) => naming(read, afterName(node, span.file))), ...used];
  if (named.length === 0) {
    const alike = nearest(of.framework, seen.map(({ framework }) => framework.id));
    const near = alike ?? (seen.length === 1 ? seen[0]?.framework.id : undefined);
    if (near === undefined) return used;
    return [...used, { title: `Write \`of ${near}\``, edits: [writeAt(span.file, placeOf(of, 'framework'), near)], preferred: used.length === 0 && alike !== undefined && !isGuess(of.framework, alike) }];
  }
  const editions = [...new Set(named.flatMap(({ framework }) => framework.edition ?? []))].filter((one) => one !== edition?.edition);
  return [...used, ...editions.map((one) => ({ title: `Name edition “${one}”`, edits: [editionEdit(span.file, of, edition, one)] }))];
}

function afterName(node: ast.Inspection, file: string): Edit {
  const { end } = node.label === undefined ? placeOf(node, 'name') : placeOf(node.label);
  return putIn(file, end, '');
}

function naming({ framework: { id, edition } }: ReadFramework, at: Edit): Fix {
  const text = `of ${id}${edition === undefined ? '' : ` edition "${edition}"`}`;
  return { title: `Write \`${text}\``, edits: [{ ...at, text: ` ${text}` }] };
}

function editionEdit(file: string, of: ast.Of, edition: ast.Edition | undefined, name: string): Edit {
  if (edition !== undefined) return writeAt(file, placeOf(edition, 'edition'), `"${name}"`);
  const { end } = placeOf(of, 'framework');
  return putIn(file, end, ` edition "${name}"`);
}

function ofEdition({ checked, diagnostic: { span } }: FixSubject, node: ast.Framework): readonly Fix[] {
  const amends = node.clauses.find(ast.isAmends);
  const own = node.clauses.find(ast.isEdition);
  const others = checked.project.frameworks.filter(({ framework: { id, edition } }) => id === node.name && edition !== undefined && edition !== own?.edition);
  const amending = (
    { framework: { edition = '' } }: ReadFramework,
    edit: (words: string) => Edit,
  ): Fix => ({ title: `Write \`amends "${edition}"\``, edits: [edit(edition)] });
  const seen = visible(checked, span.file);
  if (amends === undefined) {
    const at = own === undefined ? placeOf(node, 'name').end : placeOf(own).end;
    return others.filter(({ file }) => seen.includes(file)).map((read) => amending(read, (edition) => putIn(span.file, at, ` amends "${edition}"`)));
  }
  const used = others.filter(({ framework, file }) => framework.edition === amends.edition && !seen.includes(file))
    .flatMap((read) => using(checked, span.file, read));
  return [...used, ...others.filter(({ file, framework }) => seen.includes(file) && framework.edition !== amends.edition)
    .map((read) => amending(read, (edition) => writeAt(span.file, placeOf(amends, 'edition'), `"${edition}"`)))];
}

function visible({ project: { sources } }: Checked, file: string): readonly string[] {
  return visibleFrom(file, sources);
}

/** Uses the file that holds a framework. */
function using(checked: Checked, file: string, { file: holder, framework: { id, edition } }: ReadFramework): readonly Fix[] {
  const source = sourceAt(checked, { file, start: 0, end: 0 });
  const path = relativePath(file, holder);
  if (source === undefined) return [];
  const held = edition === undefined ? `\`${id}\`` : `edition “${edition}” of \`${id}\``;
  return [{ title: `Add \`use "${path}"\`, which holds ${held}`, edits: [useAdded(source, path)], preferred: true }];
}
