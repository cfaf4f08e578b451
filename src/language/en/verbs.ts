/**
 * Verb forms for finding verb groups without a tagger: closed-class words, irregular verbs, and the regular
 * verbs that news uses. A word in -ed that is on no list counts as a past form unless `notVerbs` has it.
 */

import type {Tokens} from '../../read/tokens.ts'
import {type Numbered, wordMap, wordSet} from '../words.ts'

/** Base, past, past participle. */
const irregular = `
arise arose arisen|awake awoke awoken|beat beat beaten|become became become|begin began begun|bend bent bent|
bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|
breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built|burn burnt burnt|
burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|
come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|
dream dreamt dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|
fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|
forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|
freeze froze frozen|get got gotten|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|
hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|
know knew known|lay laid laid|lead led led|lean leant leant|leap leapt leapt|learn learnt learnt|leave left left|
lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|
mislead misled misled|misspend misspent misspent|overspend overspent overspent|underspend underspent underspent|
outbid outbid outbid|override overrode overridden|undo undid undone|foretell foretold foretold|rewrite rewrote rewritten|remake remade remade|retake retook retaken|resell resold resold|
mistake mistook mistaken|misunderstand misunderstood misunderstood|oversee oversaw overseen|
overtake overtook overtaken|overthrow overthrew overthrown|overcome overcame overcome|pay paid paid|put put put|
quit quit quit|read read read|rebuild rebuilt rebuilt|rerun reran rerun|ride rode ridden|ring rang rung|rise rose risen|
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|
shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|
sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|speed sped sped|spend spent spent|
spin spun spun|spit spat spat|split split split|spread spread spread|spring sprang sprung|stand stood stood|
steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|strive strove striven|swear swore sworn|
sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught|
tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone|
understand understood understood|undertake undertook undertaken|uphold upheld upheld|upset upset upset|wake woke woken|
wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|
withhold withheld withheld|withstand withstood withstood|write wrote written`

const regular = `
coach captain govern reign skipper precede predate abandon abolish accept accuse achieve acknowledge acquire act add address adjourn administer admit adopt advance advise
affect affirm agree aim allege allow amend amount analyze announce answer apologise apologize appeal appear applaud apply
appoint approve argue arrest arrive ask assemble assert assist assume assure attack attempt attend attract authorize avoid
award back ban base believe belong benefit blame block bolster boost borrow call campaign cancel capture care carry cause
caution cease celebrate chair challenge change charge chase cheer cite claim clash clear climb close collapse collect
combine command comment commit compare compete complain complete concede concern conclude condemn conduct confirm confront
congratulate connect consider consist contact contain contend continue contract contradict contribute control convene
convert convict convince coordinate correct cover crash create criticise criticize cross damage date deal debate decide
declare decline defeat defend define defy delay deliver demand demonstrate deny depart depend deploy describe deserve
design detain determine develop devote die differ direct disagree disappear disclose discover discuss dismiss dispute
dissolve divide dominate donate double doubt draft drop earn ease edge elect elevate embrace emerge emphasise emphasize
employ enable encourage end endorse enforce engage enjoy enlist ensure enter escape establish estimate evacuate examine
exceed exclude execute exist exit expand expect expel experience expire explain explore export expose express extend face
fail favor favour fear feature figure file fill finish fire fix focus follow force form found fuel fulfil fulfill fund
gain gather generate govern graduate grant guarantee guide halt hand handle happen harm head help highlight hinder hire
hope host identify ignore imagine impact impeach implement imply import impose improve inaugurate include increase indicate
indict influence inform inherit initiate injure insist inspire install intend intensify intervene interview introduce
invade invest investigate invite involve issue join judge jump justify kick kill label lack land last laugh launch lay
leak learn level license lift like limit link list listen live load lobby lock look love lower maintain manage march mark
match matter measure mention merge mount move murder name narrow need negotiate nominate note notice notify object oblige
observe obtain occupy occur offer open operate oppose order organise organize oust outline owe own participate pass pause
perform persuade pick place plan plant play plead pledge plunge point poll portray pose possess postpone pour praise
predict prefer prepare present preserve preside press prevail prevent proceed process produce prohibit project promise
promote prompt propose prosecute protect protest prove provide publish pull purchase pursue push qualify question quote
race raise rally range rank rate ratify reach react reaffirm realise realize reassure recall receive recognise recognize
recommend record recover recruit reduce refer reflect refuse regard regret regulate reinstate reject relate release
relinquish rely remain remark remember remind remove rename renew repeal repeat replace reply report represent request
require rescue research reserve reshuffle resign resist resolve respond rest restore restrict result resume retain retire
retreat return reveal reverse review revise rise roll rule sack sail sanction satisfy save scale schedule score scrap
scrub search secure seem select sentence separate serve settle share shift sign signal slam slip smile soar solve sound
spark splash stage start state stay steer stem step stop strengthen stress stretch struggle study submit succeed suffer
suggest sue summon supply support suppose surge surprise surrender survive suspect suspend sustain switch tackle talk
target tend terminate test testify thank threaten tie topple total touch tour track trade trail train transfer travel
treat triumph trust try turn unveil update urge use value vary veto view visit voice vote vow wait walk want warn watch
weaken welcome widen work worry yield
abdicate accede ascend congregate consult depose dine greet inspect lambast rebuke salute scold unseat vacate`

/** Nouns as a rule, and verbs only in the past: “wished them luck”, not “their wishes”. */
const pastOnly = `
blast bow brief brand chat contest cook crowd crown cycle dance email embrace flock frown grin hail hug hurry jail jog joke kiss
lecture mock nod pack phone queue quarrel shout shrug sigh sob stroll telephone text throng toast tweet volunteer wave whisper
wink wish`

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'
/** A word may be several: “cut” is base, past and participle. */
export type VerbForms = Readonly<Record<VerbForm, boolean>>

export interface VerbWord {
  readonly lemma: string
  readonly forms: VerbForms
}

export const noForms: VerbForms = {base: false, third: false, past: false, participle: false, ing: false}

/** All forms are of one shape, so that a look at them is fast. */
export const formsOf = ({base, third, past, participle, ing}: VerbForms): VerbForms => ({
  base,
  third,
  past,
  participle,
  ing
})

const words = (list: string) => list.trim().split(/\s+/)

function thirdOf(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

/** Verbs that double their last letter: “ban”, “drop”, “commit”. */
const doubling = wordSet(
  words(
    'admit ban chat commit grin hug jog shrug sob compel control drop expel grab plan prefer quit refer regret rob scrap scrub set ship skip slam slip spot step stop strip submit tap transfer trap trim nod beg run begin cut get hit let put sit split win swim spin shut forget dig'
  )
)

function stemBefore(base: string, suffix: 'ed' | 'ing'): string {
  if (doubling.has(base)) return base + base.slice(-1)
  if (suffix === 'ing' && base.endsWith('ie')) return `${base.slice(0, -2)}y`
  if (base.endsWith('e') && !/(?:ee|ye|oe)$/.test(base)) return base.slice(0, -1)
  if (suffix === 'ed' && base.endsWith('ee')) return base.slice(0, -1)
  return base
}

function pastOf(base: string): string {
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stemBefore(base, 'ed')}ed`
}

const drafts = new Map<string, VerbWord>()

function put(form: string, lemma: string, kind: VerbForm): void {
  const known = drafts.get(form)
  if (known && known.lemma !== lemma) return
  drafts.set(form, {lemma, forms: {...(known?.forms ?? noForms), [kind]: true}})
}

for (const row of irregular.replaceAll('\n', '').split('|')) {
  const [base, past, participle] = words(row)
  put(past!, base!, 'past')
  put(participle!, base!, 'participle')
  put(base!, base!, 'base')
  put(thirdOf(base!), base!, 'third')
  put(`${stemBefore(base!, 'ing')}ing`, base!, 'ing')
}
for (const base of words(regular)) {
  put(base, base, 'base')
  put(thirdOf(base), base, 'third')
  put(pastOf(base), base, 'past')
  put(pastOf(base), base, 'participle')
  put(`${stemBefore(base, 'ing')}ing`, base, 'ing')
  // British “travelled”, “signalling”.
  if (/[^aeiou][aeiou]l$/.test(base)) {
    put(`${base}led`, base, 'past')
    put(`${base}led`, base, 'participle')
    put(`${base}ling`, base, 'ing')
  }
}
for (const base of words(pastOnly)) {
  put(pastOf(base), base, 'past')
  put(pastOf(base), base, 'participle')
}

const verbWord = (lemma: string, forms: VerbForms): VerbWord => ({lemma, forms: formsOf(forms)})
const verbs = wordMap([...drafts].map(([form, {lemma, forms}]) => [form, verbWord(lemma, forms)] as const))

/** Words in -ed, or like a past form, that are no verbs. */
const notVerbs = wordSet(
  words(`united hundred indeed red bed need speed seed breed creed greed weed deed feed shed sacred kindred naked wicked
  rugged ragged aged beloved so-called unprecedented biased talented gifted limited unlimited kilowatt infrared hatred
  embed sled fled wed ted fred ned reed ahmed mohammed muhammad ahmad alfred mildred winifred`)
)

/**
 * The verb that a word may be, by its normal form.
 *
 * Words in -ed on no list are taken for regular pasts, with the word itself as lemma.
 */
export const verbOf = (norm: string): VerbWord | undefined => verbs.get(norm) ?? unlistedVerb(norm)

/** The verb that token `at` may be. */
export const verbAt = (tokens: Tokens, at: number): VerbWord | undefined =>
  verbNumbered(tokens, at, tokens.norm[at] ?? '')

/** The verb that the word numbered at `at`, with this normal form, may be. */
export const verbNumbered = (numbered: Numbered, at: number, norm: string): VerbWord | undefined =>
  verbs.at(numbered, at) ?? unlistedVerb(norm)

/** The verb that a word of no list may be: a regular past, by its ending. */
export function unlistedVerb(norm: string): VerbWord | undefined {
  const size = norm.length
  // By code: it is asked of every word that is on no list.
  const isPast = size > 4 && norm.charCodeAt(size - 1) === 100 && norm.charCodeAt(size - 2) === 101
  return isPast && !notVerbs.has(norm) ? unlisted : undefined
}
const unlisted = verbWord('', {...noForms, past: true, participle: true})

/** Verbs that are nothing without an object, so that without one they are passive: “was elected and appointed”. */
export const takesObject = wordSet(
  words(
    'appoint name elect dismiss sack fire oust remove depose topple install inaugurate hire promote arrest charge convict award adopt approve ratify reappoint re-elect'
  )
)

export const be = wordSet("am is are was were be been being 'm 're isn't aren't wasn't weren't ain't")
export const have = wordSet("has have had having hasn't haven't hadn't 've")
export const doWords = wordSet("do does did don't doesn't didn't")
export const pastAuxiliaries = wordSet("was were had did wasn't weren't hadn't didn't")
export const presentAuxiliaries = wordSet(
  "am is are has have do does isn't aren't hasn't haven't don't doesn't"
)

/** Modals that speak of what is to come. */
export const futureModals = wordSet("will shall won't shan't 'll")
/** Modals that leave open whether it is so. */
export const openModals = wordSet(
  "would could should might may can must cannot can't couldn't wouldn't shouldn't mightn't mustn't ought 'd"
)

export const negations = wordSet(
  'not never no nor neither hardly scarcely barely cannot without nobody none nothing'
)

/** Adverbs that stand inside a verb group: “has since been sworn in”. */
export const insideVerbGroup = wordSet(
  `not never ever already also always just still now then once again soon only even yet recently formally officially
  finally eventually initially originally reportedly allegedly publicly quickly immediately briefly since both all
  first later often usually currently previously subsequently unanimously narrowly repeatedly jointly widely largely
  further effectively actually really simply probably certainly likely clearly duly safely successfully long`
)

/** Nouns that stand between a verb and its infinitive: “announced his intention to resign”, “his decision to quit”. */
export const planNouns = wordSet(
  'plan plans intention intentions decision bid effort efforts hope hopes wish desire promise pledge attempt attempts offer order deal agreement'
)

/** Verbs with a past tense that say nothing of their subject’s being past: “the election was called for April”. */
export const planningVerbs = wordSet(
  'schedule set plan expect postpone call delay cancel announce propose agree promise delay organize organise hope want'
)

/** “plans to resign”, “is expected to meet”, “was due to end”: what is planned is no event yet. */
export const planWords = wordSet(
  `plan plans planned planning expect expects expected due set scheduled slated intend intends intended hope hopes hoped
  hoping want wants wanted aim aims aimed promise promises promised vow vows vowed pledge pledges pledged prepare prepares
  prepared preparing likely unlikely poised bound ready about going meant supposed seek seeks sought try tries tried
  refuse refuses refused decline declines declined fail fails failed threaten threatens threatened propose proposes
  proposed agree agrees agreed offer offers offered ask asks asked urge urges urged call calls called demand demands
  demanded invite invites invited allow allows allowed able unable eager reluctant hesitant poised told need needs needed`
)
