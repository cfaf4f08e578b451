import {expect, test} from 'vitest'
import {extract} from '../extract/index.ts'
import {hostOf, withMetadata} from './metadata.ts'

const sources = new Map([
  ['the wire', 'The Wire'],
  ['wire news', 'The Wire'],
  ['thewire.example', 'The Wire']
])
const sourceOf = (head: string, source?: string) =>
  withMetadata(
    extract(
      `<html><head>${head}</head><body><p>The harbour bridge was opened on Sunday to a large crowd.</p></body></html>`,
      'html'
    ),
    source === undefined ? {} : {source},
    sources
  ).metadata.source
const site = (name: string) => `<meta property="og:site_name" content="${name}">`
const address = (url: string) => `<link rel="canonical" href="${url}">`

test.each([
  ['another name of the publisher', site('Wire News'), 'The Wire'],
  ['a host, where nobody is named', address('https://www.thewire.example/a'), 'The Wire'],
  ['a host below it', address('https://sport.thewire.example/a'), 'The Wire'],
  [
    'a host, whatever the page calls itself',
    site('Wire Sport') + address('https://thewire.example/a'),
    'The Wire'
  ],
  ['a name, on the host of another', site('Wire News') + address('https://other.example/a'), 'The Wire'],
  ['a host of nobody', site('Coast News') + address('https://notthewire.example/a'), 'Coast News']
])('the publisher is found by %s', (_, head, name) => {
  expect(sourceOf(head)).toBe(name)
})

test('what the config says of an article comes before its host', () => {
  expect(sourceOf(address('https://thewire.example/a'), 'Coast News')).toBe('Coast News')
})

test.each([
  ['https://www.Example.org/a', 'example.org'],
  ['http://example.org:8080', 'example.org'],
  ['https://user@example.org/', 'example.org'],
  ['javascript:alert(1)', undefined],
  ['/relative', undefined],
  ['https://', undefined]
])('the host of %s', (url, host) => {
  expect(hostOf(url)).toBe(host)
})
