import type { FrameworkPage, FrameworkParams, ToPreview } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';

/** A framework of a file that has several. */
export type Framework = NonNullable<FrameworkParams['framework']>;

/** The framework somebody picked, and in which file. */
export interface Picked {
  readonly uri: string;
  readonly framework: Framework;
}

/** Which framework of its file a page is of. */
export function shownFramework({ frameworks, root, edition }: FrameworkPage): FrameworkPage['frameworks'][number] | undefined {
  return frameworks.find((one) => one.id === root.id && one.edition === edition) ?? frameworks[0];
}

/** Turns to another framework of the file, and stays with it while the file changes. */
export async function pick(app: App, framework: Framework): Promise<void> {
  const { shown } = app.state;
  if (shown.kind !== 'framework') return;
  app.update({ picked: { uri: shown.page.uri, framework } });
  await showPicked(app, shown);
}

/** The framework that was picked, where the page that has come is of another of the same file. */
export function pickedInstead({ picked }: App['state'], page: FrameworkPage): Framework | undefined {
  if (picked?.uri !== page.uri) return undefined;
  const now = shownFramework(page);
  const same = page.frameworks.find((one) => one.id === picked.framework.id && one.edition === picked.framework.edition);
  return same === undefined || now === same ? undefined : same;
}

/** Shows the framework that was picked in place of the one that has come, or that one if it cannot be had. */
export async function showPicked(app: App, message: Extract<ToPreview, { kind: 'framework' }>): Promise<void> {
  const { picked } = app.state;
  const page = await app.ask('criteria/framework', { framework: picked?.framework, language: message.page.language }).catch(() => null);
  if (app.state.picked === picked) app.show({ ...message, page: page ?? message.page });
}
