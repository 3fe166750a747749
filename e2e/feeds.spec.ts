/** Feeds and the exports of other apps, with everything fetched from a real server on this computer. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openSettings } from '../electron/library/settings-file.ts';
import { type LocalSite, startLocalSite } from '../electron/services/fetching/testing/local-site.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, type TestFolders, test } from './support/test.ts';

const page = (title: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
<p>On the day of ${title} the crew looked at the person with the rope, and nobody at the captain.</p>
<p>It took the captain a whole season to see that this was the best thing that could have happened to the boat.</p>
<p>What does your crew look at when something gives way?</p></article></body></html>`;

const feed = (origin: string): string => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/">
<channel><title>The Ferry</title><link>${origin}/</link>
<item><title>Slack water</title><link>${origin}/slack</link><pubDate>Mon, 02 Mar 2026 09:15:00 GMT</pubDate>
<description>There are twenty minutes in which the tide does nothing […]</description>
<wfw:commentRss>${origin}/slack/feed</wfw:commentRss></item>
<item><title>Who holds the rope?</title><link>${origin}/rope</link><pubDate>Sun, 01 Mar 2026 09:15:00 GMT</pubDate>
<content:encoded><![CDATA[<p>When the line went slack, nobody looked at the captain.</p><p>They looked at the one with the rope, who was nineteen and had never been asked anything.</p>]]></content:encoded></item>
</channel></rss>`;

const comments = `<?xml version="1.0"?><rss version="2.0"><channel><title>Comments</title>
<item><title>By: Jonas</title><description>Ours looks at its shoes.</description></item></channel></rss>`;

let site: LocalSite;

test.beforeEach(async () => {
  const pages: Record<string, string> = {
    '/slack': page('Slack water'),
    '/slack/feed': comments,
    '/kept': page('Kept'),
    '/read': page('Read long ago'),
  };
  site = await startLocalSite(pages);
  pages['/feed'] = feed(site.origin);
  pages['/'] =
    '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><p>Home</p></body></html>';
});
test.afterEach(() => site.close());

/** Lets the app fetch from this computer, which it does for nobody by itself. */
async function allowThisComputer(window: Page): Promise<void> {
  await expect(window.getByRole('main')).toBeVisible();
  await window.evaluate(() =>
    Reflect.get(globalThis, 'afterword').changeSettings({ allowedHosts: ['127.0.0.1'] }),
  );
}

/** The same, before the app is started. */
async function allowBeforeStart({ userData }: TestFolders): Promise<void> {
  const { settings } = await openSettings(join(userData, 'settings.json'));
  await settings.change({ allowedHosts: ['127.0.0.1'] });
}

async function fileWith(folders: TestFolders, name: string, text: string): Promise<string> {
  const path = join(folders.root, name);
  await writeFile(path, text);
  return path;
}

test('an OPML file is imported, and a new entry opened with its text, its question and its comment', async ({
  folders,
  launch,
}) => {
  const opml = await fileWith(
    folders,
    'subscriptions.xml',
    `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="Leading"><outline text="The Ferry" type="rss" xmlUrl="${site.origin}/feed"/></outline></body></opml>`,
  );
  await allowBeforeStart(folders);
  const { window } = await launch({ files: [opml] });
  await window.getByRole('button', { name: 'Open feeds' }).click();
  const entries = window.getByRole('grid', { name: 'Entries' });
  await expect(entries.getByRole('row')).toHaveCount(2, { timeout: 20_000 });
  await expect(window.getByRole('link', { name: /^The Ferry/ })).toContainText('2');
  await entries.getByRole('row').first().click();
  await expect(window.getByRole('heading', { name: 'Slack water', level: 1 })).toBeVisible({
    timeout: 20_000,
  });
  await expect(window.getByText('It took the captain a whole season')).toBeVisible();
  await expect(window.getByRole('textbox', { name: /What does your crew look at/ })).toBeVisible();
  await expect(window.getByText('Ours looks at its shoes.')).toBeVisible();
  await window.getByRole('button', { name: 'Back' }).click();
  await expect(entries.getByRole('row')).toHaveCount(1);
  await expectAccessible(window, 'entries of feeds');
  await window.getByRole('link', { name: /^The Ferry/ }).click();
  await window.getByRole('button', { name: 'More about feeds' }).click();
  await window.getByRole('menuitem', { name: 'Edit this feed…' }).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  await expectAccessible(window, 'a feed');
});

test('a feed is found by the address of its site, and its entries are kept and dismissed by keyboard', async ({
  window,
}) => {
  await allowThisComputer(window);
  await window.keyboard.press('Control+5');
  await window.getByRole('button', { name: 'Subscribe to a site' }).click();
  const dialog = window.getByRole('dialog', { name: 'Import' });
  await dialog.getByLabel('Address of a site or of its feed').fill(site.origin);
  await window.keyboard.press('Enter');
  await expect(dialog.getByText('2 entries, newest: “Slack water”, “Who holds the rope?”.')).toBeVisible({
    timeout: 20_000,
  });
  await dialog.getByRole('button', { name: 'Subscribe', exact: true }).click();
  const rows = window.getByRole('grid', { name: 'Entries' }).getByRole('row');
  await expect(rows).toHaveCount(2, { timeout: 20_000 });
  await rows.first().focus();
  await window.keyboard.press('e');
  await expect(rows).toHaveCount(1);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(2);
  await window.getByRole('button', { name: 'Mark all as seen' }).click();
  await expect(window.getByText('Nothing new', { exact: true })).toBeVisible();
  await rows.nth(1).focus();
  await window.keyboard.press('s');
  await expect(window.getByText('Kept in your library.')).toBeVisible({ timeout: 20_000 });
  await window.getByRole('link', { name: 'Library' }).click();
  await expect(window.getByText('Who holds the rope?').first()).toBeVisible();
});

test('a Pocket export comes in with its states, tags and days', async ({ folders, launch }) => {
  const csv = await fileWith(
    folders,
    'part_000000.csv',
    `title,url,time_added,tags,status\nKept,${site.origin}/kept,1600322788,listening|crew,unread\nRead,${site.origin}/read,1600961496,,archive\nGone,${site.origin}/gone,1600961497,,unread\n`,
  );
  await allowBeforeStart(folders);
  const { window } = await launch({ files: [csv] });
  await expect(window.getByText(/2 articles imported.*1 not imported/).first()).toBeVisible({
    timeout: 30_000,
  });
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('button', { name: 'listening' }).click();
  const rows = window.getByRole('grid', { name: 'Articles' }).getByRole('row');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Kept');
  await window.getByRole('navigation').getByRole('button', { name: 'Archived' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Read long ago');
});
