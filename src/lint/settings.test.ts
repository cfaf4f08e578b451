import {expect, test} from 'vitest'
import {defineRule, type Meta} from '../define-rule.ts'
import type {Override, RuleSetting} from './config.ts'
import {withMetadata} from './metadata.ts'
import {settingsOf, type Layer} from './settings.ts'

const rule = (id: string, preset: Meta['preset'], level: Meta['level']) =>
  defineRule({id, description: id, subject: 'facts', level, preset, needs: [], messages: {}}, () => [])
const rules = [
  rule('event-date', 'recommended', 'error'),
  rule('article-byline', 'newsroom', 'info'),
  rule('event-order', 'strict', 'warn')
]

const file = (
  settings: Record<string, RuleSetting>,
  overrides: readonly Override[] = [],
  sources: Record<string, string> = {}
): Layer => ({
  config: {rules: new Map(Object.entries(settings)), overrides, sources: new Map(Object.entries(sources))},
  matches: (files) => files.includes('yes')
})
const levelsOf = (layers: readonly Layer[]) =>
  settingsOf(layers, rules).rules.map(({rule: {meta}, level}) => `${meta.id} ${level}`)

test('each preset holds the narrower ones', () => {
  expect(levelsOf([])).toEqual([])
  expect(levelsOf([{preset: 'recommended'}])).toEqual(['event-date error'])
  expect(levelsOf([{preset: 'newsroom'}])).toEqual(['event-date error', 'article-byline info'])
  expect(levelsOf([{preset: 'strict'}])).toEqual([
    'event-date error',
    'article-byline info',
    'event-order warn'
  ])
})

test('the later layer wins, a fitting override after its own file', () => {
  const off: Override = {files: ['yes'], article: {}, rules: new Map([['event-date', {level: 'off'}]])}
  expect(levelsOf([{preset: 'recommended'}, file({'event-date': {level: 'warn'}})])).toEqual([
    'event-date warn'
  ])
  expect(levelsOf([{preset: 'recommended'}, file({}, [off])])).toEqual([])
  expect(levelsOf([{preset: 'recommended'}, file({}, [{...off, files: ['no']}])])).toEqual([
    'event-date error'
  ])
  expect(levelsOf([file({}, [off]), {preset: 'recommended'}])).toEqual(['event-date error'])
})

test('a level alone keeps the options given before', () => {
  const layers = [
    file({'event-date': {level: 'warn', options: {minimumWords: 5}}}),
    file({'event-date': {level: 'error'}})
  ]
  expect(settingsOf(layers, rules).rules.map(({level, options}) => ({level, options}))).toEqual([
    {level: 'error', options: {minimumWords: 5}}
  ])
})

test('the command line has the last word on rules and metadata', () => {
  const wire: Override = {files: ['yes'], article: {source: 'The Wire', published: '2025'}, rules: new Map()}
  const settings = settingsOf([{preset: 'recommended'}, file({}, [wire])], rules, {
    rules: new Map([['event-date', {level: 'info'}]]),
    article: {published: '2025-03-28'}
  })
  expect(settings.rules.map(({level}) => level)).toEqual(['info'])
  expect(settings.article).toEqual({source: 'The Wire', published: '2025-03-28'})
})

test('configured metadata stands in place of what the article says', () => {
  const metadata = {authors: ['Ana Ruiz'], source: 'wire', dates: [], credits: []}
  const extracted = {
    text: '',
    blocks: [],
    metadata,
    links: [],
    directives: [],
    problems: [],
    toSource: () => ({start: 0, end: 0})
  }
  expect(withMetadata(extracted, {}).metadata).toEqual(metadata)
  expect(withMetadata(extracted, {}, new Map([['wire', 'The Wire']])).metadata.source).toBe('The Wire')
  expect(
    withMetadata(extracted, {source: 'Courier', published: '1970-01-02', authors: ['B C']}).metadata
  ).toEqual({
    authors: ['B C'],
    source: 'Courier',
    published: {from: 1, to: 1, basis: 'configured'},
    dates: [],
    credits: []
  })
})
