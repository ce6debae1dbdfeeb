import * as vscode from 'vscode';
import type { Baseline, InspectionScores } from '@inspection-criteria/protocol';
import type { Client } from '../client/client.ts';
import { committedTexts, onCommit } from './git.ts';

/** What files came to when they were last saved and last committed. It is worked out once, and again when they are saved or committed. */
export class Baselines implements vscode.Disposable {
  private readonly client: Client;
  private readonly known = new Map<string, Promise<readonly InspectionScores[] | null>>();
  private readonly disposables: vscode.Disposable;

  constructor(client: Client, changed: () => void) {
    this.client = client;
    const forget = (): void => {
      this.known.clear();
      changed();
    };
    this.disposables = vscode.Disposable.from(vscode.workspace.onDidSaveTextDocument(forget), onCommit(forget));
  }

  /** Those of an inspection that can be had. What is not different from the saved file needs no comparison with it. */
  async of(uri: string, inspection: string): Promise<readonly Baseline[]> {
    const all = await Promise.all([this.saved(uri), this.committed(uri)]);
    return all.flatMap((scores, i) => {
      const found = scores?.find(({ id }) => id === inspection);
      return found === undefined ? [] : [{ name: i === 0 ? 'saved' as const : 'committed' as const, sections: sectionsOf(found) }];
    });
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private saved(uri: string): Promise<readonly InspectionScores[] | null> {
    const dirty = vscode.workspace.textDocuments.filter(({ isDirty, isUntitled, languageId }) => isDirty && !isUntitled && (languageId === 'cases' || languageId === 'criteria'));
    return dirty.length === 0 ? Promise.resolve(null) : this.once(`saved ${uri} ${dirty.map((one) => one.uri.toString()).join(' ')}`, async () => {
      const texts = await Promise.all(dirty.map(async ({ uri: file }) => ({ uri: file.toString(), text: await textOf(file) })));
      return this.client.ask('criteria/baseline', { textDocument: { uri }, texts });
    });
  }

  private committed(uri: string): Promise<readonly InspectionScores[] | null> {
    return this.once(`committed ${uri}`, async () => {
      const texts = await committedTexts();
      return texts.length === 0 ? null : this.client.ask('criteria/baseline', { textDocument: { uri }, texts });
    });
  }

  private once(name: string, make: () => Promise<readonly InspectionScores[] | null>): Promise<readonly InspectionScores[] | null> {
    const known = this.known.get(name) ?? make().catch(() => null);
    this.known.set(name, known);
    return known;
  }
}

function sectionsOf({ sections }: InspectionScores): Baseline['sections'] {
  return Object.fromEntries(sections.map(({ id, score, rating, stars }) => [id, { score, rating, stars }]));
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
