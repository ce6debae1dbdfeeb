import assert from 'node:assert/strict';
import path from 'node:path';
import { inBothHosts } from '../installed.ts';
import { Preview } from '../preview.ts';
import { EXTENSION } from '../suites.ts';
import type { Workbench } from '../workbench.ts';

/** What runs, loads or leads somewhere wherever a text is taken for anything but a text. The last turns round what follows it. */
const HOSTILE = '<img src=https://hostile.example/x onerror=alert(1)><script>alert(2)</script>[x](command:workbench.action.closeActiveEditor)![x](https://hostile.example/y)$(alert)`z`\u202e';

const FRAMEWORK = `framework f "F ${HOSTILE}" publisher "P ${HOSTILE}" {
    guidance
        > G ${HOSTILE}
    level theme "L ${HOSTILE}" {
        scored share of counted answers
        rated bands
        moderated to any band because "M ${HOSTILE}"
    }
    unit visit "U ${HOSTILE}"
    answers sufficiency "S ${HOSTILE}" {
        yes "Y ${HOSTILE}" worth 1
        no  "N ${HOSTILE}" worth 0
    }
    bands bands "B ${HOSTILE}" {
        good "A ${HOSTILE}" at least 50%
        poor "O ${HOSTILE}" otherwise
    }
    theme t "T ${HOSTILE}" {
        guidance
            > H ${HOSTILE}
        question Q1 "Q ${HOSTILE}" answered on sufficiency {
            guidance
                > I ${HOSTILE}
        }
    }
}
`;

const CASES = `use "f.criteria"

inspection i "J ${HOSTILE}" of f {
    visit V01 {
        Q1: no "R ${HOSTILE}"
    }
    moderate t to good because "K ${HOSTILE}" by "W ${HOSTILE}" on 2026-01-02
    check score of t is 100% because "C ${HOSTILE}"
}
`;

const RATING = '.statusbar-item[id$="criteria.rating"]';

/** Whatever would have been made of the text, in any page of the window: a picture, a program, a way to a command. */
const MADE = 'img[src*="hostile.example"], a[href*="closeActiveEditor"], a[data-href*="closeActiveEditor"]';

async function nothingIsMadeOfIt({ page }: Workbench): Promise<void> {
  for (const frame of page.frames()) {
    assert.equal(await frame.locator(MADE).count(), 0);
    assert.equal(await frame.locator('script', { hasText: /^alert/ }).count(), 0);
  }
}

inBothHosts('A text that means harm', { folder: path.join(EXTENSION, 'test/in-host/workspace'), files: { 'harm/f.criteria': FRAMEWORK, 'harm/i.cases': CASES } }, ({ workbench: open, host }) => {
  const happened: string[] = [];
  let preview: Preview;

  it('stands above the inspection, at the edge of the window and at the side as it is written', async () => {
    const workbench = open();
    workbench.page.on('dialog', (dialog) => { happened.push(dialog.message()); void dialog.dismiss(); });
    workbench.page.on('request', (request) => { if (request.url().includes('hostile.example')) happened.push(request.url()); });
    await workbench.openFile('harm/i.cases');
    await workbench.shows(RATING, `A ${HOSTILE} · complete`);
    await workbench.shows('.codelens-decoration', `A ${HOSTILE}`);
    await workbench.command('View: Show Inspection Criteria');
    await workbench.shows('[role=treeitem]', `A ${HOSTILE} · T ${HOSTILE}`);
    await workbench.page.locator(RATING).hover();
    await workbench.shows('.monaco-hover', `J ${HOSTILE}`);
    assert.equal(await workbench.page.locator('.monaco-hover a[data-href*="hostile.example"]').count(), 0);
    await workbench.screenshot(`hostile-${host}`);
    await nothingIsMadeOfIt(workbench);
  });

  it('stands so among what can be explained', async () => {
    const workbench = open();
    await workbench.backToText();
    await workbench.commandThatAsks('Explain this score', 'Which score?');
    await workbench.shows('.quick-input-list .monaco-list-row', `T ${HOSTILE}`);
    await nothingIsMadeOfIt(workbench);
    await workbench.page.keyboard.press('Escape');
  });

  it('is told as it is written where the mouse rests', async () => {
    const workbench = open();
    await workbench.goTo(5, 10);
    await workbench.command('Show or Focus Hover');
    await workbench.shows('.monaco-hover', `Q ${HOSTILE}`);
    await workbench.screenshot(`hostile-hover-${host}`);
    await nothingIsMadeOfIt(workbench);
    await workbench.page.keyboard.press('Escape');
  });

  it('is shown as it is written on each page of the preview', async () => {
    const workbench = open();
    preview = await Preview.openBeside(workbench);
    for (const page of ['Ratings', 'Data summary', 'Answers', 'What if'] as const) {
      await preview.turnTo(page);
      await nothingIsMadeOfIt(workbench);
      await workbench.screenshot(`hostile-${page}-${host}`);
    }
    await preview.turnTo('Ratings');
    await preview.page.getByRole('button', { name: /^Why\?/ }).first().click();
    await preview.page.locator('.explanation').waitFor();
    await nothingIsMadeOfIt(workbench);
    await workbench.screenshot(`hostile-why-${host}`);
    await workbench.backToText();
    await workbench.openFile('harm/f.criteria');
    await workbench.command('Open score preview to the side');
    await preview.page.getByRole('navigation').first().waitFor();
    await nothingIsMadeOfIt(workbench);
    await workbench.screenshot(`hostile-framework-${host}`);
  });

  it('is told as it is written of a check that fails', async () => {
    const workbench = open();
    await workbench.command('Test: Run All Tests');
    await workbench.page.locator('.panel [role=treeitem] .codicon-testing-failed-icon').first().waitFor();
    await workbench.shows('.panel [role=treeitem]', `J ${HOSTILE}`);
    await workbench.screenshot(`hostile-test-${host}`);
    await nothingIsMadeOfIt(workbench);
    assert.deepEqual(happened, []);
  });
});
