/**
 * The time that 1 MB of each hostile kind takes in all: extraction, reading, all rules. Slowest first.
 *
 * `node bench/hostile.ts [characters]`; ends with 1 where one takes over 3 s.
 */
import {extract} from '../src/extract/index.ts'
import {compileFacts} from '../src/facts/compile.ts'
import {rules} from '../src/generated/rules.ts'
import {readArticle} from '../src/read/article.ts'
import {hostileKinds} from '../tests/hostile-kinds.ts'

const length = Number(process.argv[2] ?? 1_000_000)
const limit = 3000
const {facts} = compileFacts([])
const rows: {name: string; time: number; slowest: string}[] = []
for (const format of ['text', 'markdown', 'html'] as const) {
  for (const [kind, piece] of Object.entries(hostileKinds)) {
    const source = piece.repeat(Math.ceil(length / piece.length))
    const parts: [string, number][] = []
    const timed = <T>(part: string, run: () => T): T => {
      const start = performance.now()
      const value = run()
      parts.push([part, performance.now() - start])
      return value
    }
    const article = timed('extract', () =>
      readArticle(
        'hostile',
        timed('extract', () => extract(source, format)),
        facts
      )
    )
    for (const part of [
      'tokens',
      'sentences',
      'hits',
      'syntax',
      'names',
      'times',
      'titles',
      'quotations',
      'quantities',
      'events',
      'variants'
    ] as const)
      timed(part, () => article[part])
    for (const rule of rules) timed(rule.meta.id, () => [...rule.judge(article)].length)
    const time = parts.slice(1).reduce((sum, [, spent]) => sum + spent, 0)
    const [part, most] = parts.reduce((a, b) => (b[1] > a[1] ? b : a))
    rows.push({name: `${kind} as ${format}`, time, slowest: `${part} ${most.toFixed(0)} ms`})
  }
}
rows.sort((a, b) => b.time - a.time)
for (const {name, time, slowest} of rows)
  console.log(
    `${name.padEnd(36)} ${time.toFixed(0).padStart(6)} ms  ${slowest}${time > limit ? '  over 3 s' : ''}`
  )
if (rows.some(({time}) => time > limit)) process.exitCode = 1
