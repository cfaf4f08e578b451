import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {extract} from '../src/extract/index.ts'
import {compileFacts} from '../src/facts/compile.ts'
import {parseFactSheet} from '../src/facts/parse-sheet.ts'
import {readNames} from '../src/read/names.ts'
import {readSentences} from '../src/read/sentences.ts'
import {readTitles} from '../src/read/titles.ts'
import {readTokens} from '../src/read/tokens.ts'
import {officeholdersSheet} from './officeholders-sheet.ts'

/**
 * Prints links of names and titles in PolNeAR to a sheet of U.S. presidents and vice presidents, for a person to
 * judge, and the speed of both readers.
 *
 *     node bench/names.ts [surname|full|given|open|unknown|titles] [how many] [seed] [data folder]
 */
const [what = 'surname', count = '200', seed = '1', data = '../shared/data'] = process.argv.slice(2)
const {sheet, problems} = parseFactSheet(
  officeholdersSheet(join(data, 'officeholders/executive.yaml')),
  'sheet'
)
if (!sheet) throw new Error(`Unexpected problems in the sheet: ${JSON.stringify(problems)}`)
const {facts} = compileFacts([sheet])

const rows: string[] = []
const totals = {articles: 0, characters: 0, milliseconds: 0, persons: 0, linked: 0, open: 0, titles: 0}
for (const part of ['dev', 'train']) {
  const folder = join(data, 'polnear', part, 'text')
  for (const file of readdirSync(folder).sort()) readFile(join(folder, file), file)
}
for (const row of sample(rows, Number(count), Number(seed))) console.log(row)
const {characters, milliseconds, ...counts} = totals
console.log({...counts, rows: rows.length, megabytesPerSecond: characters / 1000 / milliseconds})

function readFile(path: string, file: string): void {
  const {text, blocks} = extract(readFileSync(path, 'utf8'), 'text')
  const tokens = readTokens(text)
  const sentences = readSentences(text, blocks, tokens)
  const context = {text, blocks, tokens, sentences, facts, hits: facts.lexicon.hits(tokens)}
  const before = performance.now()
  const names = readNames(context)
  const titles = readTitles({...context, names})
  totals.milliseconds += performance.now() - before
  totals.characters += text.length
  totals.articles++
  totals.titles += titles.length

  for (const {kind, id, candidates, form, start, end} of names) {
    if (kind !== 'person') continue
    totals.persons++
    if (id !== null) totals.linked++
    else if (candidates.length > 0) totals.open++
    const group = id !== null ? form : candidates.length > 0 ? 'open' : 'unknown'
    if (group === what) rows.push(`${id ?? candidates.join('|')} ${file} ${around(text, start, end)}`)
  }
  if (what !== 'titles') return
  for (const {office, candidates, form, holder, modifier, start, end} of titles) {
    const person = holder === null ? undefined : names[holder]
    const who = person ? (person.id ?? text.slice(person.start, person.end)) : '–'
    rows.push(
      [office ?? `?${candidates.length}`, form, who, modifier ?? '', around(text, start, end)].join(' ')
    )
  }
}

function around(text: string, start: number, end: number): string {
  const line = `${text.slice(Math.max(0, start - 90), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`
  return line.replace(/\s+/g, ' ')
}

/** A repeatable choice without repetition: a shuffle by a linear congruential generator (Numerical Recipes). */
function sample(all: readonly string[], size: number, start: number): string[] {
  const left = [...all]
  const chosen: string[] = []
  let state = start
  while (chosen.length < size && left.length > 0) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    chosen.push(...left.splice(state % left.length, 1))
  }
  return chosen
}
