import fc from 'fast-check'
import {expect, test} from 'vitest'
import {extract, isArticleJson} from './index.ts'

const article = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Bridge “opens” at last',
  datePublished: '2025-03-28T10:00:00Z',
  inLanguage: 'en',
  author: [{'@type': 'Person', name: 'Ann Lee'}],
  publisher: {'@type': 'Organization', name: 'Valley News'},
  articleBody: 'The "bridge" opened on Monday.\n\nIt rained.'
}

test.each([
  ['the whole', article],
  ['an entry of a list', [{'@type': 'NewsArticle', headline: 'Of another'}, article]],
  ['an entry of a graph', {'@context': 'https://schema.org', '@graph': [{'@type': 'Person'}, article]}],
  ['the main entity of a page', {'@type': 'WebPage', mainEntity: article}]
])('an article that is %s has headline, body and metadata, with its places', (_, data) => {
  const source = `\uFEFF${JSON.stringify(data, null, 2)}`
  const {text, blocks, metadata, toSource, problems} = extract(source, 'ninjs')
  expect(problems).toEqual([])
  expect(blocks.map(({role, start, end}) => [role, text.slice(start, end)])).toEqual([
    ['headline', 'Bridge “opens” at last'],
    ['body', 'The "bridge" opened on Monday.'],
    ['body', 'It rained.']
  ])
  expect(metadata).toMatchObject({
    headline: 'Bridge “opens” at last',
    authors: ['Ann Lee'],
    source: 'Valley News',
    published: {basis: 'stated'}
  })
  const at = text.indexOf('"bridge" opened')
  const {start, end} = toSource({start: at, end: at + '"bridge" opened'.length})
  expect(source.slice(start, end)).toBe('\\"bridge\\" opened')
  const by = metadata.bylineSource!
  expect(source.slice(by.start, by.end)).toBe('Ann Lee')
  expect(isArticleJson(source)).toBe(true)
})

test.each([
  '{"@type": "Recipe", "articleBody": "It rained."}',
  '{"@type": "NewsArticle", "headline": "No body"}',
  '{"@type": "NewsArticle", "articleBody": {"@type": "NewsArticle"}}',
  '{"__proto__": {"@type": "NewsArticle", "articleBody": "It rained."}}',
  '{"@graph": {"@type": "NewsArticle"}}',
  '["NewsArticle", null, 1]'
])('JSON that is no article stays unread: %s', (source) => {
  expect(isArticleJson(source)).toBe(false)
  const {text, problems} = extract(source, 'ninjs')
  expect([text, problems.length]).toEqual(['', 1])
})

test('more than one article in a list or graph is told, since only the first is read', () => {
  const second = {'@type': 'NewsArticle', articleBody: 'It snowed.'}
  const problemsOf = (data: unknown) => {
    const {text, problems} = extract(JSON.stringify(data), 'ninjs')
    expect(text).toContain('The "bridge" opened')
    expect(text).not.toContain('snowed')
    return problems.map(({message}) => message)
  }
  const rest = 'in one text, expected one, or each in a line of `.ndjson`'
  expect(problemsOf([article, second])).toEqual([`Unexpected second article ${rest}`])
  expect(problemsOf({'@graph': [article, second, second]})).toEqual([`Unexpected 2 more articles ${rest}`])
  expect(problemsOf({'@graph': [article, {'@type': 'NewsArticle', headline: 'Of another'}]})).toEqual([])
})

test('every word lies where the JSON has it, however it is escaped', () => {
  const word = fc.string({unit: 'binary', minLength: 1, maxLength: 6})
  const escape = (char: string, how: number): string => {
    const unit = `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
    if (how === 1) return unit
    if (how === 2) return unit.slice(0, 2) + unit.slice(2).toUpperCase()
    return char === '/' ? '\\/' : JSON.stringify(char).slice(1, -1)
  }
  fc.assert(
    fc.property(
      fc.array(word, {minLength: 1, maxLength: 20}),
      fc.infiniteStream(fc.nat(3)),
      (words, hows) => {
        const body = words
          .join(' ')
          .split('')
          .map((char) => escape(char, Number(hows.next().value)))
        const source = `{"@type": "NewsArticle", "articleBody": "x ${body.join('')}"}`
        const {text, toSource} = extract(source, 'ninjs')
        for (const match of text.matchAll(/\S+/g)) {
          const {start, end} = toSource({start: match.index, end: match.index + match[0].length})
          expect(JSON.parse(`"${source.slice(start, end)}"`)).toBe(match[0])
        }
      }
    )
  )
})

test('nesting, numbers of entries and a second key of the same name do no harm', () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000)
  const many = `{${'"a": {"b": [1, "c"]}, '.repeat(20_000)}"d": 1}`
  const source = `{"@type": ["x", "NewsArticle"], "x": ${deep}, "y": ${many}, "articleBody": "A", "articleBody": "It\\u0000 rained."}`
  expect(extract(source, 'ninjs').text).toBe('It\u0000 rained.')
})
