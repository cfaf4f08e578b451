import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {extract} from '../src/extract/index.ts'
import {emptyFacts} from '../src/facts/compile.ts'
import {readArticle} from '../src/read/article.ts'

/**
 * Prints every name that PolNeAR spells in two ways, for a person to judge, without any fact sheet.
 *
 *     node bench/name-consistency.ts [train|dev] [data folder]
 */
const [part = 'train', data = '../shared/data'] = process.argv.slice(2)
const folder = join(data, 'polnear', part, 'text')
const totals = {articles: 0, variants: 0}
for (const file of readdirSync(folder).sort()) {
  const {text, variants} = readArticle(
    file,
    extract(readFileSync(join(folder, file), 'utf8'), 'text'),
    emptyFacts
  )
  totals.articles++
  totals.variants += variants.length
  for (const {start, end, other} of variants) {
    const around = `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`
    console.log(`${file}: ${text.slice(other.start, other.end)} | ${around.replace(/\s+/g, ' ')}`)
  }
}
console.log(totals)
