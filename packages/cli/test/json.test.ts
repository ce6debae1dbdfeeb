import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { criteria, freshFolder, PROJECT } from './run.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
const validators = new Map(['framework', 'inspection', 'results'].map((name) =>
  [name, ajv.compile(JSON.parse(readFileSync(path.join(PROJECT, `packages/model/schemas/${name}.schema.json`), 'utf8')) as object)]));

/** Holds what is in a file of that name against the contract. */
function keepsContract(name: string, json: unknown): void {
  const validate = validators.get(name.split('.').at(-2) ?? '');
  assert.ok(validate !== undefined, name);
  assert.ok(validate(json), `${name}: ${ajv.errorsText(validate.errors)}`);
}

function built(folder: string, env: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  const { status, err } = criteria(['build', 'examples', '--out', 'json'], { cwd: folder, env });
  assert.equal(status, 0, err);
  return new Map(readdirSync(path.join(folder, 'json')).sort().map((name) => [name, readFileSync(path.join(folder, 'json', name), 'utf8')]));
}

function fingerprint(files: ReadonlyMap<string, string>): string {
  return createHash('sha256').update(JSON.stringify([...files])).digest('hex');
}

interface NamedJson { readonly id: string; readonly guidance?: unknown; readonly clauseNotes?: unknown }
interface FrameworkJson { readonly clauseNotes?: unknown; readonly lists: readonly (NamedJson & { readonly values: readonly (NamedJson & { readonly reasons?: { readonly list: readonly NamedJson[] } })[] })[] }

/** The JSON of a framework, which keeps its contract. */
function frameworkOf(text: string): FrameworkJson {
  const folder = freshFolder();
  writeFileSync(path.join(folder, 'f.criteria'), text);
  const { status, err } = criteria(['build', 'f.criteria', '--out', 'json'], { cwd: folder });
  assert.equal(status, 0, err);
  const [file = ''] = readdirSync(path.join(folder, 'json'));
  const made = JSON.parse(readFileSync(path.join(folder, 'json', file), 'utf8')) as FrameworkJson;
  keepsContract(file, made);
  return made;
}

describe('the JSON of criteria build', () => {
  it('keeps its contract', () => {
    const files = built(freshFolder(true));
    assert.equal(files.size, 15);
    for (const [name, text] of files) keepsContract(name, JSON.parse(text));
  });

  it('holds the guidance on answers and reasons', () => {
    const { lists } = frameworkOf(`framework f edition "1" {
    answers met {
        yes worth 1 {
            guidance
                > Only when all is well.
        }
        no worth 0 with a reason {
            late {
                guidance
                    > More than a day.
                guidance in cy
                    > Mwy na diwrnod.
            }
        }
    }
}
`);
    const [yes, no] = lists.find((list) => list.id === 'met')?.values ?? [];
    assert.deepEqual(yes?.guidance, { text: 'Only when all is well.' });
    assert.deepEqual(no?.reasons?.list[0]?.guidance, { text: 'More than a day.', in: { cy: 'Mwy na diwrnod.' } });
  });

  it('holds the notes behind clauses', () => {
    const { lists, clauseNotes } = frameworkOf(`framework f edition "2" because "A second look" {
    languages en because "For now"
    unit case
    level theme { rated grade }
    answers met { yes worth 1  partly worth 1/2 assumed because "The pilot gave no points"  no worth 0 with reasons { late formerly tardy because "Plainer" } }
    bands grade { good at least 80% source "Handbook" formerly at least 70% because "Too low"  poor otherwise }
    theme care { question C1 answered on met }
}
`);
    assert.deepEqual(clauseNotes, [{ clause: 'edition', notes: { because: { text: 'A second look' } } }, { clause: 'languages', notes: { because: { text: 'For now' } } }]);
    const [met, grade] = ['met', 'grade'].map((id) => lists.find((list) => list.id === id)?.values ?? []);
    assert.deepEqual(met?.map((v) => v.clauseNotes), [undefined, [{ clause: 'worth', notes: { because: { text: 'The pilot gave no points' }, assumed: true } }], undefined]);
    assert.deepEqual(met[2]?.reasons?.list[0]?.clauseNotes, [{ clause: 'formerly', notes: { because: { text: 'Plainer' } } }]);
    assert.deepEqual(grade?.[0]?.clauseNotes, [{ clause: 'at least', notes: { source: 'Handbook' } }, { clause: 'formerly', notes: { because: { text: 'Too low' } } }]);
  });

  it('is the same bytes from two runs, under other line ends, languages and time zones', () => {
    const folder = freshFolder(true);
    const first = fingerprint(built(folder));
    assert.equal(fingerprint(built(folder)), first, 'a second run');
    assert.equal(fingerprint(built(folder, { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' })), first, 'another locale and time zone');
    for (const lineEnd of ['\r\n', '\r']) {
      for (const file of readdirSync(path.join(folder, 'examples'), { recursive: true, encoding: 'utf8' }).filter((f) => /\.(?:criteria|cases)$/.test(f))) {
        const full = path.join(folder, 'examples', file);
        writeFileSync(full, readFileSync(full, 'utf8').replace(/\r\n|\r|\n/g, lineEnd));
      }
      assert.equal(fingerprint(built(folder)), first, `line ends ${JSON.stringify(lineEnd)}`);
    }
  }).timeout(60_000);

  it('is safe with names that mean something to JavaScript', () => {
    const folder = freshFolder();
    writeFileSync(path.join(folder, 'f.criteria'), `framework f edition "1" {
    level constructor
    unit case
    answers hasOwnProperty { yes worth 1  no worth 0 }
    constructor __proto__ { question toString answered on hasOwnProperty }
}
`);
    writeFileSync(path.join(folder, 'i.cases'), 'use "f.criteria"\ninspection i of f edition "1" {\n| case | toString |\n| __proto__ | yes |\n| constructor | no |\n}\n');
    const { out, err } = criteria(['score', 'i.cases', '--format', 'json'], { cwd: folder });
    assert.equal(err, '');
    assert.match(out, /"__proto__": \{\s*"label": "__proto__"/);
    const { scores } = JSON.parse(out.replace('"__proto__": {', '"proto": {')) as { scores: { proto: { exact: string } } };
    assert.equal(scores.proto.exact, '1/2');
  });
});
