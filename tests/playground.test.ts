import {existsSync, globSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium, type Browser, type BrowserContextOptions, type Page} from 'playwright-core'
import {afterAll, expect, test, vi} from 'vitest'
import {root} from '../scripts/generate-rules.ts'
import {workplace} from './cli/run.ts'
import {testWith} from './programs.ts'

vi.setConfig({testTimeout: 60_000})
const {folder, write, call, remove} = workplace()
let browser: Browser | undefined
afterAll(async () => {
  await browser?.close()
  remove()
})

const chromiumTest = testWith('chromium')
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']
const pageFile = path.join(folder, 'playground.html')

/** The playground, opened as a file, with all that it asked for and all that its console said. */
async function open(
  program: string,
  options: BrowserContextOptions = {}
): Promise<{page: Page; requests: string[]; console: string[]; close: () => Promise<void>}> {
  if (!existsSync(pageFile)) await call(['playground'])
  browser ??= await chromium.launch({executablePath: program, args: flags})
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options})
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  const requests: string[] = []
  const said: string[] = []
  await context.route('**/*', (route) => {
    requests.push(route.request().url())
    return route.request().url() === pathToFileURL(pageFile).href ? route.continue() : route.abort()
  })
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(pathToFileURL(pageFile).href)
  await page.waitForSelector('#findings li')
  return {page, requests, console: said, close: () => context.close()}
}

const summary = (page: Page) => expect.poll(() => page.textContent('#status'), {timeout: 20_000})
const messages = (page: Page) => page.locator('#findings .message').allTextContents()

/** Puts another text in place of what an editor holds, as a person would. */
async function fill(page: Page, editor: '#article' | '#sheet', text: string): Promise<void> {
  await page.locator(`${editor} .cm-content`).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

/** What “Copy JSON” gives, once it is what is expected. */
async function expectJson(page: Page, json: string): Promise<void> {
  const copied = async () => {
    await page.getByRole('button', {name: 'Copy JSON'}).click()
    return page.evaluate<string>('navigator.clipboard.readText()')
  }
  await expect.poll(copied, {timeout: 20_000}).toBe(json)
}

const sheetOf = {canada: 'canada-us-2025.yaml', twitter: 'twitter-x-2022-2023.yaml'}
const presets = ['recommended', 'newsroom', 'strict']
const samples = globSync('seeds/*/*', {cwd: root}).sort()

test('an older playground is replaced, any other file is not', async () => {
  write({'other.html': '<p>mine</p>'})
  expect(await call(['playground', 'other.html'])).toEqual({
    stdout: '',
    stderr:
      'reportlint: Unexpected file `other.html`, expected none, or an older playground: nothing was written\n',
    code: 2
  })
  const wrote = {stdout: 'Wrote sub/p.html: open it in a browser\n', stderr: '', code: 0}
  expect(await call(['playground', 'sub/p.html'])).toEqual(wrote)
  expect(await call(['playground', 'sub/p.html'])).toEqual(wrote)
  const page = readFileSync(path.join(folder, 'sub/p.html'), 'utf8')
  expect(page).toMatch(/^<!doctype html>\n/)
  expect(page).toContain(`content="default-src 'none'; script-src 'sha256-`)
})

chromiumTest('each sample has the same findings as on the command line, byte for byte', async (program) => {
  const {page, close} = await open(program)
  expect(samples).toHaveLength(11)
  for (const sample of samples) {
    const [, about, name] = sample.split('/') as ['seeds', keyof typeof sheetOf, string]
    const sheet = sheetOf[about]
    const preset = presets[samples.indexOf(sample) % presets.length]!
    write({
      [name]: readFileSync(path.join(root, sample)),
      [sheet]: readFileSync(path.join(root, 'facts', sheet)),
      [`${preset}.json`]: JSON.stringify({extends: preset})
    })
    const {stdout} = await call([name, '--facts', sheet, '--config', `${preset}.json`, '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({summary: {articles: 1}})
    await page.setInputFiles('#open-sheet', path.join(folder, sheet))
    await page.setInputFiles('#open-article', path.join(folder, name))
    await page.selectOption('#preset', preset)
    await expectJson(page, stdout)
  }
  await close()
})

chromiumTest('day, publisher and line ends count as on the command line', async (program) => {
  const {page, close} = await open(program)
  const text =
    'The opening of the Harbour Bridge last week drew thousands.\r\n\r\nThe bridge is 🌉 on Monday, May 6, 2025.\r\n'
  const sheet = `title: Bridges\r\nverified: 2025-06-01\r\nevents:\r\n  opening: {name: opening of the Harbour Bridge, date: 2025-05-04}\r\n`
  write({'windows.txt': text, 'windows.yaml': sheet})
  await page.setInputFiles('#open-sheet', path.join(folder, 'windows.yaml'))
  await page.setInputFiles('#open-article', path.join(folder, 'windows.txt'))
  await page.getByLabel('Published').fill('2025-05-20')
  await page.getByLabel('Source').fill('The Packet')
  const grounds = ['--facts', 'windows.yaml', '--published', '2025-05-20', '--source', 'The Packet']
  const {stdout} = await call(['windows.txt', ...grounds, '--format', 'json'])
  expect(stdout).toContain('"source": "The Packet"')
  expect(stdout).toContain('"rule": "date-weekday"')
  await expectJson(page, stdout)
  await page.getByLabel('Published').fill('soon')
  await expect.poll(() => page.textContent('#published-problem:not([hidden])')).toContain('Unexpected day')
  await close()
})

chromiumTest('nothing leaves the page, whatever is pasted into it', async (program) => {
  const {page, requests, console: said, close} = await open(program)
  const hostile = `<!doctype html><html><head><base href="https://evil.example/"><script src="x.js"></script>
<meta http-equiv="refresh" content="0;url=https://evil.example/gone"><style>@import "https://evil.example/s.css";</style></head>
<body onload="document.title='harmed'"><img src="https://evil.example/i.png" onerror="document.title='harmed'">
<p>\u202E<svg onload="document.title='harmed'"><a href="javascript:document.title='harmed'">Bell</a> __proto__ {{constructor}}</p>
<p>The bridge opened on Monday, May 6, 2025, said <b>Ann &lt;script&gt;document.title='harmed'&lt;/script&gt; Bell</b>: “It is <i>open</i> for all of us to use.”</p></body></html>`
  const sheet = `title: "<img src=https://evil.example/t.png onerror=document.title='harmed'>"
verified: 2025-06-01
sources:
  bad: {title: "<script>document.title='harmed'</script>", url: "javascript:document.title='harmed'"}
people:
  __proto__: {name: Proto Person}
  ann-bell: {name: "Ann <b>Bell</b>", born: 1960-01-01, source: bad}
`
  write({'hostile.html': hostile, 'hostile.yaml': sheet})
  await page.setInputFiles('#open-article', path.join(folder, 'hostile.html'))
  await page.setInputFiles('#open-sheet', path.join(folder, 'hostile.yaml'))
  await expect
    .poll(() => messages(page), {timeout: 20_000})
    .toContain('Unexpected weekday Monday for Monday, May 6, 2025, expected Tuesday')
  await expect.poll(() => page.locator('#sheet .cm-panel-lint li').allTextContents()).not.toEqual([])
  await page.locator('#findings .go').first().click()
  await page.getByRole('button', {name: 'List below: problems of the article'}).click()
  await page.waitForSelector('#article .cm-panel-lint')
  expect(await page.title()).toBe('Reportlint playground')
  expect(
    await page.locator('main :is(img:not(.cm-widgetBuffer), script, svg, iframe, base, style)').count()
  ).toBe(0)
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
  expect(said).toEqual([])
  const own = pathToFileURL(pageFile).href
  expect(requests.filter((url) => url !== own && !/^(?:blob|data):/.test(url))).toEqual([])
  expect(requests).toContain(own)
  await close()
})

chromiumTest('typing changes the findings, and a press on one goes to its words', async (program) => {
  const {page, close} = await open(program)
  await page.getByRole('button', {name: 'Clear'}).click()
  await summary(page).toBe('Paste an article to check it.')
  expect(await page.getByRole('button', {name: 'Copy JSON'}).isDisabled()).toBe(true)
  await page.keyboard.type('Mark Carney was sworn in on March 12, 2025.')
  await summary(page).toBe('1 error. Claims: 0 supported, 1 contradicted, 0 unverifiable.')
  expect(await messages(page)).toEqual([
    'Unexpected time March 12, 2025 of Mark Carney taking office, expected March 14, 2025'
  ])
  await page.locator('#findings .go').click()
  expect(await page.evaluate<string>('getSelection().toString()')).toBe('March 12, 2025')
  await page.keyboard.type('March 14, 2025')
  await summary(page).toBe('Nothing to report. Claims: 1 supported, 0 contradicted, 0 unverifiable.')
  await page.locator('#claims-count').click()
  await page.getByLabel('Mark them in the article').check()
  expect(await page.locator('#article .holds').allTextContents()).toEqual(['March 14, 2025'])
  await page.locator('#claims .fact').first().click()
  expect(await page.evaluate<string>('getSelection().toString()')).toContain('mark-carney')
  await close()
})

chromiumTest('a safe value can be put in place of the words', async (program) => {
  const {page, close} = await open(program)
  await fill(page, '#article', 'Howard Lutnik, the secretary of commerce, flew to Ottawa.')
  await summary(page).toMatch(/^1 warning\./)
  await page.getByRole('button', {name: 'Put “Lutnick”'}).click()
  await summary(page).toMatch(/^Nothing to report\./)
  expect(await page.locator('#article .cm-line').allTextContents()).toEqual([
    'Howard Lutnick, the secretary of commerce, flew to Ottawa.'
  ])
  await close()
})

chromiumTest('a broken sheet shows its problem, and its last good facts hold', async (program) => {
  const {page, close} = await open(program)
  await fill(page, '#article', 'The bridge opening on May 3, 2025, drew thousands.')
  const good = `title: Bridges
verified: 2025-06-01
events:
  opening: {name: bridge opening, date: 2025-05-04, source: "https://example.org/"}
`
  await fill(page, '#sheet', good)
  await summary(page).toBe('1 error. Claims: 0 supported, 1 contradicted, 0 unverifiable.')
  expect(await page.textContent('#ground')).toBe('Held against 1 fact of “Bridges”.')
  await fill(page, '#sheet', good.replace('date:', 'dat:'))
  await expect
    .poll(() => page.textContent('#ground'))
    .toBe(
      'The fact sheet has 1 problem. The article is held against its last good state: 1 fact of “Bridges”.'
    )
  await summary(page).toBe('1 error. Claims: 0 supported, 1 contradicted, 0 unverifiable.')
  expect(await page.locator('#sheet .cm-panel-lint li').allTextContents()).toEqual([
    'Unexpected key dat in events/opening, expected date (line 4)'
  ])
  expect(await page.locator('#sheet .cm-lintRange-error').allTextContents()).toEqual(['dat'])
  await fill(page, '#sheet', '')
  await summary(page).toBe('Nothing to report. Claims: 0 supported, 0 contradicted, 0 unverifiable.')
  expect(await page.textContent('#ground')).toBe('No facts: the article is checked against itself only.')
  await close()
})

chromiumTest('it can be used with the keyboard alone', async (program) => {
  const {page, close} = await open(program)
  await page.locator('#article .cm-content').focus()
  await page.keyboard.press('F8')
  expect(await page.evaluate<string>('getSelection().toString()')).toBe('62')
  await expect
    .poll(() => page.locator('#findings [aria-current=true] .message').textContent())
    .toContain('62')
  await page.keyboard.press('ControlOrMeta+Shift+M')
  await page.waitForSelector('#article .cm-panel-lint')
  await page.keyboard.press('Escape')
  await page.waitForSelector('#article .cm-panel-lint', {state: 'detached'})
  // Out of the editor again: the Tab key is not the text's.
  await page.keyboard.press('Tab')
  expect(await page.evaluate<string>("document.activeElement.closest('.pane').className")).toBe(
    'pane results'
  )
  await close()
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const looks: readonly [string, BrowserContextOptions][] = [
  ['light', {colorScheme: 'light'}],
  ['dark', {colorScheme: 'dark'}],
  ['a phone', {viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true}]
]

for (const [name, options] of looks) {
  chromiumTest(`everybody can read it: ${name}`, async (program) => {
    const {page, close} = await open(program, options)
    await page.locator('#claims-count').click()
    await page.getByRole('button', {name: 'List below: problems of the article'}).click()
    await fill(page, '#sheet', 'title: [')
    await page.waitForSelector('#sheet .cm-panel-lint li')
    await page.evaluate(axe)
    const violations = await page.evaluate<unknown[]>(
      `axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then(({violations}) =>
        violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html.slice(0, 120))]))`
    )
    expect(violations).toEqual([])
    const [wide, seen] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, innerWidth]'
    )
    expect(wide).toBeLessThanOrEqual(seen)
    await close()
  })
}
