import {wordMap, wordSet} from '../words.ts'

/**
 * Words that say that somebody took or left an office. Verbs by lemma; `with` are the words of which one must
 * follow within the clause, as runs of normal forms.
 */
export interface TenureVerb {
  readonly lemma: string
  readonly edge: 'start' | 'end'
  /** Who changes office: the subject, the subject of a passive, or the object of an active verb. */
  readonly holder: 'subject' | 'patient'
  readonly with?: readonly string[]
  /** A title must follow: “became prime minister”, “joined as head coach”. */
  readonly title?: 'object' | 'as' | 'to'
  /** The object leaves as the subject comes, or the other way round: “succeeded Tony Blair”. */
  readonly exchanges?: true
  /** What the office is of is the object: “left the bank”, maybe later than the office, but not before. */
  readonly body?: true
  /** Said of offices of a state only: nobody is sworn in as a party’s leader. */
  readonly oath?: true
  /**
   * It may be said of the announcement, days or months before the first or the last day in office: “was appointed head
   * coach”, “resigned on Thursday”.
   */
  readonly announces?: true
}

/** “his post”, “her new job”, “the top job”: a post, as the object of a verb. */
const post = ['the', 'his', 'her', 'their'].flatMap((owner) =>
  ['post', 'job', 'role', 'position', 'new post', 'new job', 'new role', 'top job', 'top post', 'duties'].map(
    (noun) => `${owner} ${noun}`
  )
)

const after = (particle: string, objects: readonly string[]) =>
  objects.map((object) => `${particle} ${object}`)

const office = [
  'office',
  'power',
  'the presidency',
  'the premiership',
  'the post',
  'the job',
  'the role',
  'the position',
  'the chair',
  'the reins',
  'the helm',
  'the top job',
  'top job'
]

export const tenureVerbs: readonly TenureVerb[] = [
  {lemma: 'swear', edge: 'start', holder: 'patient', with: ['in', 'into office'], oath: true},
  {lemma: 'inaugurate', edge: 'start', holder: 'patient', oath: true},
  {lemma: 'install', edge: 'start', holder: 'patient', title: 'as'},
  {lemma: 'crown', edge: 'start', holder: 'patient'},
  {
    lemma: 'take',
    edge: 'start',
    holder: 'subject',
    with: [
      'office',
      'power',
      'over',
      'the oath',
      'the helm',
      'the reins',
      'the chair',
      'the presidency',
      'the premiership',
      'the top job',
      'charge',
      'up office',
      ...after('up', post),
      ...post,
      'command',
      'control of the company',
      'the wheel',
      'the gavel',
      'the top spot',
      'the throne',
      'his oath',
      'her oath',
      'his seat',
      'her seat'
    ]
  },
  {
    lemma: 'assume',
    edge: 'start',
    holder: 'subject',
    with: [...office, ...post, 'the title', 'command']
  },
  {lemma: 'get', edge: 'start', holder: 'subject', with: post},
  {lemma: 'land', edge: 'start', holder: 'subject', with: post},
  {lemma: 'inherit', edge: 'start', holder: 'subject', with: post},
  {lemma: 'step', edge: 'start', holder: 'subject', with: after('into', [...post, 'office', 'the breach'])},
  {lemma: 'step', edge: 'start', holder: 'subject', title: 'as', with: ['in as', 'up as']},
  {lemma: 'move', edge: 'start', holder: 'subject', with: after('into', post)},
  {lemma: 'arrive', edge: 'start', holder: 'subject', title: 'as'},
  {lemma: 'hand', edge: 'start', holder: 'patient', with: [...post, 'the reins', 'the keys', 'the gavel']},
  {lemma: 'give', edge: 'start', holder: 'patient', with: [...post, 'the reins', 'the keys', 'the gavel']},
  {lemma: 'enthrone', edge: 'start', holder: 'patient'},
  {lemma: 'assume', edge: 'start', holder: 'subject', title: 'object'},
  {lemma: 'enter', edge: 'start', holder: 'subject', with: ['office'], oath: true},
  {lemma: 'become', edge: 'start', holder: 'subject', title: 'object'},
  {lemma: 'start', edge: 'start', holder: 'subject', title: 'as'},
  {
    lemma: 'start',
    edge: 'start',
    holder: 'subject',
    with: ['work as', ...after('in', post), ...post]
  },
  {lemma: 'begin', edge: 'start', holder: 'subject', title: 'as'},
  {
    lemma: 'begin',
    edge: 'start',
    holder: 'subject',
    with: [
      'work as',
      'his term',
      'her term',
      'their term',
      'his tenure',
      'her tenure',
      ...after('in', post),
      ...post
    ]
  },
  {lemma: 'join', edge: 'start', holder: 'subject', title: 'as'},
  {
    lemma: 'come',
    edge: 'start',
    holder: 'subject',
    with: ['to power', 'into office', 'to office', 'into power']
  },
  {lemma: 'return', edge: 'start', holder: 'subject', with: ['to power', 'to office']},
  {lemma: 'accede', edge: 'start', holder: 'subject'},
  {
    lemma: 'ascend',
    edge: 'start',
    holder: 'subject',
    with: ['to the throne', 'the throne', 'to the presidency']
  },
  {lemma: 'move', edge: 'start', holder: 'subject', title: 'to'},
  {lemma: 'succeed', edge: 'start', holder: 'subject', exchanges: true},
  {lemma: 'replace', edge: 'start', holder: 'subject', exchanges: true},
  {lemma: 'appoint', edge: 'start', holder: 'patient', title: 'object', announces: true},
  {lemma: 'name', edge: 'start', holder: 'patient', title: 'object', announces: true},
  {lemma: 'hire', edge: 'start', holder: 'patient', title: 'as', announces: true},
  {lemma: 'promote', edge: 'start', holder: 'patient', title: 'to', announces: true},
  {lemma: 'resign', edge: 'end', holder: 'subject', announces: true},
  {lemma: 'quit', edge: 'end', holder: 'subject', announces: true},
  {lemma: 'retire', edge: 'end', holder: 'subject'},
  {lemma: 'abdicate', edge: 'end', holder: 'subject'},
  {lemma: 'step', edge: 'end', holder: 'subject', with: ['down', 'aside']},
  {lemma: 'stand', edge: 'end', holder: 'subject', with: ['down', 'aside']},
  {lemma: 'bow', edge: 'end', holder: 'subject', with: ['out']},
  {
    lemma: 'leave',
    edge: 'end',
    holder: 'subject',
    with: [...office, ...post, 'the white house', 'downing street']
  },
  {lemma: 'leave', edge: 'end', holder: 'subject', title: 'as'},
  {lemma: 'leave', edge: 'end', holder: 'subject', body: true},
  {
    lemma: 'walk',
    edge: 'end',
    holder: 'subject',
    with: ['away from the job', 'out of the job', ...after('away from', post)]
  },
  {lemma: 'exit', edge: 'end', holder: 'subject', with: [...office, ...post]},
  {lemma: 'surrender', edge: 'end', holder: 'subject', with: [...office, ...post]},
  {lemma: 'vote', edge: 'end', holder: 'patient', with: ['out of office', 'out']},
  {
    lemma: 'force',
    edge: 'end',
    holder: 'patient',
    with: ['out of office', 'out', 'from office', 'to resign', 'to quit']
  },
  {lemma: 'push', edge: 'end', holder: 'patient', with: ['out of office', 'out', 'from office']},
  {lemma: 'drive', edge: 'end', holder: 'patient', with: ['out of office', 'from office', 'from power']},
  {lemma: 'unseat', edge: 'end', holder: 'patient'},
  {lemma: 'depart', edge: 'end', holder: 'subject', with: [...office, ...post]},
  {lemma: 'depart', edge: 'end', holder: 'subject', title: 'as'},
  {lemma: 'vacate', edge: 'end', holder: 'subject', with: [...office, ...post]},
  {lemma: 'relinquish', edge: 'end', holder: 'subject', with: [...office, ...post]},
  {
    lemma: 'give',
    edge: 'end',
    holder: 'subject',
    with: [...after('up', post), 'up the presidency', 'up office', 'up power', 'up the chair', 'up the reins']
  },
  {
    lemma: 'lose',
    edge: 'end',
    holder: 'subject',
    with: ['office', 'power', 'the presidency', ...post]
  },
  {
    lemma: 'hand',
    edge: 'end',
    holder: 'subject',
    with: [
      'over power',
      'over the presidency',
      'over to',
      'over the reins',
      'over the keys',
      ...after('over', post)
    ]
  },
  {lemma: 'oust', edge: 'end', holder: 'patient'},
  {lemma: 'dismiss', edge: 'end', holder: 'patient'},
  {lemma: 'sack', edge: 'end', holder: 'patient'},
  {lemma: 'fire', edge: 'end', holder: 'patient'},
  {
    lemma: 'remove',
    edge: 'end',
    holder: 'patient',
    with: ['from office', 'from power', ...after('from', post)]
  },
  {lemma: 'remove', edge: 'end', holder: 'patient', title: 'as'},
  {lemma: 'depose', edge: 'end', holder: 'patient'},
  {lemma: 'topple', edge: 'end', holder: 'patient'}
]

/** With a title these say that a tenure lasts: “has been council president since 2019”. */
export const stateVerbs = wordSet(['be', 'serve', 'remain', 'act'])

/** With what the office is of, these say that a tenure lasts: “has led the court since 2016”. */
export const holdingVerbs = wordSet('hold lead run head chair govern rule reign manage coach captain')

/** What is held, in words that name no office: “held the post until May”. */
export const postNouns = wordSet(
  'office post job position role title presidency premiership chair power helm government cabinet top'
)

/** Phrases for being in office: “in charge since October”. */
export const holdingPhrases: readonly (readonly string[])[] = [
  'in charge',
  'in office',
  'in power',
  'in the job',
  'in the post',
  'in the role',
  'in the position',
  'in the top job',
  'in the hot seat',
  'in command',
  'at the wheel',
  'at the helm'
].map((phrase) => phrase.split(' '))

/** What may follow a length of time in office: “nine years in power”. */
export const lengthPhrases: readonly (readonly string[])[] = [
  ...holdingPhrases.map((phrase) => phrase.join(' ')),
  'in government',
  'in the chair',
  ...['chair', 'seat', 'post', 'job'].flatMap((noun) => [`in his ${noun}`, `in her ${noun}`]),
  'in the driving seat',
  "in the driver's seat",
  'in the dugout',
  'in the corner office',
  'at the top',
  'on the throne',
  'on the job',
  'as leader'
].map((phrase) => phrase.split(' '))

/** What the holder of an office heads, by a word of its title: “led the court” of a chief justice. */
export const bodiesByTitle = wordMap<ReadonlySet<string>>(
  (
    [
      ['justice', 'court bench'],
      ['judge', 'court bench'],
      ['speaker', 'house chamber parliament assembly'],
      ['bishop', 'diocese church'],
      ['archbishop', 'diocese church'],
      ['pope', 'church'],
      ['editor', 'paper newspaper magazine newsroom'],
      ['dean', 'school faculty'],
      ['rector', 'university school'],
      ['principal', 'school'],
      ['university', 'school institution campus college'],
      ['college', 'school institution campus university'],
      ['academy', 'school institution'],
      ['bank', 'lender institution'],
      ['museum', 'institution gallery house'],
      ['theatre', 'house stage company'],
      ['orchestra', 'ensemble'],
      ['airlines', 'airline carrier'],
      ['airways', 'airline carrier'],
      ['hospital', 'clinic institution'],
      ['federation', 'body association'],
      ['association', 'body federation'],
      ['headteacher', 'school'],
      ['coach', 'team side club squad'],
      ['captain', 'team side squad'],
      ['conductor', 'orchestra'],
      ['minister', 'ministry department'],
      ['secretary', 'department ministry']
    ] as const
  ).map(([title, words]) => [title, new Set(words.split(' '))] as const)
)

/** Nouns for a time in office with its length: “his nine-year tenure”. */
export const reignNouns = wordSet(
  'tenure reign rule premiership presidency stint spell chancellorship mayoralty papacy'
)

/** Verbs by which a length in office is wished or given, not spent: “was given four years in office”. */
export const grantingVerbs = wordSet(
  'give grant promise want need offer have sign get seek win face deserve sentence agree'
)

/** Nouns for the time in office, whose beginning or end a verb tells: “whose term ended in 2014”. */
export const termNouns = wordSet('term tenure mandate reign presidency premiership chancellorship mayoralty')
export const termVerbs = wordMap<'start' | 'end'>([
  ['begin', 'start'],
  ['start', 'start'],
  ['end', 'end'],
  ['expire', 'end'],
  ['finish', 'end']
])

/** Nouns for an end that is announced before it comes: “the resignation of the minister on Thursday”. */
export const announcedNouns = wordSet(['resignation', 'departure', 'retirement'])

/** Verbs of which a change of office is the object and not yet the fact: “offered his resignation on Friday”. */
export const offeringVerbs = wordSet(
  'announce offer tender submit accept reject demand seek want plan expect hand delay postpone call'
)

/** Those of leaving that take other objects as well: “quit the party”, “resigned from the board”. */
export const leavingVerbs = wordSet('resign quit retire step stand bow depart')

/** Nouns for the ends of a tenure: “Carney’s swearing-in”, “the resignation of David Cameron”. */
export const tenureNouns = wordMap<'start' | 'end'>([
  ['swearing-in', 'start'],
  ['swearing', 'start'],
  ['inauguration', 'start'],
  ['investiture', 'start'],
  ['accession', 'start'],
  ['coronation', 'start'],
  ['arrival', 'start'],
  ['resignation', 'end'],
  ['departure', 'end'],
  ['dismissal', 'end'],
  ['sacking', 'end'],
  ['ouster', 'end'],
  ['ousting', 'end'],
  ['removal', 'end'],
  ['retirement', 'end'],
  ['abdication', 'end']
])
