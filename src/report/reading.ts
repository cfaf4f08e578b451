import type {Article, Mention, Span, TimeMention} from '../article.ts'
import {formatDay, type Day} from '../time/day.ts'
import {publishedJson} from './json.ts'

/** What was read in an article, for people who write rules and for measuring; offsets are those of the file. */
export function readingJson(article: Article) {
  const {path, metadata, names, quotations} = article
  const place = (span: Span) => {
    const {start, end} = article.toSource(span)
    return {start, end}
  }
  const words = (span: Span) => ({text: article.text.slice(span.start, span.end), ...place(span)})
  const nameAt = (index: number | null) => (index === null ? undefined : names[index])
  return {
    path,
    headline: metadata.headline ?? null,
    source: metadata.source ?? null,
    authors: metadata.authors,
    published: publishedJson(article.published),
    blocks: article.blocks.map((block) => ({role: block.role, ...place(block)})),
    sentences: article.sentences.map(place),
    times: article.times.map((time) => ({...words(time), ...timeJson(time)})),
    names: names.map((name) => ({...words(name), kind: name.kind, id: name.id})),
    titles: article.titles.map((title) => ({
      ...words(title),
      office: title.office,
      person: nameAt(title.holder)?.id ?? null
    })),
    quotations: quotations.map((quotation) => ({
      ...words(quotation),
      cue: quotation.cue ? words(quotation.cue) : null,
      speaker: quotation.speaker ? {...words(quotation.speaker), person: quotation.speaker.id} : null
    })),
    quantities: article.quantities.map((quantity) => ({
      ...words(quantity),
      value: quantity.value,
      unit: quantity.unit
    })),
    events: article.events.map((event) => ({...words(event), fact: event.fact, time: event.time}))
  }
}

/** The likeliest reading of a time; null where an end is unknown or open. */
function timeJson({type, value, readings: [likeliest], basis}: Omit<TimeMention, keyof Mention>) {
  return {type, value, from: dayOrNull(likeliest?.from), to: dayOrNull(likeliest?.to), basis}
}

const dayOrNull = (day: Day | undefined): string | null =>
  day !== undefined && Number.isFinite(day) ? formatDay(day) : null
