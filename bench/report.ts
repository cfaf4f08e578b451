/**
 * How long a report of many articles takes to write and to open in Chromium, and how large it is, against one of ten.
 *
 * Usage: `node bench/report.ts [articles]`, 1,000 if not given: the samples in `seeds/`, again and again. Opening is the
 * time from the request to two frames after the overview is there; figures are medians of rounds.
 */
import {globSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'
import {lintFiles} from '../src/node/lint-all.ts'
import {htmlFormat} from '../src/report/html/format.ts'
import {render, type ArticleReport} from '../src/report/report.ts'
import {programPath} from '../tests/programs.ts'

const rounds = 5
const program = programPath('chromium')
if (program === undefined) {
  console.error('Unexpected lack of `chromium`, expected it on the path')
  process.exit(2)
}
const wanted = Number(process.argv[2] ?? 1000)
const {articles} = await lintFiles(globSync('seeds/**/*.{txt,md,html}').sort())
const many = (count: number): ArticleReport[] =>
  Array.from({length: count}, (_, index) => {
    const article = articles[index % articles.length]!
    return {...article, path: `${index}/${article.path}`}
  })
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!

const folder = mkdtempSync(join(tmpdir(), 'reportlint-'))
const browser = await chromium.launch({
  executablePath: program,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic']
})
try {
  const figures: number[] = []
  for (const count of [10, wanted]) {
    const file = join(folder, `${count}.html`)
    const reports = many(count)
    const start = performance.now()
    writeFileSync(file, render(htmlFormat('0'), [], reports))
    const written = performance.now() - start
    const opened: number[] = []
    const worked: number[] = []
    const turned: number[] = []
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage()
      const session = await page.context().newCDPSession(page)
      // Of the thread that draws the page: what a busy machine does not lengthen.
      await session.send('Performance.enable', {timeDomain: 'threadTicks'})
      const before = performance.now()
      await page.goto(pathToFileURL(file).href, {waitUntil: 'commit'})
      await page.locator('#overview.current h2').waitFor()
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
      opened.push(performance.now() - before)
      const {metrics} = await session.send('Performance.getMetrics')
      worked.push((metrics.find(({name}) => name === 'TaskDuration')?.value ?? NaN) * 1000)
      const turn = performance.now()
      await page.evaluate(
        `location.hash = document.querySelector('#article-list tbody tr:last-child a').getAttribute('href')`
      )
      await page.locator('#stage.current h2').first().waitFor()
      turned.push(performance.now() - turn)
      await page.close()
    }
    figures.push(median(opened))
    const size = (statSync(file).size / 1e6).toFixed(1)
    const words = reports.reduce((sum, {content}) => sum + content.length, 0) / 1e6
    console.log(
      `${count} articles (${words.toFixed(1)} MB of text): ${size} MB, written in ${written.toFixed(0)} ms, opened in ${median(opened).toFixed(0)} ms (${median(worked).toFixed(0)} ms of the page’s thread), an article shown in ${median(turned).toFixed(0)} ms`
    )
  }
  console.log(`opening ${wanted} takes ${(figures[1]! / figures[0]!).toFixed(1)} times as long as opening 10`)
} finally {
  await browser.close()
  rmSync(folder, {recursive: true, force: true})
}
