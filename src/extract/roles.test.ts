import {expect, test} from 'vitest'
import {formatDay} from '../time/day.ts'
import {extract, formatOf, type Format} from './index.ts'

/** Role and text of every block. */
function read(source: string, format: Format = 'text'): string[] {
  const {text, blocks} = extract(source, format)
  return blocks.map((block) => `${block.role}: ${text.slice(block.start, block.end)}`)
}

const prose = 'The harbour board voted late on Monday to close the old ferry terminal for the winter.'

test('a wire report is headline, byline, dates, dateline, body and credits', () => {
  const source = `Business

Harbour board to close ferry terminal

Posted March 28, 2025 11:09 am.
Last Updated March 29, 2025 1:26 pm.

By Ada Lindqvist and Bo Ek, Nordavia News Agency

OSTERVIK — ${prose}

The fares rise next year.

(Reporting by Ada Lindqvist; editing by Carl Ode)

© 2025 Nordavia News Agency. All rights reserved.`
  expect(read(source)).toEqual([
    'boilerplate: Business',
    'headline: Harbour board to close ferry terminal',
    'byline: Posted March 28, 2025 11:09 am.',
    'byline: Last Updated March 29, 2025 1:26 pm.',
    'byline: By Ada Lindqvist and Bo Ek, Nordavia News Agency',
    'dateline: OSTERVIK',
    `body: ${prose}`,
    'body: The fares rise next year.',
    'byline: (Reporting by Ada Lindqvist; editing by Carl Ode)',
    'boilerplate: © 2025 Nordavia News Agency. All rights reserved.'
  ])
  const {metadata} = extract(source, 'text')
  expect(metadata.authors).toEqual(['Ada Lindqvist', 'Bo Ek'])
  expect(metadata.source).toBe('Nordavia News Agency')
  expect(metadata.published && formatDay(metadata.published.from)).toBe('2025-03-28')
  expect(metadata.modified && formatDay(metadata.modified.from)).toBe('2025-03-29')
  expect(metadata.byline?.text).toBe('Ada Lindqvist and Bo Ek')
})

test('what stands around an article on the web is boilerplate', () => {
  expect(
    read(`top of page\n\nFerry terminal to close\n\nShare this\n\n${prose}\n\nTags: ferry, harbour\n\n###`)
  ).toEqual([
    'boilerplate: top of page',
    'headline: Ferry terminal to close',
    'boilerplate: Share this',
    `body: ${prose}`,
    'boilerplate: Tags: ferry, harbour',
    'boilerplate: ###'
  ])
})

test('a name above a signed line is the publisher’s, where nobody is called so', () => {
  const top = (name: string, line: string) =>
    read(`Ferry terminal to close\n\n${name}\n${line}\n\n${prose}`).slice(1, 3)
  expect(top('Harbour Buzz', 'Posted on March 3, 2025 by webmaster')).toEqual([
    'boilerplate: Harbour Buzz',
    'byline: Posted on March 3, 2025 by webmaster'
  ])
  expect(top('Ann Lee', 'Posted on March 3, 2025 by admin')[0]).toBe('byline: Ann Lee')
  expect(top('Harbour Buzz', 'Posted on March 3, 2025')[0]).toBe('byline: Harbour Buzz')
})

test('prose is never boilerplate, byline or dateline', () => {
  for (const line of [
    'The Post reported on Tuesday that the minister had sold his shares in the bank.',
    'Copyright law is older than the printing press, the judge said in her ruling.',
    'By Tuesday the water had risen above the bridge and the road was closed.',
    'Subscribers to the service were told of the breach three weeks later, she said.',
    'NASA — the American space agency — said that it would try again in the spring.',
    'Share prices fell on Monday after the chairman said that he would leave the firm.',
    'Comments by the mayor drew a rebuke from the council, which met again that night.',
    'Photos of the bridge by a passing driver were shown to the court on Wednesday.',
    'Posted to Lima in March 1988, she learned Spanish and met her first husband there.',
    'Follow the money, the prosecutor told the jury, and you will find the chairman.'
  ]) {
    expect(read(`Ferry terminal to close\n\n${prose}\n\n${line}\n\n${prose}`)).toEqual([
      'headline: Ferry terminal to close',
      `body: ${prose}`,
      `body: ${line}`,
      `body: ${prose}`
    ])
  }
})

test('lines broken by hand are one paragraph again, and paragraphs on lines of their own are not', () => {
  const wrapped = `Ferry terminal to close

The harbour board voted late on Monday to close the old ferry
terminal for the winter. It had been built when the town still
had two breweries and a railway, and it has leaked since then.`
  expect(read(wrapped)).toHaveLength(2)
  expect(read(`${prose}\n${prose}`)).toEqual([`body: ${prose}`, `body: ${prose}`])
})

test('bullets and numbers of a list stand outside its items', () => {
  expect(read(`${prose}\n\n• A first point.\n- A second point.\n2. A third point.`)).toEqual([
    `body: ${prose}`,
    'item: A first point.',
    'item: A second point.',
    'item: A third point.'
  ])
})

test('captions are told by their credit', () => {
  expect(
    read(
      `${prose}\n\nOSTERVIK, NORDAVIA - MARCH 17: The mayor waves. (Photo by Bo Ek/Fjord Pictures)\n\n${prose}`
    )[1]
  ).toBe('caption: OSTERVIK, NORDAVIA - MARCH 17: The mayor waves. (Photo by Bo Ek/Fjord Pictures)')
})

test('numeric dates are read where they can mean one day only', () => {
  const published = (date: string) => {
    const found = extract(`Ferry terminal to close\n\n${date}\n\n${prose}`, 'text').metadata.published
    return found && formatDay(found.from)
  }
  expect(published('24.10.2016, 13:05')).toBe('2016-10-24')
  expect(published('10/24/2016')).toBe('2016-10-24')
  expect(published('9/3/2025')).toBeUndefined()
  expect(published('31 February 2020')).toBeUndefined()
})

test('front matter gives metadata, and broken front matter is a problem without any', () => {
  const {metadata, problems} = extract(
    `---\ntitle: Ferry to stop\nsource: Ostervik Courier\npublished: 2025-03-28T16:40:00+01:00\nauthors: [Ada Ek, Bo Ode]\nx: &a [*a]\n---\n\n# Ferry\n\n${prose}\n`,
    'markdown'
  )
  expect(metadata).toMatchObject({
    headline: 'Ferry to stop',
    source: 'Ostervik Courier',
    authors: ['Ada Ek', 'Bo Ode']
  })
  expect(problems).toEqual([])
  const broken = extract(`---\ntitle: [\n---\n\n${prose}\n`, 'markdown')
  expect(broken.metadata).toEqual({authors: [], dates: [], credits: []})
  expect(broken.problems).toHaveLength(1)
})

test('a page gives its article, and nothing of what stands around it', () => {
  const source = `<!doctype html><html lang="en"><head><title>Ferry to stop | Ostervik Courier</title>
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2025-03-28T23:40:00-05:00", "author": [{"name": "Ada Ek"}], "publisher": {"name": "Ostervik Courier"}}]}</script>
</head><body><nav><a href="/">Home</a></nav><div class="cookie-bar">We use cookies, many of them.</div>
<h1>Ferry to stop</h1><p class="byline">By Ada Ek</p><p>OSTERVIK &mdash; ${prose}<p>${prose}
<blockquote>&ldquo;It leaked,&rdquo; she said.</blockquote><figure><img><figcaption>The pier</figcaption></figure>
<div class="related">More: <a href="/x">Buses to run</a></div><footer>&copy; Courier</footer>`
  expect(read(source, 'html')).toEqual([
    'headline: Ferry to stop',
    'byline: By Ada Ek',
    'dateline: OSTERVIK',
    `body: ${prose}`,
    `body: ${prose}`,
    'quotation: “It leaked,” she said.',
    'caption: The pier'
  ])
  const {metadata} = extract(source, 'html')
  expect(metadata).toMatchObject({authors: ['Ada Ek'], source: 'Ostervik Courier', language: 'en'})
  expect(metadata.published && formatDay(metadata.published.from)).toBe('2025-03-28')
})

test('directives are found in all formats and are no text', () => {
  const comment = '<!-- reportlint-disable-next-line event-date, age-birthdate -- moved by a day -->'
  for (const format of ['text', 'markdown', 'html'] as const) {
    const source = `${prose}\n\n${comment}\n\n${prose}`
    const {text, directives} = extract(
      format === 'html' ? `<p>${source.replace(comment, `</p>${comment}<p>`)}</p>` : source,
      format
    )
    expect(text).toBe(`${prose}\n\n${prose}`)
    expect(directives).toMatchObject([
      {
        kind: 'disable-next-line',
        rules: ['event-date', 'age-birthdate'],
        reason: 'moved by a day',
        at: prose.length + 2
      }
    ])
  }
})

test('a dateline tells the day where nothing else does, and the agency that wrote it', () => {
  const metadataOf = (line: string) => extract(`Storm nears\n\n${line} - ${prose}`, 'text').metadata
  const wire = metadataOf('OSTERVIK, July 4, 2012 (Reuters)')
  expect([wire.published?.from, wire.credits]).toEqual([15525, ['Reuters']])
  const local = metadataOf('OSTERVIK, July 4 (Coast)')
  expect([local.published, local.credits]).toEqual([undefined, []])
})

test('a name with a date above the text is publisher and day', () => {
  const {published, source} = extract(
    `# Storm nears\n\n*Coast Clinical News, 24 January 2024*\n\n${prose}`,
    'markdown'
  ).metadata
  expect([published?.from, source]).toEqual([19746, 'Coast Clinical News'])
  expect(
    extract(`# Storm nears\n\n*She left on 24 January 2024*\n\n${prose}`, 'markdown').metadata.published
  ).toBe(undefined)
})

test('front matter gives the day as site generators do, and the headline by its own name', () => {
  const {published, headline} = extract(
    `---\nheadline: Storm nears\ndate: 2024-01-24\n---\n${prose}`,
    'markdown'
  ).metadata
  expect([published?.from, headline]).toEqual([19746, 'Storm nears'])
})

test('the format follows from the name of the file', () => {
  expect(['a.txt', 'b/c.MD', 'd.htm', 'e.json', 'txt', 'f.constructor'].map(formatOf)).toEqual([
    'text',
    'markdown',
    'html',
    'ninjs',
    undefined,
    undefined
  ])
})

test('hostile pages are read or given up in time, without a stack overflow', () => {
  const words = 'word '.repeat(100)
  expect(read(`${'<div>'.repeat(10_000)}<p>${words}`, 'html')).toEqual([`body: ${words.trim()}`])
  expect(extract('<b>'.repeat(100_000), 'html').problems).toHaveLength(1)
  for (const junk of ['[', '> ', '<a ', '&amp;', '*a ', '(', '."', '- ', '\0']) {
    for (const format of ['text', 'markdown', 'html'] as const) extract(junk.repeat(20_000), format)
  }
})
