import { clientFiles, type Host } from '@inspection-criteria/language/lsp';
import type { Connection } from 'vscode-languageserver';

/** A host in a browser's worker: it has no disk, so the client reads for it. There are no pages beside it either. */
export function webHost(connection: Connection): Host {
  return {
    ...clientFiles(connection, contentOf),
    folderOf: (uri) => uri.slice(0, uri.lastIndexOf('/')),
    later: (milliseconds, task) => {
      const timer = setTimeout(task, milliseconds);
      return () => { clearTimeout(timer); };
    },
    pageOf: () => undefined,
    languagePage: () => undefined,
  };
}

/** Text of UTF-8 bytes; malformed bytes become replacement characters, and that is said. */
function contentOf(base64: string): Awaited<ReturnType<Host['read']>> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), malformed: false };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), malformed: true };
  }
}
