import { readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue, nearest } from '@inspection-criteria/language';
import { visible } from '@inspection-criteria/formats';
import stringWidth from 'string-width';
import { Failure, reasonOf } from '../failure.ts';
import { colours, print } from '../output.ts';
import { renderPage } from '../render-page.ts';

/** `criteria explain`: prints the page about a finding, or names all findings there are. */
export async function explain(code: string | undefined): Promise<number> {
  await print(code === undefined ? allCodes() : renderPage(pageOf(code)));
  return 0;
}

function allCodes(): string {
  const entries = Object.entries(catalogue);
  const width = Math.max(...entries.map(([code]) => stringWidth(code)));
  const lines = entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, { severity, title }]) => `${colours.bold(code.padEnd(width))}  ${severity.padEnd('warning'.length)}  ${title}`);
  return `${lines.join('\n')}\n\ncriteria explain <code> says what one of them means, why it matters and what to do.\n`;
}

function pageOf(code: string): string {
  if (!Object.keys(catalogue).includes(code)) throw new Failure(unknown(code), 2);
  try {
    return readFileSync(path.join(import.meta.dirname, 'diagnostics', `${code}.md`), 'utf8');
  } catch (error) {
    throw new Failure(`The page about ${code} cannot be read, because ${reasonOf(error)} Install criteria anew.`, 1);
  }
}

function unknown(code: string): string {
  const near = nearest(code, Object.keys(catalogue));
  return `There is no finding called ${visible(code)}. ${near === undefined ? 'Run criteria explain to see all there are.' : `Did you mean ${near}?`}`;
}
