import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { account } from './account.ts';
import { deal } from './deal.ts';
import type { Plan } from './plan.ts';
import { blackpool } from './plans/blackpool.ts';
import { luton } from './plans/luton.ts';
import { portsmouth } from './plans/portsmouth.ts';
import { sefton } from './plans/sefton.ts';
import { swindon } from './plans/swindon.ts';
import { labelsIn, withAccount } from './report.ts';
import { fillTemplate } from './write.ts';

const EXAMPLES = join(import.meta.dirname, '..');

/** All samples, in the order of their reports. */
export const PLANS: readonly Plan[] = [sefton, blackpool, portsmouth, luton, swindon];

/** Every file the plans write, by its path, as it must be. */
export function sampleFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const plan of PLANS) {
    const dealt = deal(plan);
    const folder = join(EXAMPLES, plan.folder);
    const template = readText(join(EXAMPLES, 'sampling', 'templates', `${plan.id}.txt`));
    files.set(join(folder, `${plan.id}.cases`), fillTemplate(template, plan, dealt));
    const readme = join(folder, 'README.md');
    files.set(readme, withAccount(files.get(readme) ?? readText(readme), plan.id, account(plan, dealt), labelsIn(frameworksIn(folder))));
  }
  return files;
}

/** A file with the line endings of the repository, whatever those of the checkout. */
export function readText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

function frameworksIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.criteria')).sort().map((name) => readText(join(folder, name)));
}
