import type { FrameworkPage, PageLine, PageQuestion, PageScale, PageSection, PageUnit } from '@inspection-criteria/protocol';
import { t } from '../texts.ts';
import { kindText, meansHeading, valueHeading } from './scales.ts';

/** A framework's page as Markdown. Guidance is taken as it was written; whatever else the author wrote is text and no markup. */
export function frameworkMarkdown(page: FrameworkPage): string {
  const { root, edition, publisher, units, scales } = page;
  const blocks = [
    `# ${plain(root.title.text)}`,
    [edition === undefined ? '' : t('Edition {0}', edition), publisher ?? ''].filter((part) => part !== '').map(plain).join(' · '),
    ...inner(page, root, 2),
    ...units.length === 0 ? [] : [`## ${t('What is looked at')}`, ...units.flatMap((unit) => unitBlocks(page, unit))],
    ...scales.length === 0 ? [] : [`## ${t('Answers and bands')}`, ...scales.flatMap(scaleBlocks)],
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionBlocks(page: FrameworkPage, section: PageSection, depth: number): readonly string[] {
  const level = section.level === '' ? '' : `${plain(section.level)}: `;
  return [`${'#'.repeat(Math.min(depth, 6))} ${level}${plain(section.title.text)}`, ...inner(page, section, depth + 1)];
}

function inner(page: FrameworkPage, section: PageSection, depth: number): readonly string[] {
  return [
    section.guidance ?? '',
    section.method.map((one) => `- ${lineText(one)}`).join('\n'),
    questionList(page, section.questions),
    ...section.sections.flatMap((below) => sectionBlocks(page, below, depth)),
  ];
}

function unitBlocks(page: FrameworkPage, { title, guidance, sample, facts }: PageUnit): readonly string[] {
  return [`### ${plain(title.text)}`, guidance ?? '', sample.map((one) => `- ${lineText(one)}`).join('\n'), questionList(page, facts)];
}

function questionList(page: FrameworkPage, questions: readonly PageQuestion[]): string {
  return questions.map((question) => questionItem(page, question)).join('\n');
}

function questionItem({ scales }: FrameworkPage, { id, title, scale, answer, notes, guidance }: PageQuestion): string {
  const list = scales.find((one) => one.id === scale);
  const lines = [`- **${plain(id)}** ${plain(title.text)}`, `  - ${t('Answer:')} ${plain(list?.title.text ?? answer)}`, ...notes.map((note) => `  - ${lineText(note)}`)];
  return guidance === undefined ? lines.join('\n') : `${lines.join('\n')}\n\n${guidance.split('\n').map((one) => `  ${one}`.trimEnd()).join('\n')}\n`;
}

function scaleBlocks(scale: PageScale): readonly string[] {
  const stars = scale.values.some((value) => value.stars !== undefined);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = [valueHeading(scale), meansHeading(scale), ...stars ? [t('Stars')] : []];
  const rows = scale.values.map((value) => row([plain(value.title.text), plain(value.means), ...stars ? [String(value.stars ?? '')] : []]));
  return [`### ${kindText(scale)}: ${plain(scale.title.text)}`, scale.guidance ?? '', [row(head), row(head.map(() => '---')), ...rows].join('\n')];
}

function lineText({ text, because }: PageLine): string {
  return plain(because === undefined || because === '' ? text : `${text} ${t('Why: {0}', because)}`);
}

/** A text that is no markup, whatever stands in it. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, (character) => `\\${character}`);
}
