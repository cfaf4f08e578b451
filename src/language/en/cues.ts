/**
 * Cue verbs: the words by which news hangs speech on a speaker. With the tense of each form, what the verb says of
 * the truth of its complement (factivity), and by which channel the words came.
 *
 * Gathered from the reporting verbs of English grammars and stylebooks; factivity after Kiparsky and Kiparsky,
 * “Fact” (1970), and Karttunen’s implicatives and counterfactives.
 */

import {type Numbered, type WordMap, wordMap, wordSet} from '../words.ts'
import {formsOf, noForms, type VerbForm, type VerbForms} from './verbs.ts'

/**
 * What the verb says of its complement: `neutral` leaves it open (say), `factive` takes it as true (admit),
 * `non-factive` keeps a distance (claim), `negative` takes it as untrue (deny).
 */
export type Factivity = 'neutral' | 'factive' | 'non-factive' | 'negative'
export type Channel = 'speech' | 'writing' | 'cognition'

export interface Cue {
  readonly lemma: string
  readonly forms: VerbForms
  /** Of the finite forms; `none` for “saying”. */
  readonly tense: 'past' | 'present' | 'none'
  readonly factivity: Factivity
  readonly channel: Channel
  /**
   * How words in quotation marks go with it: `speech` takes whole sentences (“…,” she said), `label` only words
   * for something (“called it a …”), `weak` counts only where comma, colon or “that” confirm it (“he laughed, ‘…’”).
   */
  readonly takes: 'speech' | 'label' | 'weak'
}

/** Base, or base/past/participle where irregular; a bar opens a group with its factivity, channel and complement. */
const groups: readonly (readonly [Factivity, Channel, Cue['takes'], string])[] = [
  [
    'neutral',
    'speech',
    'speech',
    `say/said tell/told add ask answer reply respond state declare announce comment remark explain repeat reiterate
    continue conclude note observe mention recall relate recount report testify respond retort quip joke wisecrack tweet
    text counter tease argue insist stress emphasize emphasise warn caution advise urge exhort recommend suggest
    propose pledge promise vow swear/swore/sworn assure reassure predict forecast/forecast quote/quoted cite 
     concur exclaim shout yell scream cry call/called whisper murmur mutter mumble growl grumble groan snap
    bark bellow boom thunder intone chant proclaim pronounce profess plead pray beg demand inquire enquire query
    interject interrupt     opine reckon rejoin riposte rebut scoff sneer
    jeer lament bemoan complain gripe moan vent rant rail fume gush rave enthuse crow boast brag gloat confide whine
    summarize summarise clarify specify elaborate expound advise counsel instruct command recite 
    telegraph chide scold admonish implore entreat beseech deadpan drawl stammer stutter hiss roar blurt muse
    hedge demur protest object assent banter blast hint intimate imply relay convey articulate underline underscore
    outline muse apologize apologise retaliate fret grouse grumble mock       preach`
  ],
  [
    'neutral',
    'writing',
    'speech',
    `write/wrote/written post tweet retweet blog publish pen/penned type email e-mail text message scrawl scribble
    headline editorialize editorialise print caption read/read`
  ],
  [
    'factive',
    'speech',
    'speech',
    `admit acknowledge concede confess confirm reveal disclose divulge point/pointed note affirm reaffirm certify
    verify attest inform remind explain clarify divulge`
  ],
  [
    'non-factive',
    'speech',
    'speech',
    `claim allege assert contend maintain purport posit speculate hypothesize aver avow charge`
  ],
  ['negative', 'speech', 'speech', `deny refute dispute contradict disclaim disavow`],
  [
    'neutral',
    'cognition',
    'speech',
    `think/thought believe feel/felt  fear guess suppose suspect wonder  doubt worry marvel reason imagine
      assume `
  ],
  [
    'neutral',
    'speech',
    'label',
    `describe frame label dub brand deem term characterize characterise portray paint denounce decry deride condemn
    criticize criticise praise hail laud applaud tout dismiss reject mock ridicule lambast lambaste slam bash blame
    accuse attack compare liken refer nickname christen extol vilify castigate rebuke commend credit defend
    challenge question pan trash salute honor honour welcome`
  ],
  ['neutral', 'cognition', 'weak', 'hope expect decide consider figure'],
  [
    'factive',
    'cognition',
    'weak',
    `know/knew/known learn find/found discover realize realise recognize recognise regret show/showed/shown`
  ],
  [
    'neutral',
    'speech',
    'weak',
    `agree disagree begin/began/begun go/went/gone offer volunteer order signal thank congratulate greet bid/bid close/closed open/opened laugh smile grin chuckle shrug nod sigh sob weep/wept gasp sniff giggle frown wince blink gesture beam speak/spoke/spoken
    talk address discuss sing/sang/sung hear/heard make/made put/put give/gave/given use voice express deliver release
    issue reach advertise invoke echo start finish mean/meant lead/led pause lie sum/summed chime crack fire/fired
    shoot/shot spit/spat joke wrap kick weigh chip`
  ]
]

const irregularThird: Readonly<Record<string, string>> = {go: 'goes', echo: 'echoes'}
/** Double their last letter before -ed and -ing. */
const doubling = wordSet(
  'admit swear beg nod pen brag pan quip sob tag dub snap rebut demur shrug grin blog chat spit chip bid forecast put wrap sum shrug recap begin refer'
    .split(' ')
    .filter((word) => !['swear', 'forecast'].includes(word))
)

const thirdOf = (base: string): string =>
  irregularThird[base] ??
  (/(?:s|x|z|ch|sh)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`)

function ingOf(base: string): string {
  if (doubling.has(base)) return `${base}${base.at(-1)}ing`
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`
}

function pastOf(base: string): string {
  if (doubling.has(base)) return `${base}${base.at(-1)}ed`
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
}

interface Draft {
  readonly lemma: string
  readonly forms: VerbForms
  readonly factivity: Factivity
  readonly channel: Channel
  readonly takes: Cue['takes']
}

function tenseOf(forms: VerbForms): Cue['tense'] {
  if (forms.past) return 'past'
  return forms.third || forms.base ? 'present' : 'none'
}

function compile(): WordMap<Cue> {
  const drafts = new Map<string, Draft>()
  const lemmas = new Set<string>()
  for (const [factivity, channel, takes, list] of groups) {
    for (const entry of list.trim().split(/\s+/)) {
      const [base = '', past = pastOf(base), participle = past] = entry.split('/')
      // The first group that names a verb decides: “note” is neutral, as stylebooks have it.
      if (lemmas.has(base)) continue
      lemmas.add(base)
      const put = (form: string, kind: VerbForm) => {
        const known = drafts.get(form)
        if (known && known.lemma !== base) return
        const forms = {...(known?.forms ?? noForms), [kind]: true}
        drafts.set(form, {lemma: base, forms, factivity, channel, takes})
      }
      put(base, 'base')
      put(thirdOf(base), 'third')
      put(past, 'past')
      put(participle, 'participle')
      put(ingOf(base), 'ing')
    }
  }
  return wordMap<Cue>(
    [...drafts].map(([form, {lemma, forms, factivity, channel, takes}]) => [
      form,
      {lemma, forms: formsOf(forms), factivity, channel, takes, tense: tenseOf(forms)}
    ])
  )
}

const cues = compile()

/** All cue verbs by their normal forms. */
export const cueForms: ReadonlyMap<string, Cue> = cues

/** The cue verb that a word, in its normal form, may be. */
export function isCue(norm: string): Cue | undefined {
  return cues.get(norm)
}

/** The cue verb that token `at` may be. */
export const cueAt = (tokens: Numbered, at: number): Cue | undefined => cues.at(tokens, at)

/** Forms that are nouns far more often than verbs: they count only with a subject or after a comma (“the state”). */
export const nounLikeCues = wordSet(
  `state states point points figure figures thought report reports text texts post posts tweet tweets comment comments charge charges claim claims order orders
  command commands demand demands promise promises answer answers query note notes offer offers call calls remark
  remarks request protest protests object objects print message messages email emails headline headlines caption figure
  show shows address talk talks voice attack attacks question questions credit reason reasons hope hopes fear fears
  doubt doubts signal signals forecast forecasts brand brands label labels term terms blog blogs find issue use
  release releases lead laugh smile shrug sum read bid open close counter counters pen type go feel challenge guess
  dispute disputes chant chants shout shouts cheer cheers cry cries scream screams yell yells whisper
  whispers joke jokes boast boasts complaint gripe gripes appeal vent crack fire kick wrap start finish mean worry quote quotes`
)

/** Verbs whose object is a person: in “…, mocked Roe” she is no speaker. */
export const addressingVerbs = wordSet(
  `tell assure reassure remind inform advise urge exhort mock tease chide scold admonish implore entreat beseech call beg
  counsel instruct command blast quote cite text email praise rebut counter retaliate contradict refute jeer charge certify
  interrupt petition pledge cite lament bemoan`
)

/** What somebody’s words may be called behind them: “…,” was the verdict of Roe. */
export const verdictNouns = wordSet(
  'verdict view opinion assessment judgment judgement summary message advice plea reply response answer retort conclusion reaction comment description warning promise'
)

/** Nouns for what somebody said: “in a statement”, “her speech called it …”, “a statement from the agency”. */
export const speechNouns = wordSet(
  `statement statements speech remarks remark letter letters memo memorandum report email emails e-mail tweet tweets post posts
  message messages interview testimony book memoir op-ed column editorial essay article blog release note filing
  complaint lawsuit ruling opinion decision brief press-release comment comments words address announcement video
  ad advertisement commercial motto slogan response reply answer warning claim question pledge promise account
  argument quote conclusion assertion description contention accusation suggestion prediction declaration refrain
  caption transcript affidavit dissent manifesto platform petition poem prayer toast eulogy acceptance motion order`
)

/** Before an agent: “according to Roe”, “in the words of Roe”. Longest first. */
export const attributionPhrases: readonly (readonly string[])[] = [
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'eyes', 'of'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', 'a', 'statement', 'from'],
  ['in', 'a', 'statement', 'by'],
  ['according', 'to'],
  ['quoting'],
  ['citing'],
  ['per']
]

/** Tell that somebody says another’s words again, or speaks of them: “repeated”, “in the words of”, “quoting”. */
export const repeatingWords = wordSet(
  `quote quotes quoted quoting cite cites cited citing repeat repeats repeated repeating echo echoes echoed echoing read reads
  reading recite recites recited reciting recall recalls recalled recalling recount recounts recounted deny denies denied
  denying dismiss dismisses dismissed dismissing mock mocks mocked mocking parody parodied
  misquote misquoted retweet retweeted retweeting repost reposted reposting paraphrase
  paraphrased paraphrasing attribute attributed attributing invoke invoked invoking
  translate translated words`
)
