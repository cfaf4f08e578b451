/**
 * Draws links or speakers from PolNeAR for a person to judge, one a line with the words around it; none that was
 * judged before.
 *
 * `node bench/draw.ts names|pronoun-speakers [how many] [seed] [data folder] [train|dev]`
 */
import {readFileSync} from 'node:fs'
import {around, sample} from './measure.ts'
import {officeholders, type Part, polnearArticle, polnearNames} from './polnear.ts'
import {answerOf} from './pronoun-speakers.ts'

const [kind = 'names', count = '200', seed = '1', data = '../shared/data', of = 'train'] =
  process.argv.slice(2)
const part: Part = of === 'dev' ? 'dev' : 'train'
const facts = officeholders(data)
const rows = polnearNames(data, part).flatMap((name) => {
  const article = polnearArticle(data, part, name, facts)
  const {text, names, quotations} = article
  if (kind === 'names')
    return names
      .filter((mention) => mention.kind === 'person' && mention.id !== null)
      .map((mention) => [name, mention.start, mention.id, around(text, mention)].join('\t'))
  const speakers = new Map(
    quotations.flatMap((one) =>
      one.kind === 'speech' && one.speaker ? [[one.speaker.start, one.speaker]] : []
    )
  )
  return [...speakers.values()]
    .filter((speaker) => {
      const words = text.slice(speaker.start, speaker.end).toLowerCase()
      if (speaker.kind === 'pronoun') return /^(?:he|she|his|her)$/.test(words)
      return speaker.kind === 'description' && /^(?:the|this) .*[^s]$/.test(words)
    })
    .map((speaker) =>
      [
        name,
        speaker.start,
        text.slice(speaker.start, speaker.end).replace(/\s+/g, ' '),
        answerOf(article, speaker.start),
        around(text, speaker, 750)
      ].join('\t')
    )
})
const judged = new Set(
  readFileSync(new URL(`judged/${kind}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .map((cells) => (kind === 'names' ? `${cells[0]} ${cells[1]}` : cells[1]))
)
// Of speakers no other line of an article that was drawn before: the readers may have been mended on it.
const fresh = rows.filter((row) => {
  const [article, offset] = row.split('\t')
  return !judged.has(kind === 'names' ? `${article} ${offset}` : article)
})
for (const row of sample(fresh, Number(count), Number(seed))) console.log(row)
