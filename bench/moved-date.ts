import {readdirSync, readFileSync} from 'node:fs'
import {anachronism} from '../rules/anachronism/index.ts'
import {nameTitle} from '../rules/name-title/index.ts'
import {personStatus} from '../rules/person-status/index.ts'
import type {Article} from '../src/article.ts'
import {extract} from '../src/extract/index.ts'
import {compileFacts} from '../src/facts/compile.ts'
import {parseFactSheet} from '../src/facts/parse-sheet.ts'
import {readArticle} from '../src/read/article.ts'
import {quotationAt} from '../src/read/mentions.ts'
import {oneDay, overlaps, parseEdtf, type Day} from '../src/time/day.ts'
import {officeholdersSheet} from './officeholders-sheet.ts'

/*
 * How the rules about titles bear real articles, as written and as if they had been written later.
 *
 * The PolNeAR corpus has articles of 2015 and 2016. Against a sheet of the presidents and vice presidents of the
 * United States each contradiction is an accusation to look at. With the day of every article moved to one after the
 * change of 20 January 2017, “President Obama said Tuesday” is stale: it should be found.
 *
 *     node bench/moved-date.ts [part] [day] [folder]
 */
const [part = 'train', moved = '2017-03-01', folder = '../shared/data'] = process.argv.slice(2)
const rules = [anachronism, nameTitle, personStatus]
const parsed = parseFactSheet(
  officeholdersSheet(`${folder}/officeholders/executive.yaml`),
  'officeholders.yaml'
)
if (!parsed.sheet) throw new Error('the sheet of office holders cannot be read')
const {facts} = compileFacts([parsed.sheet])

const texts = `${folder}/polnear/${part}/text/`
const files = readdirSync(texts).sort()
let accusations = 0
let stale = 0
let caught = 0
const missed: string[] = []
for (const file of files) {
  const day = dayOf(/_(\d{4}-\d\d-\d\d)_/.exec(file)?.[1] ?? '')
  if (day === undefined) continue
  const asWritten = articleOn(file, day)
  for (const finding of contradictionsOf(asWritten)) {
    accusations++
    console.log(`${file.slice(0, 36)}  ${finding.message}\n    ${around(asWritten, finding.span.start)}`)
  }
  const later = articleOn(file, dayOf(moved)!)
  const found = contradictionsOf(later)
  for (const mention of staleTitles(later, day)) {
    stale++
    if (found.some(({span}) => span.start < mention.end && mention.start < span.end)) caught++
    else missed.push(`${file.slice(0, 36)}  ${around(later, mention.start)}`)
  }
}
if (process.env['MISSED'] !== undefined) for (const line of missed) console.log(line)
const percent = ((100 * caught) / Math.max(1, stale)).toFixed(1)
console.log(`${files.length} articles of ${part}: ${accusations} contradictions as written`)
console.log(`moved to ${moved}: ${caught} of ${stale} stale titles found (${percent} %)`)

function dayOf(text: string): Day | undefined {
  return parseEdtf(text)?.interval.from
}

function articleOn(file: string, day: Day): Article {
  const extracted = extract(readFileSync(texts + file, 'utf8'), 'text')
  const published = {...oneDay(day), basis: 'configured'} as const
  return readArticle(file, {...extracted, metadata: {...extracted.metadata, published}}, facts)
}

/** Contradictions in the article's own words. */
function contradictionsOf(article: Article) {
  return rules
    .flatMap((rule) => [...rule.judge(article)])
    .flatMap((judgement) =>
      judgement.verdict === 'contradicted' && (judgement.quotation ?? null) === null ? [judgement] : []
    )
}

/**
 * A yardstick of its own, that knows words only: a plain title with the name of its holder of that day, outside
 * quotations, which opens its clause or follows a verb of speech, and has a verb of speech, a weekday or a present
 * auxiliary within the next words of the sentence.
 */
function staleTitles(article: Article, day: Day): {start: number; end: number}[] {
  const {titles, names, quotations, tokens, sentences} = article
  return titles.flatMap((title) => {
    if (
      title.office === null ||
      title.holder === null ||
      title.modifier !== undefined ||
      title.form !== 'before'
    )
      return []
    const name = names[title.holder]!
    const held = facts
      .tenuresOf(name.id ?? '')
      .some(
        ({office, from, to}) =>
          office === title.office &&
          overlaps(oneDay(day), {from: from?.from ?? -Infinity, to: to?.to ?? Infinity}) &&
          to !== undefined &&
          to.to < dayOf(moved)!
      )
    if (!held || quotationAt(quotations, title.start) !== null) return []
    const {first = 0, last = 0} =
      sentences.find((one) => one.first <= title.first && title.first < one.last) ?? {}
    const before = tokens.norm[title.first - 1] ?? ''
    const opens =
      title.first === first || before === ',' || before === '”' || /^(?:said|says|that|and)$/.test(before)
    const next = tokens.norm.slice(name.last, Math.min(last, name.last + 6)).join(' ')
    const speaks =
      /^(?:said|says|told|is|has|will|on) |\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/
    const spoken = /^(?:said|says)$/.test(before)
    return opens && (spoken || speaks.test(next)) ? [title.claim] : []
  })
}

function around({text}: Article, offset: number): string {
  return text.slice(Math.max(0, offset - 80), offset + 140).replaceAll(/\s+/g, ' ')
}
