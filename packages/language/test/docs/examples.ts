import { checkProject, loadSources, understand, type Checked, type FileAccess } from '@inspection-criteria/language';
import type { Fence } from './fences.ts';

/** Whether a block of a page is an example of what is wrong, or right. */
export function isCase({ words }: Fence): boolean {
  return words.has('wrong') || words.has('right');
}

/** The blocks of a page that an example needs: those above it that are none themselves. */
export function supportOf(example: Fence, fences: readonly Fence[]): readonly Fence[] {
  return fences.slice(0, fences.indexOf(example)).filter((fence) => !isCase(fence));
}

/** Blocks as files. `malformed` ones are not UTF-8, `unreadable` ones give no text: only a disk can be broken so. */
function accessTo(files: ReadonlyMap<string, Fence>): FileAccess {
  return { read: (file) => {
    const fence = files.get(file);
    if (fence === undefined) return Promise.resolve({ text: undefined, missing: true, reason: 'there is no such file.' });
    if (fence.words.has('unreadable')) return Promise.resolve({ text: undefined, missing: false, reason: 'you are not allowed to.' });
    return Promise.resolve({ text: fence.text, malformed: fence.words.has('malformed') });
  } };
}

/** What is found in blocks as files. */
export async function checked(files: ReadonlyMap<string, Fence>): Promise<Checked> {
  return checkProject(understand(await loadSources([...files.keys()], accessTo(files))));
}

/** A block as a file, with those it needs, by name. */
export function filesOf(fence: Fence, support: readonly Fence[]): ReadonlyMap<string, Fence> {
  return new Map([...support, fence].map((f) => [f.settings.get('file') ?? `example.${f.language}`, f]));
}
