import { LIST_FILES, READ_FILE, type FileParams, type FileResult, type FolderParams } from '@inspection-criteria/protocol';
import type { Connection } from 'vscode-languageserver';
import type { FileContent } from '../project/sources.ts';
import type { Host } from './host.ts';

/**
 * The files of folders that only the client can read. A client that knows of no such request has none. `decoded` makes text of bytes in base 64.
 */
export function clientFiles(connection: Connection, decoded: (bytes: string) => FileContent): Pick<Host, 'list' | 'read'> {
  return {
    list: async (folder) => {
      try {
        return await connection.sendRequest<readonly string[]>(LIST_FILES, { folder } satisfies FolderParams);
      } catch {
        return [];
      }
    },
    read: async (folder, file) => {
      try {
        const result = await connection.sendRequest<FileResult>(READ_FILE, { folder, file } satisfies FileParams);
        return 'bytes' in result ? decoded(result.bytes) : { text: undefined, ...result };
      } catch {
        return { text: undefined, missing: true, reason: 'the editor does not hand it over.' };
      }
    },
  };
}
