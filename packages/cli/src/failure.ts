/** Something the person at the terminal must hear of; ends the run with the exit code, and never with a stack trace. */
export class Failure extends Error {
  /** 1: problems in the input or its files; 2: wrong use of the command. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Whether a system error says that a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** A system error in plain words. */
export function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT': return 'there is no such file or folder.';
    case 'EACCES': case 'EPERM': return 'you are not allowed to.';
    case 'EISDIR': return 'it is a folder.';
    case 'EEXIST': return 'something of that name is there already.';
    case 'ENOTDIR': return 'part of its path is a file, not a folder.';
    case 'ELOOP': return 'its links lead in a circle.';
    case 'ENOSPC': case 'EDQUOT': return 'there is no space left on the disk.';
    case 'EROFS': return 'the disk can only be read.';
    case 'EMFILE': return 'too many files are open.';
    case 'ENAMETOOLONG': return 'its name is too long.';
    case 'ERR_FS_FILE_TOO_LARGE': return 'it is too large to be read.';
    default: return error instanceof Error ? `${error.message.split('\n', 1)[0] ?? ''}.` : 'of an unknown error.';
  }
}
