import { colours, type Colours } from './output.ts';

/** A page of the documentation as a terminal shows it: headings in bold, examples set in, marks for links and emphasis left out. */
export function renderPage(markdown: string, paints: Colours = colours): string {
  const parts = markdown.split(/^```.*\n([^]*?)^```\n/m);
  return `${parts.map((part, i) => i % 2 === 0 ? prose(part, paints) : example(part)).join('').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function example(code: string): string {
  return `${code.split('\n').map((line) => line === '' ? '' : `    ${line}`).join('\n')}\n`;
}

function prose(text: string, paints: Colours): string {
  return text
    .replace(/^#+ +(.*)$/gm, (_, heading: string) => paints.bold(heading))
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => paints.bold(strong))
    .replace(/`([^`]+)`/g, (_, word: string) => paints.cyan(word));
}
