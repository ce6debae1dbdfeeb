import assert from 'node:assert/strict';
import { beginBoth, beginFramework, format, TEMPLATES, templateChoices, type Texts } from '@inspection-criteria/language';
import { checkTexts } from '../files.ts';

async function checked(texts: Texts | undefined): Promise<void> {
  assert.ok(texts);
  const { diagnostics } = await checkTexts(Object.fromEntries(texts));
  assert.deepEqual(diagnostics.map(({ code, message }) => [code, message]), []);
  for (const [file, text] of texts) assert.deepEqual(format(text, file.endsWith('.cases') ? 'cases' : 'criteria'), { kind: 'formatted', text }, file);
}

describe('What a new framework can start from', () => {
  for (const { id, sections } of TEMPLATES) {
    it(`${id} checks clean and is in form, also when it is called like one of its sections`, async () => {
      for (const name of ['my-own', ...sections.map(([section]) => section)]) await checked(await beginFramework(id, { name, label: 'Review of "pools"\n\\ and baths' }));
    });
  }

  it('is labelled with what people call it', async () => {
    const texts = await beginFramework('bare', { name: 'pool', label: 'Review of "pools"' });
    assert.ok(texts?.get('pool.criteria')?.startsWith('framework pool "Review of \\"pools\\"" edition "1" {'));
  });

  it('is nothing for what cannot be a name, and for a template that is not there', async () => {
    for (const name of ['', 'a b', '1', 'edition', 'x"{']) assert.equal(await beginFramework('shares', { name, label: name }), undefined, name);
    assert.equal(await beginFramework('none', { name: 'pool', label: 'Pool' }), undefined);
  });

  it('can have an inspection with it', async () => {
    const texts = await beginBoth({ name: 'seatown', label: 'Seatown' });
    assert.deepEqual([...texts?.keys() ?? []], ['seatown-framework.criteria', 'seatown.cases']);
    await checked(texts);
  });

  it('is offered in Welsh too', () => {
    assert.deepEqual(templateChoices('cy').map(({ id }) => id), TEMPLATES.map(({ id }) => id));
    for (const [i, { label, description }] of templateChoices('cy').entries()) assert.notDeepEqual([label, description], [TEMPLATES[i]?.label.text, TEMPLATES[i]?.description.text]);
  });
});
