import * as chrono from 'chrono-node'
import type {Published, Sentence} from '../src/article.ts'
import {readTimes} from '../src/read/times.ts'
import {readTokens, tokenAt} from '../src/read/tokens.ts'
import {parseEdtf} from '../src/time/day.ts'
import {around, type Measured} from './measure.ts'
import {type Found, readMeantime, type Sample} from './meantime.ts'

/**
 * Times on the English part of MEANTIME, beside chrono-node. Spans match relaxed where they share a word; a value is
 * right where the match is relaxed and the TIMEX3 strings are equal (zone marks `Z` apart).
 */
export function measureTimes(data: string): Measured {
  const samples = readMeantime(data).filter(({created}) => /^\d{4}-\d\d-\d\d$/.test(created))
  const own = compare(samples, ours)
  const other = compare(samples, theirs)
  const row = (measure: string, kind: 'relaxed' | 'strict' | 'value', least?: number) => ({
    measure: `times, ${measure}`,
    score: {right: own[kind], found: own.found, gold: own.gold},
    baseline: {name: 'chrono-node', score: {right: other[kind], found: other.found, gold: other.gold}},
    ...(least !== undefined && {least})
  })
  return {
    figures: [row('relaxed span', 'relaxed', 92), row('strict span', 'strict'), row('value', 'value', 84)],
    misses: own.misses
  }
}

function ours({text, sentences, created}: Sample): readonly Found[] {
  const tokens = readTokens(text)
  const published = parseEdtf(created)?.interval
  const when: Published | undefined = published && {...published, basis: 'stated'}
  const split: Sentence[] = sentences.map(({start, end}, block) => ({
    start,
    end,
    first: tokenAt(tokens, start),
    last: tokenAt(tokens, end),
    block
  }))
  const blocks = sentences.map((span) => ({...span, role: 'body' as const}))
  return readTimes({tokens, sentences: split, blocks, published: when})
}

/** chrono-node with the publication day at noon as reference; a value as exact as what it holds for certain. */
function theirs({text, created}: Sample): readonly Found[] {
  const [year, month, day] = created.split('-').map(Number)
  const reference = new Date(year!, month! - 1, day, 12)
  return chrono.parse(text, reference).map((result) => {
    const {start} = result
    const has = (part: 'day' | 'weekday' | 'month' | 'year' | 'hour') => start.isCertain(part)
    const two = (value: number | null) => String(value).padStart(2, '0')
    const values = [String(start.get('year')), two(start.get('month')), two(start.get('day'))]
    const length = has('day') || has('weekday') || has('hour') ? 3 : has('month') ? 2 : 1
    const clock = has('hour') ? `T${two(start.get('hour'))}:${two(start.get('minute'))}` : ''
    return {
      start: result.index,
      end: result.index + result.text.length,
      value: values.slice(0, length).join('-') + clock
    }
  })
}

const same = (a: string, b: string) => a.replace(/Z$/, '') === b.replace(/Z$/, '')

function compare(samples: readonly Sample[], read: (sample: Sample) => readonly Found[]) {
  const counts = {relaxed: 0, strict: 0, value: 0, found: 0, gold: 0}
  const misses: string[] = []
  for (const sample of samples) {
    const open = [...sample.times]
    counts.gold += open.length
    for (const mention of read(sample)) {
      counts.found++
      const touching = open.filter((other) => other.start < mention.end && mention.start < other.end)
      const isSame = (other: Found) => other.start === mention.start && other.end === mention.end
      const match =
        touching.find(isSame) ?? touching.find((other) => same(other.value, mention.value)) ?? touching[0]
      const words = around(sample.text, mention, 50, 30)
      if (!match) {
        misses.push(`times, extra: ${mention.value}  ${words}`)
        continue
      }
      open.splice(open.indexOf(match), 1)
      counts.relaxed++
      if (isSame(match)) counts.strict++
      if (same(match.value, mention.value)) counts.value++
      else misses.push(`times, value: ${mention.value} for ${match.value}  ${words} (${sample.created})`)
    }
    for (const other of open)
      misses.push(`times, missed: ${other.value}  ${around(sample.text, other, 50, 30)}`)
  }
  return {...counts, misses: misses.sort()}
}
