import fc from 'fast-check'
import {existsSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {extract} from './index.ts'
import {locateStrings, readJsonString} from './json-strings.ts'

const simple = {
  uri: 'https://example.org/items/1',
  type: 'text',
  versioncreated: '2025-03-28T10:37:00Z',
  firstcreated: '2025-03-27T08:00:00Z',
  byline: 'Ann Lee and Bo Moe',
  copyrightholder: 'Valley News',
  language: 'en',
  headline: 'Bridge “opens”\tat last',
  body_text: 'VALE (VN) — The "bridge" opened on Monday.\n\nIt rained.'
}

test('an item of version 1 has headline, body, authors, days and publisher', () => {
  const {text, blocks, metadata} = extract(JSON.stringify(simple), 'ninjs')
  expect(blocks.map(({role, start, end}) => [role, text.slice(start, end)])).toEqual([
    ['headline', 'Bridge “opens”\tat last'],
    ['dateline', 'VALE (VN)'],
    ['body', 'The "bridge" opened on Monday.'],
    ['body', 'It rained.']
  ])
  expect(metadata).toMatchObject({
    authors: ['Ann Lee', 'Bo Moe'],
    source: 'Valley News',
    headline: 'Bridge “opens”\tat last',
    url: 'https://example.org/items/1',
    language: 'en',
    published: {basis: 'stated'}
  })
  expect(metadata.modified!.from - metadata.published!.from).toBe(1)
})

test('of the bodies of version 2 and 3 the one with markup is read, with its links', () => {
  const item = {
    uri: 'urn:x:1',
    versionCreated: '2025-03-28T10:37:00+02:00',
    by: 'By Ann Lee, Valley News',
    headlines: [
      {role: 'short', value: 'Bridge'},
      {role: 'main', contentType: 'text/html', value: 'Bridge &amp; <b>ferry</b> reopen'}
    ],
    bodies: [
      {role: 'text', contentType: 'text/plain', value: 'One. Two.'},
      {
        role: 'html',
        contentType: 'text/html',
        value: '<p>One &lt; <a href="https://example.org/">two</a>.</p><p>Three.</p>'
      }
    ]
  }
  const source = JSON.stringify(item, null, 2)
  const {text, blocks, metadata, links, toSource} = extract(source, 'ninjs')
  expect(blocks.map(({role, start, end}) => [role, text.slice(start, end)])).toEqual([
    ['headline', 'Bridge & ferry reopen'],
    ['body', 'One < two.'],
    ['body', 'Three.']
  ])
  expect(metadata).toMatchObject({authors: ['Ann Lee'], source: 'Valley News'})
  expect(links.map(({start, end, url}) => [text.slice(start, end), url])).toEqual([
    ['two', 'https://example.org/']
  ])
  const at = text.indexOf('two')
  const place = toSource({start: at, end: at + 3})
  expect(source.slice(place.start, place.end)).toBe('two')
  expect(source.slice(0, place.start).endsWith('example.org/\\">')).toBe(true)
})

test('a text without a body is read by its description, a picture by its caption', () => {
  const item = {
    uri: 'urn:x:1',
    versioncreated: '2025-03-28',
    headline: 'A bridge',
    description_text: 'It opened.'
  }
  const rolesOf = (type: string) =>
    extract(JSON.stringify({...item, type}), 'ninjs').blocks.map(({role}) => role)
  expect(rolesOf('text')).toEqual(['headline', 'body'])
  expect(rolesOf('picture')).toEqual(['headline', 'caption'])
})

test.each([
  '{"uri": "urn:x:1", "headline": "A',
  '[]',
  '{"name": "x"}',
  'null',
  '{"__proto__": {"uri": "x"}}'
])('what is no news item is told: %s', (source) => {
  const {text, problems} = extract(source, 'ninjs')
  expect(text).toBe('')
  expect(problems.map(({message}) => message.replace(/.*, /, ''))).toEqual([
    'expected a news item in ninjs or a `NewsArticle`'
  ])
})

test('keys of any kind and depth do no harm', () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000)
  const source = `{"__proto__": {"headline": "no"}, "uri": "x", "x": ${deep}, "headline": "A", "headline": "B"}`
  expect(extract(source, 'ninjs').text).toBe('B')
})

test('every word of a body lies where the JSON has it, escapes resolved', () => {
  const word = fc.string({unit: 'binary', minLength: 1, maxLength: 6})
  fc.assert(
    fc.property(fc.array(word, {minLength: 1, maxLength: 30}), fc.boolean(), (words, isAscii) => {
      const json = JSON.stringify({uri: 'x', body_text: words.join(' ')})
      const ascii = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
      const source = isAscii ? json.replace(/[^\0-\x7F]/g, ascii) : json
      const {text, toSource} = extract(source, 'ninjs')
      for (const match of text.matchAll(/[^\s]+/g)) {
        const {start, end} = toSource({start: match.index, end: match.index + match[0].length})
        expect(JSON.parse(`"${source.slice(start, end)}"`)).toBe(match[0])
      }
    })
  )
})

test('strings are found by their paths', () => {
  const source = '{"a": [{"b": "1\\"2"}, "c", {}], "d": {"e": ["f"]}, "g:,": "h"}'
  const found = [...locateStrings(source)].map(([path, place]) => [path, readJsonString(source, place).value])
  expect(found).toEqual([
    ['a/0/b', '1"2'],
    ['a/1', 'c'],
    ['d/e/0', 'f'],
    ['g:,', 'h']
  ])
})

const examples = '../shared/data/ninjs/examples'
test.skipIf(!existsSync(examples))('the samples of IPTC are read, each in its version', () => {
  const read = (path: string) => extract(readFileSync(`${examples}/${path}`, 'utf8'), 'ninjs')
  for (const path of [
    '1.4/ninjsExSimpleText1.json',
    '2.1/ninjsExSimpleText_2.json',
    '3.0/ninjsExSimpleText_3.json'
  ]) {
    const {metadata, text, blocks, problems} = read(path)
    expect({path, problems, first: blocks[0]?.role}).toEqual({path, problems: [], first: 'headline'})
    expect(metadata).toMatchObject({
      headline: 'Captain of wrecked cruise ship on trial in Italy',
      authors: ['Paulo Santalucia', "Frances d'Emilio"]
    })
    expect(text.length).toBeGreaterThan(900)
  }
})
