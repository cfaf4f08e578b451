import fc from 'fast-check'
import {expect, test} from 'vitest'
import {extract, type Format} from './index.ts'

/** A word as a format may spell it, and as a reader sees it. */
interface Spelt {
  readonly source: string
  readonly word: string
}

const plain = fc.stringMatching(/^[A-Za-zé]{2,9}$/).map((word): Spelt => ({source: word, word}))
const emoji = fc.constantFrom('x🚀', 'the👩‍🚀', '漢字', 'naïve').map((word): Spelt => ({source: word, word}))
const entity = fc.constantFrom<Spelt>(
  {source: 'AT&amp;T', word: 'AT&T'},
  {source: '&ldquo;Yes&rdquo;', word: '“Yes”'},
  {source: 'caf&eacute;', word: 'café'},
  {source: '&#x1F680;x', word: '🚀x'},
  {source: 'don&#39;t', word: "don't"},
  {source: '&lt;b&gt;', word: '<b>'}
)
const loose = fc.constantFrom<Spelt>(
  {source: 'R&ampD', word: 'R&D'},
  {source: '&copy2020x', word: '©2020x'},
  {source: 'Q&A', word: 'Q&A'}
)
const escaped = fc.constantFrom<Spelt>(
  {source: 'a\\*b', word: 'a*b'},
  {source: '\\[x\\]', word: '[x]'},
  {source: 'C\\#x', word: 'C#x'}
)

const markdownWord = fc
  .oneof({weight: 5, arbitrary: plain}, emoji, entity, escaped)
  .chain((spelt) =>
    fc.constantFrom(
      spelt,
      {...spelt, source: `**${spelt.source}**`},
      {...spelt, source: `*${spelt.source}*`},
      {...spelt, source: `[${spelt.source}](https://example.org/?a=b&c=d "t")`},
      {...spelt, source: `***${spelt.source}***`}
    )
  )
const htmlWord = fc
  .oneof({weight: 5, arbitrary: plain}, emoji, entity, loose)
  .chain((spelt) =>
    fc.constantFrom(
      spelt,
      {...spelt, source: `<b>${spelt.source}</b>`},
      {...spelt, source: `<a href="/x?a=1&amp;b=2" title='>'>${spelt.source}</a>`},
      {...spelt, source: `<em><span class="x">${spelt.source}</span></em>`},
      {...spelt, source: `<!-- note -->${spelt.source}`}
    )
  )
const lineEnd = fc.constantFrom('\n', '\r\n')
const bom = fc.constantFrom('', '\uFEFF')

interface Sample {
  readonly source: string
  readonly words: readonly string[]
}

/** Opens a block: a picture or number there would be a bullet. */
const opener: Spelt = {source: 'So', word: 'So'}
/** Closes a block with words that are no link, as paragraphs have. */
const filler = 'and then nothing more was said of it by anyone in town'
  .split(' ')
  .map((word): Spelt => ({source: word, word}))
const around = (words: readonly Spelt[]) => [opener, ...words, ...filler]

/** Every word of the text stands at its own range of the source, and all words of the sample are there in order. */
function check(format: Format, {source, words}: Sample, strip: (written: string) => string) {
  const {text, blocks, toSource} = extract(source, format)
  expect(text.split(/\s+/).filter((word) => word !== '')).toEqual(words)
  let last = 0
  for (const [index, block] of blocks.entries()) {
    expect(block.start).toBe(index === 0 ? 0 : last + 2)
    expect(block.end).toBeGreaterThan(block.start)
    last = block.end
  }
  expect(last).toBe(text.length)
  let before = 0
  for (const match of text.matchAll(/\S+/g)) {
    const range = toSource({start: match.index, end: match.index + match[0].length})
    expect(strip(source.slice(range.start, range.end))).toBe(match[0])
    expect(range.start).toBeGreaterThanOrEqual(before)
    before = range.end
  }
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&eacute;': 'é',
  '&#x1F680;': '🚀',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp': '&',
  '&copy': '©'
}
const resolve = (written: string) =>
  written.replace(
    /&(?:amp;|amp|copy|ldquo;|rdquo;|eacute;|#x1F680;|#39;|lt;|gt;)/g,
    (found) => entities[found]!
  )

test('every word of Markdown stands at its own range of the source', () => {
  const sentence = fc.array(markdownWord, {minLength: 3, maxLength: 12}).map(around)
  const block = fc.record({
    kind: fc.constantFrom('paragraph', 'quote', 'list', 'nested', 'heading', 'table', 'lazy', 'ordered'),
    words: sentence
  })
  const article = fc
    .tuple(fc.array(block, {minLength: 1, maxLength: 6}), lineEnd, bom)
    .map(([blocks, eol, mark]): Sample => {
      const words: string[] = []
      const parts = blocks.map(({kind, words: spelt}, index) => {
        const sources = spelt.map((item) => item.source)
        words.push(...spelt.map((item) => item.word))
        const half = Math.ceil(sources.length / 2)
        const first = sources.slice(0, half).join(' ')
        const second = sources.slice(half).join(' ')
        words.push(`end${index}.`)
        const tail = `${second} end${index}.`.trim()
        switch (kind) {
          case 'quote':
            return `> ${first}${eol}> ${tail}`
          case 'lazy':
            return `> ${first}${eol}${tail}`
          case 'list':
            return `- ${first}${eol}  ${tail}`
          case 'ordered':
            return `1. ${first}${eol}\t${tail}`
          case 'nested':
            return `- > ${first}${eol}  > ${tail}`
          case 'heading':
            return `## ${first} ${tail}`
          case 'table':
            return `| ${first} | ${tail} |${eol}| --- | --- |`
          default:
            return `${first}  ${eol}${tail}`
        }
      })
      return {source: mark + parts.join(`${eol}${eol}<!-- x -->${eol}${eol}`), words}
    })
  const strip = (written: string) => resolve(written.replace(/\\([!-/:-@[-`{-~])/g, '$1'))
  fc.assert(
    fc.property(article, (sample) => check('markdown', sample, strip)),
    {numRuns: 100}
  )
})

test('every word of HTML stands at its own range of the source', () => {
  const sentence = fc.array(htmlWord, {minLength: 3, maxLength: 12}).map(around)
  const block = fc.record({
    kind: fc.constantFrom('p', 'open', 'quote', 'list', 'br', 'h2', 'nbsp'),
    words: sentence
  })
  const article = fc
    .tuple(fc.array(block, {minLength: 1, maxLength: 6}), lineEnd, bom)
    .map(([blocks, eol, mark]): Sample => {
      const words: string[] = []
      const parts = blocks.map(({kind, words: spelt}, index) => {
        words.push(...spelt.map((item) => item.word), `end${index}.`)
        const half = Math.ceil(spelt.length / 2)
        const first = spelt
          .slice(0, half)
          .map((item) => item.source)
          .join(`${eol}\t`)
        const second = [...spelt.slice(half).map((item) => item.source), `end${index}.`].join(' ')
        const gap = kind === 'br' ? '<br>' : kind === 'nbsp' ? '&nbsp;' : eol
        const inner = `${first}${gap}${second}`
        if (kind === 'quote') return `<blockquote><p>${inner}</p></blockquote>`
        if (kind === 'list') return `<ul><li>${inner}</li></ul>`
        if (kind === 'open') return `<p>${inner}`
        return kind === 'h2' ? `<h2>${inner}</h2><p>x${index}.` : `<p>${inner}</p>`
      })
      const known = blocks.flatMap(({kind}, index) => (kind === 'h2' ? [index] : []))
      for (const index of known) {
        const at = words.indexOf(`end${index}.`)
        words.splice(at + 1, 0, `x${index}.`)
      }
      return {source: `${mark}<!doctype html><body><article>${parts.join(eol)}</article>`, words}
    })
  const strip = (written: string) => resolve(written.replace(/<!--.*?-->/g, ''))
  fc.assert(
    fc.property(article, (sample) => check('html', sample, strip)),
    {numRuns: 100}
  )
})

test('every word of plain text stands at its own range of the source', () => {
  const sentence = fc.array(fc.oneof(plain, emoji), {minLength: 3, maxLength: 30}).map(around)
  const article = fc
    .tuple(fc.array(sentence, {minLength: 1, maxLength: 6}), lineEnd, bom, fc.boolean())
    .map(([blocks, eol, mark, wrapped]): Sample => {
      const parts = blocks.map((words, index) => {
        const written = [...words.map((item) => item.word), `end${index}.`]
        return wrapped
          ? written.map((word, at) => (at > 0 && at % 9 === 0 ? `${eol}${word}` : ` ${word}`)).join('')
          : written.join(' ')
      })
      return {
        source: mark + parts.join(eol + eol),
        words: blocks.flatMap((words, index) => [...words.map((item) => item.word), `end${index}.`])
      }
    })
  fc.assert(
    fc.property(article, (sample) => check('text', sample, (written) => written)),
    {numRuns: 100}
  )
})

test('nothing that a file may hold throws, and every range of the text has one in the source', () => {
  const junk = fc.oneof(
    fc.string({unit: 'binary', maxLength: 200}),
    fc
      .array(
        fc.constantFrom(
          '<',
          '>',
          '</p>',
          '<p',
          '&',
          '&#',
          '&#0;',
          '&amp',
          '\0',
          '\r',
          '\n',
          '\uFEFF',
          '> ',
          '- ',
          '```',
          '---',
          '\\',
          '|',
          '[',
          '](',
          '<!--',
          '-->',
          '<!-- reportlint-disable',
          '\uD800',
          '<table><b>',
          '<br>',
          'word',
          '\t',
          ' ',
          '1. ',
          '[^1]',
          '[^1]: '
        ),
        {maxLength: 60}
      )
      .map((parts) => parts.join(''))
  )
  fc.assert(
    fc.property(
      junk,
      fc.constantFrom<Format>('text', 'markdown', 'html'),
      fc.nat(),
      fc.nat(),
      (source, format, a, b) => {
        const {text, blocks, toSource, directives} = extract(source, format)
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number
        ]
        const range = toSource({start, end})
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.end).toBeLessThanOrEqual(source.length)
        expect(range.start).toBeLessThanOrEqual(range.end)
        expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n\n')).toBe(text)
        for (const {at} of directives) expect(at).toBeLessThanOrEqual(text.length)
      }
    ),
    {numRuns: 600}
  )
})

test('a long text of many block quotations is cut as each of its parts', () => {
  const part = 'It rained all day.\n\n> It was late.\n> Nobody left.\n\n> — Ada Roe\n\n- one\n\n  > two\n\n'
  const whole = extract(part.repeat(400), 'markdown')
  const one = extract(part.repeat(2), 'markdown')
  const cut = ({text, blocks}: typeof one, from: number, to: number) =>
    blocks.slice(from, to).map(({role, start, end}) => [role, text.slice(start, end)])
  const size = one.blocks.length / 2
  expect(whole.blocks.length).toBe(size * 400)
  expect(cut(whole, size, size * 2)).toEqual(cut(whole, size * 300, size * 301))
})
