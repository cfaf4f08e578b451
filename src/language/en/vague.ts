import {wordMap, wordSet} from '../words.ts'

/** People of whom nobody is named: “analysts suggest”. */
export const vagueSources = wordSet(
  `analysts observers experts critics insiders sources pundits commentators scientists economists strategists onlookers
  watchers skeptics sceptics detractors supporters naysayers specialists academics scholars historians forecasters rumors rumours
  well-wishers`
)
/** The same, one of them: “one insider said”. */
export const vagueSource = wordSet('source insider observer pundit onlooker rumor rumour')
/** Before such a one, with adjectives between. */
export const oneOf = wordSet('a an one another')
/** Stand alone for people: “many believe”, “some say”. “Most” and “several” are some of those just named. */
export const vaguePronouns = wordSet('many some others')

/** Stand between such a pronoun and the group that does not tell more: “some in the party say”. */
export const amongWords = wordSet('in within inside at around')

/** Talk without a mouth: “speculation is rife that”, “talk of a split”. */
export const talkNouns = wordSet('speculation talk rumor rumour rumors rumours gossip')

/** What a crowd is said to do in its mind: “many fans believe”. */
export const crowdVerbs = wordSet(
  'believe believed feel felt fear feared suspect suspected wonder wondered doubt doubted'
)

/** What such people do, in forms that follow a plural. */
export const vagueVerbs = wordSet(
  `say said believe believed think thought suggest suggested expect expected feel felt warn warned argue argued fear feared
  predict predicted note noted insist insisted claim claimed agree agreed contend contended worry worried hope maintain
  tell told confirm confirmed reveal revealed hint hinted describe described view viewed consider considered doubt doubted
  conclude concluded credit blame blamed praise praised speculate speculated caution cautioned estimate estimated anticipate assert question questioned see reckon reckoned suspect suspected wonder wondered point pointed concede conceded acknowledge acknowledged foresee bet doubt murmur whisper mutter grumble complain`
)

/** “is understood to be”, “are said to have”. */
export const hearsay = wordSet(
  'understood said believed thought rumored rumoured reputed alleged assumed feared whispered'
)
/** “it has been suggested that”: with “it” alone. */
export const impersonal = wordSet('suggested claimed reported speculated reckoned argued alleged')
/** “is widely viewed”: only with an adverb of spread. */
export const spreadParticiples = wordSet(
  'viewed seen regarded considered believed expected thought perceived understood known acknowledged accepted assumed'
)
export const spreadAdverbs = wordSet('widely generally commonly largely broadly universally increasingly')

/** Words behind the noun that say who they are: “analysts at Barlow Research”, “experts who testified”. */
export const identifying = wordSet(
  'at of from with for in who whom whose which that close familiar on inside within near working'
)

/** Nouns with these behind them are as nameless as before: “sources close to the club”, “people familiar with the matter”. */
export const namelessBehind = wordMap<ReadonlySet<string>>([
  ['sources', wordSet('close familiar near inside with within')],
  ['insiders', wordSet('close familiar near')],
  ['people', wordSet('familiar close briefed')],
  ['those', wordSet('familiar close')],
  ['source', wordSet('close familiar near')],
  ['person', wordSet('familiar close briefed')],
  ['insider', wordSet('close familiar near')]
])
/** End the adjectives before a noun: they open a clause, or count something else. */
export const beforeAdjectives = wordSet(
  `and but or that as while though although if because since when where how why what who which of by to for from with in on at
  until unless than so , million billion thousand hundred percent is are was were be has have had`
)

/** Say whose they are: “his most ardent supporters”, “Roe’s strategists”. */
export const ownerWords = wordSet("his her their its our my your own 's these those the")

/** Stand between those who say something and their verb: “analysts widely expect”, “experts have long argued”. */
export const beforeVagueVerbs = wordSet(
  'also widely now still often generally largely have long already alike'
)

/** What a single nameless source does: “one insider says”. */
export const oneSourceVerbs = wordSet('says claims insists suggests reckons believes thinks warns has')
