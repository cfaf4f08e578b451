import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium, type Browser, type BrowserContextOptions, type Page} from 'playwright-core'
import {afterAll, expect} from 'vitest'
import {scoreHtml} from '../src/report/html/scored.ts'
import type {ArticleReport} from '../src/report/report.ts'
import {scoreArticles} from '../src/score/score-articles.ts'
import {scoredArticle} from '../src/score/scored-article.ts'
import {testWith} from './programs.ts'
import {call, htmlOf, quiet, reportOf} from './report-fixtures.ts'

const testInBrowser = testWith('chromium')
const folder = mkdtempSync(path.join(tmpdir(), 'reportlint-'))
let browser: Promise<Browser> | undefined
afterAll(async () => {
  await (await browser)?.close()
  rmSync(folder, {recursive: true, force: true})
})

/** What a page may not do: ask for anything, open dialogs, leave, complain. */
interface Watched {
  readonly page: Page
  readonly told: string[]
}

let count = 0
/** Opens a report from a file, as a reader does. */
async function open(
  program: string,
  articles: readonly ArticleReport[] | string,
  hash = '',
  options: BrowserContextOptions = {}
): Promise<Watched> {
  browser ??= chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic']
  })
  const context = await (await browser).newContext({viewport: {width: 1280, height: 900}, ...options})
  const page = await context.newPage()
  const file = path.join(folder, `report-${count++}.html`)
  writeFileSync(file, typeof articles === 'string' ? articles : htmlOf(articles))
  const url = pathToFileURL(file).href
  const told: string[] = []
  page.on('console', (message) => told.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => told.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => told.push('dialog')))
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url && !request.url().startsWith('data:'))
      told.push(`request: ${request.url()}`)
  })
  page.on('framenavigated', (frame) => {
    if (frame.url().split('#')[0] !== url) told.push(`navigation: ${frame.url()}`)
  })
  await page.goto(url + hash)
  return {page, told}
}

const both = [
  reportOf('articles/call.txt', call, 'Ostervik Courier'),
  reportOf('articles/quiet.txt', quiet, 'Valley News')
]
const callId = '#a:articles%2Fcall.txt'
const heading = (page: Page) => page.locator('main > .view.current h2').first().innerText()
const hashOf = (page: Page) => page.evaluate('location.hash')
const focused = (page: Page) => page.evaluate('document.activeElement.textContent.trim()')

testInBrowser(
  'a reader goes from the overview to an article and back, and a reload stays',
  async (program) => {
    const {page, told} = await open(program, both)
    expect(await heading(page)).toBe('Overview')
    await page.getByRole('link', {name: 'Articles', exact: true}).click()
    await page.getByRole('link', {name: 'A call in spring'}).click()
    expect(await heading(page)).toBe('A call in spring')
    expect(await page.title()).toBe('A call in spring · Fact-check report')
    expect(await focused(page)).toBe('A call in spring')
    await page.reload()
    expect(await heading(page)).toBe('A call in spring')
    await page.goBack()
    expect(await heading(page)).toBe('Articles')
    await page.goBack()
    expect(await heading(page)).toBe('Overview')
    await page.goForward()
    expect(await heading(page)).toBe('Articles')
    expect(told).toEqual([])
    await page.context().close()
  }
)

testInBrowser(
  'a link to a finding opens its article at the finding, and marked words lead to what is said of them',
  async (program) => {
    const {fingerprint} = both[0]!.findings.find(({rule}) => rule === 'tenure-date')!
    const {page, told} = await open(program, both, `${callId}~${fingerprint}`)
    const card = page.locator('.card.current')
    expect(await card.getAttribute('data-rule')).toBe('tenure-date')
    expect(
      await page.evaluate(
        "(() => {const {top, bottom} = document.querySelector('.card.current').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight})()"
      )
    ).toBe(true)
    await page.getByText('Jonas Roye', {exact: true}).first().click()
    expect(await page.locator('.card.current').getAttribute('data-rule')).toBe('speaker-known')
    await page.goBack()
    expect(await page.locator('.card.current').getAttribute('data-rule')).toBe('tenure-date')
    expect(told).toEqual([])
    await page.context().close()
  }
)

testInBrowser('the filters of an article work by keyboard and stay in the address', async (program) => {
  const {page, told} = await open(program, both, callId)
  const shown = () =>
    page.evaluate("[...document.querySelectorAll('.card:not([hidden])')].map((card) => card.dataset.kind)")
  const before = (await shown()) as string[]
  await page.locator('.chip.k-supported').focus()
  await page.keyboard.press('Space')
  expect(await shown()).toEqual(before.filter((kind) => kind !== 'supported'))
  expect(await page.locator('.m.k-supported').count()).toBe(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('t')
  expect(await page.locator('select[name=rule]').last().inputValue()).toBe('tenure-date')
  expect(await shown()).toEqual(['contradicted'])
  expect(await hashOf(page)).toBe(`${callId}?hide=supported&rule=tenure-date`)
  await page.reload()
  expect(await shown()).toEqual(['contradicted'])
  await page.getByRole('button', {name: 'Show all'}).press('Enter')
  expect(await shown()).toEqual(before)
  expect(await hashOf(page)).toBe(callId)
  expect(told).toEqual([])
  await page.context().close()
})

testInBrowser(
  'the list is filtered, put in order and paged, and a link to it shows the same',
  async (program) => {
    const many = Array.from({length: 120}, (_, index) =>
      reportOf(
        `articles/${String(index).padStart(3, '0')}.txt`,
        index % 40 === 0 ? call : quiet,
        index % 2 === 0 ? 'Even' : 'Odd'
      )
    )
    const {page, told} = await open(program, many, '#articles?source=Even&sort=-4')
    const rows = () => page.locator('#article-list tbody tr:not([hidden])')
    expect(await page.locator('#articles .shown').innerText()).toBe('60 of 120 articles')
    expect(await rows().count()).toBe(50)
    expect(await rows().first().innerText()).toContain('A call in spring')
    await page.getByRole('button', {name: 'Next'}).click()
    expect(await rows().count()).toBe(10)
    expect(await hashOf(page)).toBe('#articles?source=Even&sort=-4&page=2')
    await page.getByRole('searchbox', {name: 'Find'}).fill('call')
    expect(await rows().count()).toBe(3)
    await page.getByRole('button', {name: 'Article', exact: true}).click()
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending')
    expect(told).toEqual([])
    await page.context().close()
  }
)

testInBrowser('the colours can be switched, and the choice is kept', async (program) => {
  const {page, told} = await open(program, both)
  const background = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
  const light = await background()
  await page.getByLabel('Colours').selectOption('dark')
  const dark = await background()
  expect(dark).not.toBe(light)
  await page.reload()
  expect(await background()).toBe(dark)
  expect(told).toEqual([])
  await page.context().close()
})

testInBrowser('without scripts everything stands on one page', async (program) => {
  const {page, told} = await open(program, both, '', {javaScriptEnabled: false})
  const text = await page.locator('main').innerText()
  expect(text).toContain('Scripts are off')
  expect(text).toContain('2 articles held against 1 fact sheet')
  expect(text).toContain('It was the first since Lindqvist was sworn in on March 9')
  expect(text).toContain('Nothing happened in the valley, and nobody minded.')
  expect(await page.locator('select:visible').count()).toBe(0)
  expect(told).toEqual([])
  await page.context().close()
})

testInBrowser(
  'an article of markup, scripts, addresses and marks of direction does no harm',
  async (program) => {
    const attacks = [
      '<script>alert(1)</script>',
      '</noscript><script>alert(2)</script>',
      '<img src=x onerror=alert(3)>',
      '"><svg onload=alert(4)>',
      '<meta http-equiv=refresh content="0;url=https://example.org/">',
      '<base href=https://example.org/>',
      '<iframe srcdoc="<script>alert(5)</script>"></iframe>',
      '<a href="javascript:alert(6)">click</a>',
      '</style></title></script><!--',
      '\u202Egnihtemos\u2066'
    ]
    const words = attacks.join(' ')
    const evil = attacks.map((attack, index): ArticleReport => {
      const base = reportOf(
        `${attack}.txt`,
        `${attack}\n\nPosted March 28, 2025.\n\n${words} said Jonas Roye. It was the first call since Lindqvist was sworn in on March 9.\n`,
        attack
      )
      return {
        ...base,
        headline: attack,
        authors: [attack],
        findings: base.findings.map((finding) => ({
          ...finding,
          url: 'javascript:alert(7)',
          message: attack,
          note: words,
          evidence: [
            {
              fact: attack,
              value: attack,
              source: {
                title: attack,
                publisher: attack,
                url: index % 2 ? 'javascript:alert(8)' : 'data:text/html,<script>alert(9)</script>',
                date: attack
              }
            }
          ]
        }))
      }
    })
    const {page, told} = await open(program, evil)
    for (const view of ['#articles', '#facts', '#method']) await page.evaluate(`location.hash = '${view}'`)
    for (let index = 0; index < evil.length; index++) {
      await page.evaluate("location.hash = '#articles'")
      await page.locator('#article-list tbody a').nth(index).click()
      await page.locator('.article .card').first().waitFor()
      expect(await page.locator('.article').getByText('said Jonas Roye').innerText()).toContain(attacks[0])
      await page.locator('.article .n').first().click()
    }
    await page.evaluate(`location.hash = '#"><img src=x onerror=alert(10)>'`)
    await page.evaluate(
      "location.hash = '#articles?q=<img src=x onerror=alert(11)>&source=__proto__&sort=1e9&page=-5'"
    )
    // Those of the page itself, and of sources that the sheet cites.
    const links = await page.evaluate("[...document.querySelectorAll('a')].map((a) => a.protocol)")
    expect([...new Set(links as string[])]).toEqual(['file:', 'https:'])
    expect(await page.locator('script').count()).toBe(1)
    expect(told).toEqual([])
    await page.context().close()
  }
)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const screens = [
  ['light', 1280],
  ['light', 375],
  ['dark', 768],
  ['dark', 375]
] as const

/** What axe finds against WCAG 2.1 AA in the views of a report, and what is wider than the screen. */
async function barriers(
  program: string,
  articles: readonly ArticleReport[] | string,
  hashes: readonly string[]
): Promise<string[]> {
  const found: string[] = []
  for (const [colorScheme, width] of screens) {
    const {page} = await open(program, articles, '', {
      colorScheme,
      viewport: {width, height: 800},
      bypassCSP: true
    })
    await page.evaluate(axe)
    for (const hash of hashes) {
      const where = `${colorScheme} ${width} ${hash}`
      await page.evaluate(`location.hash = '${hash}'`)
      await page.waitForTimeout(50)
      const result = (await page.evaluate(
        "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})"
      )) as {violations: {id: string; nodes: {html: string}[]}[]}
      for (const {id, nodes} of result.violations) found.push(`${where} ${id}: ${nodes[0]!.html}`)
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      if (wide !== width) found.push(`${where}: ${String(wide)} wide`)
    }
    await page.context().close()
  }
  return found
}

testInBrowser(
  'WCAG 2.1 AA, by axe, in both themes and several widths, and nothing is wider than the screen',
  async (program) => {
    const disputed = {
      fingerprint: '',
      who: 'Ana Ruiz',
      when: '2025-04-01',
      why: 'It was the vote.',
      resolution: 'open' as const
    }
    const [first, second] = both
    const findings = first!.findings.map((finding, index) => (index === 0 ? {...finding, disputed} : finding))
    const key = findings.find(({rule}) => rule === 'tenure-date')!.fingerprint
    const views = [
      '#overview',
      '#articles',
      callId,
      `${callId}~${key}`,
      `${callId}?hide=supported`,
      '#facts',
      '#method'
    ]
    expect(await barriers(program, [{...first!, findings}, second!], views)).toEqual([])
  }
)

testInBrowser('the same for scores and their charts', async (program) => {
  const files = Array.from({length: 8}, (_, index) =>
    reportOf(
      `${index}.txt`,
      call.replaceAll('Roye', `Roye${index}`),
      index % 2 === 0 ? 'Ostervik Courier' : 'Valley News'
    )
  )
  const scored = scoreArticles(
    files.map((file) => scoredArticle(file, {originsOf: () => [], uncounted: new Set()})),
    {version: '0.0.0', rules: '', sheets: [], minimumClaims: 2, by: 'month'}
  )
  const page = scoreHtml(scored, [undefined, ...files.slice(1)])
  expect(await barriers(program, page, ['#overview', '#articles', '#a:0.txt', '#method'])).toEqual([])
  const {page: opened, told} = await open(program, page)
  expect(await opened.locator('.scores tbody svg:visible').count()).toBe(2)
  expect(told).toEqual([])
  await opened.context().close()
})
