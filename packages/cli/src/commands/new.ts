import { existsSync } from 'node:fs';
import { Failure } from '../failure.ts';
import { print } from '../output.ts';
import { writeAll } from '../write.ts';
import { frameworkTemplate, inspectionTemplate } from '../templates.ts';

const NAME = /^[\p{Script=Latin}_][\p{Script=Latin}0-9_]*(?:[-.][\p{Script=Latin}0-9_]+)*$/u;

/** `criteria new`: a commented starting point that checks clean. An existing file is never overwritten. */
export async function create(kind: string, name: string): Promise<number> {
  if (!NAME.test(name)) throw new Failure(`\`${name}\` cannot be a name: a name is made of letters and digits, with \`-\` or \`.\` between them, and begins with a letter. Try \`${suggestion(name)}\`.`, 2);
  switch (kind) {
    case 'framework': return write(`${name}.criteria`, frameworkTemplate(name));
    case 'inspection': {
      const framework = `${name}-framework.criteria`;
      if (!existsSync(framework)) await write(framework, frameworkTemplate(`${name}-framework`));
      return write(`${name}.cases`, inspectionTemplate(name, framework));
    }
    default: throw new Failure(`\`${kind}\` cannot be made: say \`criteria new framework ${name}\` or \`criteria new inspection ${name}\`.`, 2);
  }
}

async function write(file: string, text: string): Promise<number> {
  if (existsSync(file)) throw new Failure(`${file} exists already, and nothing was changed. Choose another name, or move the file away.`, 1);
  writeAll([[file, text]]);
  await print(`${file} written. Check it with: criteria check ${file}\n`);
  return 0;
}

function suggestion(name: string): string {
  const plain = name.normalize('NFC').replace(/[^\p{Script=Latin}0-9]+/gu, '-').replace(/^[-0-9]+|-+$/g, '');
  return plain === '' ? 'my-framework' : plain;
}
