import fc from 'fast-check'
import {expect, test} from 'vitest'
import {defineRule} from '../define-rule.ts'
import {count} from '../options.ts'
import {parseConfig} from './config.ts'

const eventDate = defineRule(
  {
    id: 'event-date',
    description: 'Dates of events',
    subject: 'facts',
    level: 'error',
    preset: 'recommended',
    needs: [],
    options: {minimumWords: count(4, 'Fewest words.')},
    messages: {}
  },
  () => []
)

const parse = (source: string, field?: string) => parseConfig(source, '.reportrc.json', [eventDate], field)
const problemsOf = (source: string) =>
  parse(source).problems.map(({line, column, message}) => `${line}:${column}: ${message}`)

test('a config of all keys is read whole', () => {
  const source = `{
    "$schema": "./schema/reportrc.schema.json",
    "extends": ["strict", "./house.json"],
    "facts": ["facts/*.yaml"],
    "articles": "articles/**",
    "disputes": "disputes.yaml",
    "rules": {"event-date": ["warn", {"minimumWords": 5}]},
    "plugins": ["retext-repeated-words", ["./local.js", {"a": 1}]],
    "overrides": [{"files": "wire/**", "article": {"source": "The Wire", "published": 2025, "author": "Ana Ruiz"}, "rules": {"event-date": "off"}}],
    "sources": {"The Wire": ["Wire", "TW"], "Coast News": {"aliases": ["Coast"], "hosts": ["www.Coast.example"]}},
    "score": {"minimumClaims": 20, "weights": {"event-date": 2}}
  }`
  expect(parse(source).problems).toEqual([])
  expect(parse(source).config).toEqual({
    extends: ['strict', './house.json'],
    facts: ['facts/*.yaml'],
    articles: ['articles/**'],
    disputes: ['disputes.yaml'],
    rules: new Map([['event-date', {level: 'warn', options: {minimumWords: 5}}]]),
    plugins: [{name: 'retext-repeated-words'}, {name: './local.js', options: {a: 1}}],
    overrides: [
      {
        files: ['wire/**'],
        article: {source: 'The Wire', published: '2025', authors: ['Ana Ruiz']},
        rules: new Map([['event-date', {level: 'off'}]])
      }
    ],
    sources: new Map([
      ['the wire', 'The Wire'],
      ['wire', 'The Wire'],
      ['tw', 'The Wire'],
      ['coast news', 'Coast News'],
      ['coast', 'Coast News'],
      ['coast.example', 'Coast News']
    ]),
    score: {minimumClaims: 20, weights: {'event-date': 2}}
  })
})

test('weights of rules that do not exist, and below 0, are named', () => {
  expect(problemsOf('{"score": {"weights": {"event-dat": 2}}}')).toEqual([
    '1:24: Unexpected rule `event-dat`, expected `event-date`'
  ])
  expect(problemsOf('{"score": {"weights": {"event-date": -1}}}')).toEqual([
    '1:38: Unexpected value `-1` for `score.weights.event-date`, expected a number from 0 on'
  ])
})

test('an empty config, and one in YAML, are configs', () => {
  expect(parse('').config?.extends).toEqual(undefined)
  expect(parse('{}').config?.rules).toEqual(new Map())
  expect(parse('rules:\n  event-date: info\n').config?.rules).toEqual(
    new Map([['event-date', {level: 'info'}]])
  )
})

test('a misspelt key, rule, level and option are named at their place, with what was meant', () => {
  expect(problemsOf('{"rulez": {}}')).toEqual(['1:2: Unexpected key `rulez`, expected `rules`'])
  expect(problemsOf('{"rules": {\n  "event-dat": "warn"}}')).toEqual([
    '2:3: Unexpected rule `event-dat`, expected `event-date`'
  ])
  expect(problemsOf('{"rules": {"event-date": "eror"}}')).toEqual([
    '1:26: Unexpected level `eror` for `event-date`, expected `off`, `info`, `warn`, or `error`'
  ])
  expect(problemsOf('{"rules": {"event-date": ["warn", {"minimumWord": 4}]}}')).toEqual([
    '1:36: Unexpected option `minimumWord` for `event-date`, expected `minimumWords`'
  ])
  expect(problemsOf('{"rules": {"event-date": ["warn", {"minimumWords": -1}]}}')).toEqual([
    '1:36: Unexpected value `-1` for `minimumWords` of `event-date`, expected a number from 0 on'
  ])
})

test('a level that is taken for options, and options that are a level, do not pass', () => {
  expect(problemsOf('{"rules": {"event-date": [{"minimumWords": 4}]}}')).toEqual([
    '1:27: Unexpected level `{"minimumWords":4}` for `event-date`, expected `off`, `info`, `warn`, or `error`'
  ])
  expect(problemsOf('{"rules": {"event-date": ["warn", "error"]}}')).toEqual([
    '1:35: Unexpected options `"error"` for `event-date`, expected an object'
  ])
  expect(problemsOf('{"rules": {"event-date": ["warn", {}, 3]}}')).toEqual([
    '1:39: Unexpected value `3` for `event-date`, expected a level and options'
  ])
})

test('values of other types are named with what was expected', () => {
  expect(problemsOf('[1]')).toEqual(['1:1: Unexpected value `[1]`, expected a map'])
  expect(problemsOf('facts: 3')).toEqual([
    '1:8: Unexpected value `3` for `facts`, expected a glob or a list of globs'
  ])
  expect(problemsOf('plugins: [a, 3]')).toEqual([
    '1:14: Unexpected value `3` for `plugins[1]`, expected the name of a retext plugin or the path of one, or a list of it and its options'
  ])
  expect(problemsOf('overrides:\n  - article: {published: 2025-02-30}')).toEqual([
    '2:5: Unexpected lack of `overrides[0].files`, expected a glob or a list of globs',
    '2:26: Unexpected value `"2025-02-30"` for `overrides[0].article.published`, expected a day such as `2025-03-28`'
  ])
})

test('a list of rules is one mistake, and so is a bracket that is never closed', () => {
  expect(problemsOf('{"rules": ["event-date"]}')).toEqual([
    '1:11: Unexpected value `["event-date"]` for `rules`, expected a map of rules to levels'
  ])
  expect(problemsOf('{"facts": "facts/*.yaml"')).toEqual(['1:25: Unexpected end of line, expected `}`'])
})

test('rules of overrides are checked like those of the config', () => {
  expect(problemsOf('overrides:\n  - files: a\n    rules: {event-dat: off}')).toEqual([
    '3:13: Unexpected rule `event-dat`, expected `event-date`'
  ])
})

test('broken syntax, a double key and `__proto__` are problems with a place', () => {
  expect(problemsOf('{"facts": ')).toHaveLength(1)
  expect(problemsOf('facts: a\nfacts: b')).toEqual([
    '2:1: Unexpected second `facts`, expected one (the first is in line 1)'
  ])
  expect(problemsOf('{"rules": {"__proto__": "off"}}')).toEqual([
    '1:12: Unexpected key `__proto__`, expected an id or a known key'
  ])
})

test('the `reportrc` of a package.json is read at its own place', () => {
  const manifest = '{"name": "paper", "dependencies": {"a": "1"},\n  "reportrc": {"factz": []}}'
  expect(parse(manifest, 'reportrc').problems).toEqual([
    {
      path: '.reportrc.json',
      line: 2,
      column: 16,
      level: 'error',
      message: 'Unexpected key `factz`, expected `facts`'
    }
  ])
  expect(parse('{"reportrc": {"facts": "f.yaml"}}', 'reportrc').config?.facts).toEqual(['f.yaml'])
})

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (source) => {
      const {config, problems} = parse(source)
      expect(config === undefined).toBe(problems.length > 0)
    })
  )
  expect(parse('['.repeat(1e5)).config).toBe(undefined)
})
