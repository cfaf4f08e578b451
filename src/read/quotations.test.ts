import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Block} from '../article.ts'
import {extract} from '../extract/index.ts'
import {factsOf} from '../testing/facts.ts'
import {readArticle} from './article.ts'
import {readNames} from './names.ts'
import {readQuotations} from './quotations.ts'
import {readSentences} from './sentences.ts'
import {readTokens} from './tokens.ts'

const facts = factsOf(`
title: Marlow County
verified: 2024-06-01
people:
  jane-roe: {name: Jane Roe, pronoun: she}
  omar-haddad: {name: Omar Haddad, pronoun: he}
  pete-lund: {name: Pete Lund, pronoun: he}
  ines-calder: {name: Ines Calder, pronoun: she}
organizations:
  river-agency: {name: River Agency}
offices:
  mayor-of-marlow:
    name: Mayor of Marlow
    titles: [Mayor]
    holders: [{person: jane-roe, from: 2020-01-01}]
`)

function read(text: string) {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map(({0: line, index}) => ({
    role: 'body',
    start: index,
    end: index + line.length
  }))
  const tokens = readTokens(text)
  const sentences = readSentences(text, blocks, tokens)
  const names = readNames({text, tokens, blocks, sentences, facts, hits: facts.lexicon.hits(tokens)})
  return readQuotations({text, tokens, blocks, names, facts})
}

/** Each speech as `words | cue | speaker → id`; `-` for what is not there. */
function said(text: string): string[] {
  return read(text)
    .filter(({kind}) => kind === 'speech')
    .map(({start, end, cue, speaker}) => {
      const who = speaker ? `${text.slice(speaker.start, speaker.end)} → ${speaker.id ?? '?'}` : '-'
      return `${text.slice(start, end)} | ${cue?.verb ?? '-'} | ${who}`
    })
}

const kinds = (text: string) => read(text).map(({start, end, kind}) => `${kind}: ${text.slice(start, end)}`)

describe('a speaker', () => {
  test.each([
    [
      'before the quotation',
      'Jane Roe said, “The bridge is safe.”',
      'The bridge is safe. | say | Jane Roe → jane-roe'
    ],
    [
      'behind a colon',
      'Jane Roe told the council on Monday: “The bridge is safe.”',
      'The bridge is safe. | tell | Jane Roe → jane-roe'
    ],
    [
      'without a verb',
      'Jane Roe on the bridge: “It will stand for years.”',
      'It will stand for years. | - | Jane Roe → jane-roe'
    ],
    [
      'after the quotation',
      '“The bridge is safe,” Jane Roe said.',
      'The bridge is safe, | say | Jane Roe → jane-roe'
    ],
    [
      'after an inverted verb',
      '“The bridge is safe,” said Jane Roe, the mayor.',
      'The bridge is safe, | say | Jane Roe → jane-roe'
    ],
    [
      'after a question',
      '“Is the bridge safe?” asked Jane Roe.',
      'Is the bridge safe? | ask | Jane Roe → jane-roe'
    ],
    [
      'with a title',
      '“The bridge is safe,” Mayor Jane Roe said.',
      'The bridge is safe, | say | Mayor Jane Roe → jane-roe'
    ],
    [
      'with a lower-case title',
      '“The bridge is safe,” said former county engineer Pete Lund.',
      'The bridge is safe, | say | former county engineer Pete Lund → pete-lund'
    ],
    [
      'before an apposition',
      '“The bridge is safe,” Pete Lund, a retired engineer from Marlow, said.',
      'The bridge is safe, | say | Pete Lund → pete-lund'
    ],
    [
      'before a relative clause',
      '“The bridge is safe,” Pete Lund, who built it in 1979, told reporters.',
      'The bridge is safe, | tell | Pete Lund → pete-lund'
    ],
    [
      'with an adverb',
      '“The bridge is safe,” Pete Lund later added.',
      'The bridge is safe, | add | Pete Lund → pete-lund'
    ],
    [
      'after according to',
      'The bridge is “as safe as any in the county,” according to Pete Lund.',
      'as safe as any in the county, | according to | Pete Lund → pete-lund'
    ],
    [
      'before, by according to',
      'According to Pete Lund, the bridge is “as safe as any in the county.”',
      'as safe as any in the county. | according to | Pete Lund → pete-lund'
    ],
    [
      'in whose words',
      'The bridge was, in the words of Pete Lund, “a monument to patience and gravel.”',
      'a monument to patience and gravel. | in the words of | Pete Lund → pete-lund'
    ],
    [
      'as one put it',
      '“A bridge is a promise,” as Pete Lund put it.',
      'A bridge is a promise, | put | Pete Lund → pete-lund'
    ],
    [
      'of a passive',
      'The bridge was described by Pete Lund as “a danger to everyone who crosses it.”',
      'a danger to everyone who crosses it. | describe | Pete Lund → pete-lund'
    ],
    [
      'whose statement speaks',
      'Pete Lund’s statement called the bridge “a danger to everyone who crosses it.”',
      'a danger to everyone who crosses it. | call | Pete Lund → pete-lund'
    ],
    [
      'whose statement is posted somewhere',
      'Pete Lund’s own statement posted on the door calls the bridge “a danger to everyone.”',
      'a danger to everyone. | call | Pete Lund → pete-lund'
    ],
    [
      'of two verbs',
      'Pete Lund crossed the bridge and said: “It did not even shake.”',
      'It did not even shake. | say | Pete Lund → pete-lund'
    ],
    [
      'of a participle',
      'Pete Lund crossed the bridge, saying “it did not even shake once.”',
      'it did not even shake once. | say | Pete Lund → pete-lund'
    ],
    [
      'behind a dash',
      '“The bridge did not even shake.” — Pete Lund',
      'The bridge did not even shake. | - | Pete Lund → pete-lund'
    ],
    [
      'that is an organization',
      '“The bridge has to close,” the River Agency said.',
      'The bridge has to close, | say | the River Agency → river-agency'
    ],
    [
      'that is a group',
      '“The bridge has to close,” the police said in a statement.',
      'The bridge has to close, | say | the police → ?'
    ],
    [
      'whom nobody knows',
      '“The bridge has to close,” said Marta Quist.',
      'The bridge has to close, | say | Marta Quist → ?'
    ],
    [
      'with a name of one word',
      '“The bridge has to close,” Quist said.',
      'The bridge has to close, | say | Quist → ?'
    ],
    [
      'for another',
      '“The bridge has to close,” said a spokesman for Jane Roe.',
      'The bridge has to close, | say | a spokesman for Jane Roe → ?'
    ]
  ])('%s is found', (_, text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  test('is shared by the parts that the cue splits, and the second part continues the first', () => {
    const text = '"I did not seek this chair," Omar Haddad said, "and I do not plan to keep it."'
    expect(said(text)).toEqual([
      'I did not seek this chair, | say | Omar Haddad → omar-haddad',
      'and I do not plan to keep it. | say | Omar Haddad → omar-haddad'
    ])
    expect(read(text).map(({continues}) => continues)).toEqual([null, 0])
  })

  test('goes on in the next sentence of the paragraph', () => {
    expect(said('“It shook,” Pete Lund said. “I felt it in my knees.”')).toEqual([
      'It shook, | say | Pete Lund → pete-lund',
      'I felt it in my knees. | say | Pete Lund → pete-lund'
    ])
  })

  test('goes on over paragraphs, of which only the last is closed', () => {
    const text = 'Pete Lund wrote: “It shook.\n\n“I felt it in my knees.\n\n“Then it stopped.”'
    expect(said(text)).toEqual([
      'It shook. | write | Pete Lund → pete-lund',
      'I felt it in my knees. | write | Pete Lund → pete-lund',
      'Then it stopped. | write | Pete Lund → pete-lund'
    ])
    expect(read(text).map(({continues, closed}) => [continues, closed])).toEqual([
      [null, true],
      [0, true],
      [1, true]
    ])
  })

  test('stands in the paragraph before, where that ends with a colon', () => {
    expect(said('Then Pete Lund stood up and said:\n\n“It shook.”')).toEqual([
      'It shook. | say | Pete Lund → pete-lund'
    ])
  })

  test('is the subject of the whole sentence, not of a clause inside', () => {
    expect(
      said('Pete Lund said that Marlow would sink and called it “a hole full of gravel and mud.”')
    ).toEqual(['a hole full of gravel and mud. | call | Pete Lund → pete-lund'])
    expect(
      said('Pete Lund described the bridge as “as good as new,” setting off a row over issues.')
    ).toEqual(['as good as new, | describe | Pete Lund → pete-lund'])
  })

  test('is not passed on to a quotation for which another speaks', () => {
    expect(said('“It shook,” Pete Lund said. “It stood still,” said Jane Roe.')).toEqual([
      'It shook, | say | Pete Lund → pete-lund',
      'It stood still, | say | Jane Roe → jane-roe'
    ])
  })

  test('comes before the cue on the right, not the colon on the left', () => {
    expect(said('Omar Haddad gave Pete Lund his answer: “It shook,” Haddad said.')).toEqual([
      'It shook, | say | Haddad → omar-haddad'
    ])
  })
})

describe('a pronoun or description', () => {
  test('means the only person near it', () => {
    expect(said('Omar Haddad came late. “The bus broke down,” he said.')).toEqual([
      'The bus broke down, | say | he → omar-haddad'
    ])
  })

  test('means the one whom the pronoun fits', () => {
    expect(said('Omar Haddad met Jane Roe. “The bus broke down,” she said.')).toEqual([
      'The bus broke down, | say | she → jane-roe'
    ])
  })

  test('means the subject of the sentence before, where two fit', () => {
    expect(said('Omar Haddad met Pete Lund at noon. “The bus broke down,” he said.')).toEqual([
      'The bus broke down, | say | he → omar-haddad'
    ])
  })

  test('means nobody where two strangers fit and neither is the subject', () => {
    expect(said('A bus took Marta Quist to Dora Flint. “It broke down,” she said.')).toEqual([
      'It broke down, | say | she → ?'
    ])
  })

  test('means the role that opens the sentence before, not the name before that', () => {
    expect(said('Omar Haddad came late. The coach packed his bag. “The bus broke down,” he said.')).toEqual([
      'The bus broke down, | say | he → ?'
    ])
  })

  test('means nobody where no person was named', () => {
    expect(said('The bus came late. “It broke down,” he said.')).toEqual(['It broke down, | say | he → ?'])
  })

  test.each([
    [
      'who is asked answers',
      'A reporter asked Omar Haddad about it. “The bus broke down,” he said.',
      'omar-haddad'
    ],
    ['a given name tells', 'Jane Roe met Pete Lund. “The bus broke down,” he said.', 'pete-lund'],
    [
      'who spoke last',
      'Pete Lund waited. “I ran,” said Omar Haddad. “The bus broke down,” he said.',
      'omar-haddad'
    ],
    [
      'he of the sentence before',
      'Omar Haddad met Pete Lund. He ran. “The bus broke down,” he said.',
      'omar-haddad'
    ],
    [
      'over an aside',
      'After the vote, Omar Haddad, a coach, ran. “The bus broke down,” he said.',
      'omar-haddad'
    ],
    [
      'over two paragraphs',
      'Omar Haddad came late.\n\nIt rained.\n\n“The bus broke down,” he said.',
      'omar-haddad'
    ]
  ])('%s', (_, text, id) => {
    expect(said(text).at(-1)).toBe(`The bus broke down, | say | he → ${id}`)
  })

  test.each([
    [
      'somebody unnamed spoke last',
      'Omar Haddad came late. Another driver spoke. “The bus broke down,” he said.'
    ],
    ['a stranger spoke last', 'Omar Haddad came late. Strand said so. “The bus broke down,” he said.'],
    ['only his wife acts', 'Omar Haddad’s wife ran. “The bus broke down,” she said.']
  ])('means nobody where %s', (_, text) => {
    expect(said(text).at(-1)).toMatch(/^The bus broke down, \| say \| s?he → \?$/)
  })

  test('a word for the person spoken of means that person, an office without a holder nobody', () => {
    expect(said('Omar Haddad came late. “The bus broke down,” the tycoon said.')).toEqual([
      'The bus broke down, | say | the tycoon → omar-haddad'
    ])
    expect(said('Omar Haddad came late. “The bus broke down,” the president said.')).toEqual([
      'The bus broke down, | say | the president → ?'
    ])
  })

  test('a plural means nobody', () => {
    expect(said('Omar Haddad came late. “The bus broke down,” they said.')).toEqual([
      'The bus broke down, | say | they → ?'
    ])
  })

  test('a role means the one person who was given it', () => {
    expect(said('Sen. Omar Haddad met Jane Roe. “The bus broke down,” the senator said.')).toEqual([
      'The bus broke down, | say | the senator → omar-haddad'
    ])
    expect(said('Pete Lund, a firefighter from Marlow, ran. “It shook,” the firefighter said.')).toEqual([
      'It shook, | say | the firefighter → pete-lund'
    ])
  })

  test('a role that two were given means nobody', () => {
    expect(said('Sen. Omar Haddad met Sen. Jane Roe. “The bus broke down,” the senator said.')).toEqual([
      'The bus broke down, | say | the senator → ?'
    ])
  })

  test('an indefinite role is somebody new', () => {
    expect(said('Sen. Omar Haddad spoke. “The bus broke down,” a senator said.')).toEqual([
      'The bus broke down, | say | a senator → ?'
    ])
  })

  test('an age means the one person of that age', () => {
    expect(said('Omar Haddad, 37, met Pete Lund, 52. “It shook,” the 37-year-old said.')).toEqual([
      'It shook, | say | the 37-year-old → omar-haddad'
    ])
  })
})

describe('words in quotation marks that nobody says', () => {
  test.each([
    ['a term', 'The firm sells “smart gravel” to builders.', 'scare: smart gravel'],
    ['irony', 'The “experts” had never seen a bridge.', 'scare: experts'],
    ['so-called', 'The so-called “gravel rule” ended in May.', 'scare: gravel rule'],
    ['a nickname', 'Pete “Gravel” Lund built the bridge.', 'scare: Gravel'],
    ['a term before a comma', 'In a “quiet zone,” trains may not whistle.', 'scare: quiet zone,'],
    ['a film', 'She starred in the film “A Bridge of Gravel” last year.', 'work: A Bridge of Gravel'],
    ['a book', 'His book “Gravel” sold well.', 'work: Gravel'],
    ['a show', 'He went on “Morning With Dora” to explain.', 'work: Morning With Dora'],
    ['a show before a comma', 'Asked on “Gravel and Friends,” he laughed.', 'work: Gravel and Friends,'],
    ['a song with its own comma', 'The band played “Roll On, River” twice.', 'work: Roll On, River']
  ])('%s has no speaker', (_, text, expected) => {
    expect(kinds(text)).toEqual([expected])
    expect(read(text).map(({speaker, cue}) => [speaker, cue])).toEqual([[null, null]])
  })

  test('what was described so in the passive has a cue and no speaker', () => {
    expect(
      said('The two held their first call, described as ‘a long and friendly talk,’ on Monday.')
    ).toEqual(['a long and friendly talk, | describe | -'])
    expect(said('The bridge was called “the worst one in the whole county” for years.')).toEqual([
      'the worst one in the whole county | call | -'
    ])
  })

  test('a sentence that nobody says has no speaker', () => {
    expect(said('The sign was old.\n\n“Cross at your own risk today.”\n\nNobody read it.')).toEqual([
      'Cross at your own risk today. | - | -'
    ])
  })

  test.each([
    ['apostrophes', 'The leaders’ talks in ’24 weren’t rock ’n’ roll.'],
    ['straight apostrophes', "The leaders' talks in the '90s weren't rock 'n' roll."],
    ['feet and inches', `He is 6'2" tall and she is 5' 11".`],
    ['a size', 'It has a 12" screen and a 3.5" drive.'],
    ['a stray closing mark', 'It ended.” Then it rained.'],
    ['nothing', '']
  ])('%s are no quotation', (_, text) => {
    expect(read(text)).toEqual([])
  })
})

test('a short quotation with its cue is speech', () => {
  expect(said('Omar Haddad called the plan “a disaster”.')).toEqual([
    'a disaster | call | Omar Haddad → omar-haddad'
  ])
})

test('a capital that opens a sentence makes no name of a common noun', () => {
  const kindsOf = (text: string) => read(text).map(({speaker}) => speaker?.kind)
  expect(kindsOf('Critics said “it will never be built.”')).toEqual(['description'])
  expect(kindsOf('“It will never be built,” Quist said.')).toEqual(['name'])
})

test('boilerplate is not read', () => {
  const text = '“Subscribe now,” said Jane Roe.'
  const tokens = readTokens(text)
  const blocks: Block[] = [{role: 'boilerplate', start: 0, end: text.length}]
  expect(readQuotations({text, tokens, blocks, names: [], facts})).toEqual([])
})

test('a whole mention is exact, with offsets of words and marks', () => {
  expect(read('“It shook,” Lund said.')).toEqual([
    {
      first: 1,
      last: 4,
      start: 1,
      end: 10,
      outer: {start: 0, end: 11},
      kind: 'speech',
      closed: true,
      continues: null,
      inside: null,
      cue: {first: 6, last: 7, start: 17, end: 21, verb: 'say'},
      speaker: {first: 5, last: 6, start: 12, end: 16, kind: 'name', name: 0, id: 'pete-lund'},
      words: 1
    }
  ])
})

test('nothing throws, and ranges stay inside the text and inside their marks', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    ' ',
    '\n',
    '\n\n',
    ', ',
    '. ',
    ': ',
    '? ',
    ' — ',
    'said',
    'Roe',
    'he',
    'the senator',
    'who',
    'and',
    'to',
    'according to',
    'adding',
    'was',
    '(',
    ')',
    'Jane Roe',
    '’s'
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
      const text = pieces.join(' ')
      for (const {start, end, outer, first, last, speaker, inside, continues} of read(text)) {
        expect(outer.start).toBeLessThan(start + 1)
        expect(start).toBeLessThanOrEqual(end)
        expect(end).toBeLessThanOrEqual(outer.end)
        expect(outer.end).toBeLessThanOrEqual(text.length)
        expect(first).toBeLessThanOrEqual(last)
        if (speaker) expect(text.slice(speaker.start, speaker.end)).not.toBe('')
        expect([inside, continues].includes(-1)).toBe(false)
      }
    }),
    {numRuns: 300}
  )
})

test.each(['"', '“', '”', '‘', "'", '«', '“a,” he said. ', '"a ', 'said he and ', 'Roe, a, said, ', '(“a” '])(
  'a hundred thousand times %j are read in linear time',
  (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const tokens = readTokens(text)
    const blocks: Block[] = [{role: 'body', start: 0, end: text.length}]
    expect(() => readQuotations({text, tokens, blocks, names: [], facts})).not.toThrow()
  }
)

test.each([
  [
    '“Nobody will lose a job,” said the chief of the Tillage Group, Ada Roe.',
    'the chief of the Tillage Group, Ada Roe'
  ],
  ['“Nobody will lose a job,” according to a statement by Ada Roe, the chief executive.', 'Ada Roe'],
  ['Ada Roe did not hold back. “I did what I could and I would do it again.”', 'Ada Roe'],
  ['“We are closed and we shall stay closed,” was how Ada Roe put it.', 'Ada Roe'],
  ['“We are closed and we shall stay closed,” was the verdict of Ada Roe that night.', 'Ada Roe'],
  ['“We are closed and we shall stay closed,” came the blunt answer from Ada Roe.', 'Ada Roe'],
  ['“We are looking for a man,” Det. Sgt. Ada Roe, of Marlow Police, said.', 'Det. Sgt. Ada Roe'],
  ['«Nobody will lose a job», said Ada Roe.', 'Ada Roe'],
  ['Ada Roe, who has in the past described it as “a great and lasting shame”, left.', 'Ada Roe']
])('the speaker of %s', (line, speaker) => {
  const {quotations, text} = readArticle('test.txt', extract(`It rained.\n\n${line}\n`, 'text'), facts)
  expect(
    quotations.map(({kind, speaker: own}) => [
      kind,
      own && text.slice(own.start, own.end),
      own?.name !== null
    ])
  ).toEqual([['speech', speaker, true]])
})

test('a title behind its noun is no speech, whoever writes', () => {
  const line = 'In her memoir “The Long Way Home”, Ada Roe writes that “nobody ever told me the truth.”'
  const {quotations} = readArticle('test.txt', extract(`It rained.\n\n${line}\n`, 'text'), facts)
  expect(quotations.map(({kind}) => kind)).toEqual(['work', 'speech'])
})
