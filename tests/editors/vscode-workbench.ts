/**
 * The extension in a real workbench of Visual Studio Code, in a real browser: `npm run test:vscode`. It takes minutes and
 * much room, so it is no part of `npm test`. Pictures of what was seen are left in `coverage/vscode/`.
 *
 * `--server FILE` runs another server than the one in the package, `--keep` an extension that is packed already.
 */
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {chromium, type Locator, type Page} from 'playwright-core'
import {packExtension, stageExtension, vsix} from '../../scripts/build-vscode.ts'
import {root} from '../../scripts/generate-rules.ts'
import {programPath} from '../programs.ts'
import {serveWorkbench} from './code-server.ts'

const {values: options} = parseArgs({options: {server: {type: 'string'}, keep: {type: 'boolean'}}})
const pictures = path.join(root, 'coverage/vscode')

const article = `---
title: The banker
source: The Lakeshore Record
published: 2025-04-19
---

# The banker

Mark Carney, 62, was sworn in on March 12, 2025, as the 24th prime minister.

Howard Lutnik, the secretary of commerce, called. The two had met when Justin Trudeau left office on March 14, 2025.

“He listens, he asks three questions, and then he has decided,” said Margaret Oyelaran, a colleague.
`

/** A news item in ninjs. */
const item = {
  uri: 'https://example.org/items/1',
  versioncreated: '2025-04-19T08:00:00Z',
  headline: 'The banker, again',
  body_text: 'Mark Carney was sworn in on March 12, 2025, a clear day in the capital.'
}

async function main(): Promise<void> {
  const executablePath = programPath('chromium')
  if (executablePath === undefined) throw new Error('Unexpected lack of `chromium`, expected it on the path')
  if (!options.keep || !existsSync(vsix)) {
    await stageExtension()
    packExtension()
  }
  mkdirSync(pictures, {recursive: true})
  const workspace = mkdtempSync(path.join(tmpdir(), 'reportlint-workspace-'))
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(workspace, name)), {recursive: true})
    writeFileSync(path.join(workspace, name), content)
  }
  write('articles/banker.md', article)
  write('articles/item.json', JSON.stringify(item, null, 2))
  // JSON that is no news item, with the words of one.
  write('package.json', JSON.stringify({...item, name: 'desk', uri: 7}, null, 2))
  cpSync(path.join(root, 'seeds/canada/border-towns.txt'), path.join(workspace, 'articles/border-towns.txt'))
  cpSync(path.join(root, 'facts/canada-us-2025.yaml'), path.join(workspace, 'facts/canada.yaml'))
  write(
    '.reportrc.json',
    JSON.stringify({
      extends: ['recommended'],
      facts: ['facts/*.yaml'],
      articles: ['articles/**/*.{txt,md,json}']
    })
  )
  if (options.server !== undefined) {
    write('.vscode/settings.json', JSON.stringify({'reportlint.server.path': path.resolve(options.server)}))
  }
  const bench = await serveWorkbench(vsix, workspace, {
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'chat.disableAIFeatures': true,
    'editor.minimap.enabled': false,
    'editor.hover.delay': 50,
    // What is typed is what stands there, however slow the machine is.
    'editor.autoClosingQuotes': 'never',
    'editor.autoClosingBrackets': 'never',
    'editor.quickSuggestions': false,
    'editor.suggestOnTriggerCharacters': false,
    'files.autoSave': 'off'
  })
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']
  })
  const page = await browser.newPage({viewport: {width: 1400, height: 900}})
  const shot = (name: string) => page.screenshot({path: path.join(pictures, `${name}.png`)})
  try {
    await page.goto(`${bench.url}?folder=${encodeURIComponent(workspace)}`)
    await page.waitForSelector('.monaco-workbench .part.editor', {timeout: 120_000})
    await checkArticle(page, workspace, shot)
    for (const log of failed.length > 0 ? globSync('data/logs/**/*Reportlint.log', {cwd: bench.folder}) : [])
      console.error(readFileSync(path.join(bench.folder, log), 'utf8').slice(-3000))
    console.log(failed.length > 0 ? `${failed.length} failed` : 'all of it was seen')
    console.log('pictures are in coverage/vscode/')
    process.exitCode = failed.length > 0 ? 1 : 0
  } finally {
    await browser.close()
    await bench.stop()
    rmSync(workspace, {recursive: true, force: true})
  }
}

async function checkArticle(page: Page, workspace: string, shot: (name: string) => Promise<unknown>) {
  await openFile(page, 'banker.md')
  const editor = page.locator('.part.editor .monaco-editor').first()

  await step(page, 'squiggles under the words that do not fit', async () => {
    await editor.locator('.squiggly-error').first().waitFor({timeout: 90_000})
    await shot('squiggles')
    assert.ok((await editor.locator('.squiggly-error').count()) >= 2)
    assert.ok((await editor.locator('.squiggly-warning').count()) >= 2)
  })

  await step(page, 'the status item counts claims', async () => {
    const item = page.locator('.statusbar-item', {has: page.locator('[aria-label^="Reportlint: claims:"]')})
    await item.first().waitFor({timeout: 20_000})
    const label = await page.locator('[aria-label^="Reportlint: claims:"]').first().getAttribute('aria-label')
    const {supported, contradicted, unverifiable} = claimsOf(workspace, 'articles/banker.md')
    assert.equal(
      label,
      `Reportlint: claims: ${supported} supported, ${contradicted} contradicted, ${unverifiable} unverifiable`
    )
  })

  await step(page, 'the Problems panel lists the findings, with their evidence below', async () => {
    await command(page, 'Problems: Focus on Problems View')
    const rows = page.locator('.markers-panel .monaco-list-row')
    await rows.filter({hasText: 'Unexpected time'}).first().waitFor({timeout: 20_000})
    const texts = (await rows.allTextContents()).join('\n')
    assert.match(texts, /Unexpected age `62` of `Mark Carney`, expected `60`/)
    assert.match(
      texts,
      /Unexpected time `March 12, 2025` of `Mark Carney` taking office, expected `March 14, 2025`/
    )
    assert.match(texts, /tenure-date/)
    assert.match(texts, /offices\/prime-minister-of-canada\/mark-carney\/2025-03-14/)
    await shot('problems')
  })

  await step(page, 'resting on the words shows the reason and its source', async () => {
    await openFile(page, 'banker.md')
    const words = await wordsAt(page, editor, 'March 12, 2025')
    await page.mouse.move(words.x, words.y)
    const hover = page.locator('.monaco-hover:visible', {hasText: 'Unexpected time'}).first()
    await hover.waitFor({timeout: 20_000})
    await shot('hover')
    const told = (await hover.textContent()) ?? ''
    assert.match(told, /The Canadian Press/)
    assert.equal(told.split('Unexpected time').length, 2, 'the message stands once')
    await page.mouse.move(5, 5)
  })

  await step(page, 'a quick fix changes the text', async () => {
    const words = await wordsAt(page, editor, 'Lutnik')
    await page.mouse.click(words.x, words.y)
    const menu = page.locator('.action-widget, .context-view .monaco-list').first()
    // The first press may come before the editor knows of the fix.
    for (let tries = 0; tries < 5 && !(await menu.isVisible()); tries++) {
      await page.keyboard.press('Control+.')
      await menu.waitFor({timeout: 5000}).catch(() => undefined)
    }
    await shot('quick-fix')
    await page
      .locator('.action-widget .monaco-list-row, .context-view .monaco-list-row', {hasText: 'Lutnick'})
      .first()
      .click()
    await editor.locator('.view-line', {hasText: 'Howard Lutnick'}).first().waitFor({timeout: 20_000})
    await command(page, 'File: Save')
    await eventually(() => {
      assert.match(readFileSync(path.join(workspace, 'articles/banker.md'), 'utf8'), /Howard Lutnick,/)
    })
    await shot('fixed')
  })

  await step(page, 'a news item in JSON is linted, and other JSON is not', async () => {
    await openFile(page, 'package.json')
    await openFile(page, 'item.json')
    await editor.locator('.squiggly-error').first().waitFor({timeout: 30_000})
    await shot('json')
    await openFile(page, 'package.json')
    await page.waitForTimeout(1500)
    assert.equal(await editor.locator('.squiggly-error').count(), 0)
  })

  await step(page, 'a config that breaks keeps its last good state, and says so at its words', async () => {
    await openFile(page, '.reportrc.json')
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('{"ruels": 1,')
    await page.keyboard.press('Delete')
    await editor.locator('.squiggly-error').first().waitFor({timeout: 30_000})
    await page
      .locator('.notification-toast', {hasText: 'errors in .reportrc.json: the last state'})
      .waitFor({timeout: 20_000})
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await page
      .locator('.marker-widget', {hasText: 'Unexpected key `ruels`, expected `rules`'})
      .waitFor({timeout: 20_000})
    await shot('config')
    await page.keyboard.press('Escape')
    await openFile(page, 'banker.md')
    await page.locator('[aria-label$="; the config has errors"]').first().waitFor({timeout: 20_000})
    assert.ok((await editor.locator('.squiggly-error').count()) >= 2)
    await openFile(page, '.reportrc.json')
    await command(page, 'File: Revert File')
    await command(page, 'Notifications: Clear All Notifications')
    await openFile(page, 'banker.md')
    await page
      .locator('[aria-label$="; the config has errors"]')
      .first()
      .waitFor({state: 'detached', timeout: 20_000})
  })

  await step(page, 'a change of the sheet changes the findings', async () => {
    const file = path.join(workspace, 'facts/canada.yaml')
    const sheet = readFileSync(file, 'utf8')
    writeFileSync(file, sheet.replace('born: 1965-03-16', 'born: 1962-06-01'))
    await page
      .locator('.markers-panel .monaco-list-row', {hasText: 'expected `60`'})
      .waitFor({state: 'detached', timeout: 30_000})
    writeFileSync(file, sheet)
    await page
      .locator('.markers-panel .monaco-list-row', {hasText: 'expected `60`'})
      .first()
      .waitFor({timeout: 30_000})
  })

  await step(page, 'Lint Workspace lists articles that are not open', async () => {
    await command(page, 'Reportlint: Lint Workspace')
    await page
      .locator('.statusbar-item', {hasText: /Reportlint: \d+ errors, \d+ warnings in 3 articles/})
      .waitFor({timeout: 60_000})
    await page
      .locator('.markers-panel .monaco-list-row', {hasText: 'border-towns.txt'})
      .first()
      .waitFor({timeout: 60_000})
    await shot('workspace')
  })

  await step(page, 'Open Report shows the report', async () => {
    await command(page, 'Reportlint: Open Report')
    await page.locator('.tab', {hasText: 'Report:'}).first().waitFor({timeout: 60_000})
    const frame = page.frameLocator('iframe.webview').first().frameLocator('iframe')
    await frame.getByText('Contradicted').first().waitFor({timeout: 60_000})
    await shot('report')
  })

  await step(page, 'New Fact Sheet starts a sheet that is right', async () => {
    await command(page, 'Reportlint: New Fact Sheet')
    await page.locator('.quick-input-widget input').first().fill('Town Council, “2025”')
    await page.keyboard.press('Enter')
    await page.locator('.tab', {hasText: 'town-council-2025.yaml'}).first().waitFor({timeout: 20_000})
    await editor.locator('.view-line', {hasText: 'jane-doe'}).first().waitFor({timeout: 20_000})
    await page.waitForTimeout(1500)
    await shot('sheet')
    const problems = page.locator('.markers-panel .monaco-list-row', {hasText: 'town-council-2025.yaml'})
    assert.equal(await problems.count(), 0)
  })
}

interface Claims {
  readonly supported: number
  readonly contradicted: number
  readonly unverifiable: number
}

/** What the command line counts. */
function claimsOf(workspace: string, file: string): Claims {
  const bin = path.join(root, 'src/node/bin.ts')
  const {stdout} = spawnSync(process.execPath, [bin, file, '--format', 'json'], {
    cwd: workspace,
    encoding: 'utf8'
  })
  const {articles} = JSON.parse(stdout) as {articles: [{claims: Claims}]}
  assert.notEqual(articles[0].claims.contradicted, 0)
  return articles[0].claims
}

const failed: string[] = []

/** One thing to see; where it fails the others are looked at all the same. */
async function step(page: Page, title: string, run: () => Promise<void>): Promise<void> {
  const start = performance.now()
  try {
    await run()
    console.log(`✓ ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  } catch (error) {
    failed.push(title)
    console.log(`✗ ${title}\n${error instanceof Error ? error.message : String(error)}`)
    await page.screenshot({path: path.join(pictures, `failure-${failed.length}.png`)})
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
}

/** Runs a command by its title. */
async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1')
  const input = page.locator('.quick-input-widget input').first()
  await input.waitFor({timeout: 20_000})
  await input.fill(`>${title}`)
  await page.locator('.quick-input-list .monaco-list-row', {hasText: title}).first().click({timeout: 20_000})
}

async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p')
  const input = page.locator('.quick-input-widget input').first()
  await input.waitFor({timeout: 20_000})
  await input.fill(name)
  await page.locator('.quick-input-list .monaco-list-row', {hasText: name}).first().click({timeout: 30_000})
  await page.locator('.part.editor .tab.active', {hasText: name}).first().waitFor({timeout: 30_000})
}

/** The middle of words in the editor, as it draws them. */
async function wordsAt(page: Page, editor: Locator, words: string): Promise<{x: number; y: number}> {
  const line = editor.locator('.view-line', {hasText: words}).first()
  await line.waitFor({timeout: 20_000})
  const place = await line.evaluate((node: unknown, sought) => {
    // Runs in the page, whose types the tests of the program do not know.
    const {document, NodeFilter} = globalThis as unknown as {
      document: {
        createTreeWalker: (...args: unknown[]) => {nextNode: () => {data: string} | null}
        createRange: () => Measure
      }
      NodeFilter: {SHOW_TEXT: number}
    }
    interface Measure {
      setStart: (node: unknown, at: number) => void
      setEnd: (node: unknown, at: number) => void
      getBoundingClientRect: () => {x: number; y: number; width: number; height: number}
    }
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const at = text.data.replaceAll('\u00A0', ' ').indexOf(sought)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + sought.length)
      const {x, y, width, height} = range.getBoundingClientRect()
      return {x: x + width / 2, y: y + height / 2}
    }
    return undefined
  }, words)
  assert.ok(place, `expected “${words}” in one run of the line`)
  await page.mouse.move(place.x - 1, place.y)
  return place
}

async function eventually(check: () => void): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      check()
      return
    } catch (error) {
      if (tries > 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

await main()
