/**
 * What rules across articles cost as the number of articles grows: PolNeAR again and again, each time by another publisher and a
 * day later, with other numbers and names, and paragraphs in another order, so that all but the first are near copies.
 *
 * npm run build && node bench/corpus.ts [folder of the data] [sizes …]
 */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {officeholdersSheet} from './officeholders-sheet.ts'
import {lint, polnearTexts, scratch, show, type Measured} from './many-articles.ts'

const [data = '../shared/data', ...sizes] = process.argv.slice(2)
const folder = scratch()
const articles = path.join(folder, 'articles')
mkdirSync(path.join(folder, 'facts'))
writeFileSync(
  path.join(folder, 'facts/sheet.yaml'),
  officeholdersSheet(path.join(data, 'officeholders/executive.yaml'))
)
const rules = {'rewrite-uncredited': 'warn', 'rewrite-drift': 'warn', 'reports-conflict': 'warn'}
writeFileSync(
  path.join(folder, '.reportrc.json'),
  JSON.stringify({extends: [], facts: ['facts/*.yaml'], rules})
)

const texts = polnearTexts(data)

/** The text as another publisher has it. */
function change(text: string, round: number): string {
  const [headline = '', ...paragraphs] = text.split(/\n\s*\n/)
  const moved = [...paragraphs.slice(round % 3), ...paragraphs.slice(0, round % 3)]
  let at = 0
  return [headline, ...moved]
    .join('\n\n')
    .replace(/\b\d{2,3}\b/g, (number) => (++at % 5 === round % 5 ? String(Number(number) + round) : number))
    .replace(/\b(?:Clinton|Trump|Sanders|Cruz|Rubio)\b/g, (name) =>
      ++at % 17 === round % 17 ? `${name}s` : name
    )
}

function fill(count: number): void {
  rmSync(articles, {recursive: true, force: true})
  mkdirSync(articles)
  for (let at = 0; at < count; at++) {
    const {name, text} = texts[at % texts.length]!
    const round = Math.floor(at / texts.length)
    const day = `2016-${String(1 + Math.floor(round / 28)).padStart(2, '0')}-${String(1 + (round % 28)).padStart(2, '0')}`
    const front = `---\nsource: Outlet ${round}\npublished: ${day}\nauthor: Ann Lee\n---\n\n`
    writeFileSync(
      path.join(articles, `${String(round).padStart(3, '0')}-${name.replace(/txt$/, 'md')}`),
      front + (round === 0 ? text : change(text, round))
    )
  }
}

const done: Measured[] = []
const counts = sizes.length > 0 ? sizes.map(Number) : [2500, 5000, 10_000]
for (const count of counts) {
  fill(count)
  const measured = await lint(folder, ['--concurrency', '1'])
  done.push(measured)
  show(`${count} articles`, measured, `  ${((1000 * measured.cpu) / count).toFixed(2)} ms of CPU each`)
}
const each = done.map(({cpu}, index) => cpu / counts[index]!)
console.log(
  `an article of the last run against one of the first: ${(each.at(-1)! / each[0]!).toFixed(2)} × the CPU`
)
