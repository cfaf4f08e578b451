/** Closed-class words and nouns by which a speaker is found beside a cue, in normal form. */

import {wordMap, wordSet} from '../words.ts'

export const speakerPronouns = wordSet(
  'he she they it i we you who someone somebody everyone everybody nobody one another others many some both'
)
/** Pronouns that point to a person named before, with what they tell of that person. */
export const personalPronouns = wordMap<'he' | 'she' | 'they' | 'it'>([
  ['he', 'he'],
  ['his', 'he'],
  ['him', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['they', 'they'],
  ['their', 'they'],
  ['it', 'it'],
  ['its', 'it']
])

export const articles = wordSet(
  'the a an this that these those another every each some any no one two three four five several many most all both other few'
)
export const possessives = wordSet('his her their its my our your')

/** May stand between a speaker and the cue: “Roe later told reporters”. Words in -ly may as well. */
export const betweenSpeakerAndCue = wordSet(
  `also then later once now again often already recently still even just has have had is was are were be been being not
  never ever always sometimes soon first finally would will could should may might can did does do must himself herself
  themselves itself reportedly famously once twice thus too so both all each since earlier today tonight yesterday 'd
  'll 've didn't doesn't hasn't hadn't wasn't wouldn't won't don't can't couldn't monday tuesday wednesday thursday friday
  saturday sunday previously instead simply only ever nevertheless nonetheless meanwhile however twice back even merely went on kept quickly long`
)

/** Join a noun to the noun before: “a spokesman for the firm”, “an aide to Roe”. */
export const nounPrepositions = wordSet(
  'of for from at in with to on near by inside within against behind under'
)

/** Say when, and end the words that name a speaker: “said Roe last week”. */
export const timeWords = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow earlier later last next this
  recently afterward afterwards then again once now ago mon tue tues wed thu thurs fri sat sun january february march april
  may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`
)

/** Nouns for a group that speaks. */
export const groupNouns = wordSet(
  `agency company firm police campaign department ministry government team committee commission council court union group
  association organization organisation bank board office party bureau authority authorities club league federation
  newspaper paper magazine network channel station website outlet journal times post editors hospital university college
  school institute foundation church embassy army navy force administration senate house parliament congress cabinet
  regulator watchdog charity airline manufacturer maker retailer supplier broadcaster publisher coalition panel jury`
)

/** Nouns and adjectives that tell a person’s pronoun. */
export const genderedNouns = wordMap<'he' | 'she'>([
  ...[
    ...wordSet(`man boy father son husband brother uncle nephew grandfather grandson widower congressman chairman spokesman
    businessman councilman alderman policeman fireman salesman sportsman frenchman englishman irishman welshman dutchman
    king prince duke baron lord sir actor waiter gentleman mr fisherman statesman`)
  ].map((noun): [string, 'he'] => [noun, 'he']),
  ...[
    ...wordSet(`woman girl mother daughter wife sister aunt niece grandmother granddaughter widow congresswoman chairwoman
    spokeswoman businesswoman councilwoman policewoman saleswoman frenchwoman englishwoman irishwoman queen princess
    duchess baroness lady actress waitress mrs ms miss dame`)
  ].map((noun): [string, 'she'] => [noun, 'she'])
])

/** Nouns after or before which words in quotation marks are the title of a work. */
export const workNouns = wordSet(
  `book books novel novels film films movie movies song songs single album albums show shows series sitcom play musical opera
  poem report column essay article documentary memoir autobiography podcast programme program sketch episode painting
  magazine newspaper blog video ballet hit track anthem thriller comedy drama bestseller exhibition paper chapter game
  titled entitled called headlined dubbed named host hosts anchor author star stars`
)

/** Before words in quotation marks they keep a distance: no quotation. */
export const distancing = wordSet(
  'so-called called word words term terms phrase phrases nicknamed dubbed known expression slogan concept alleged self-described self-proclaimed supposed'
)

/** Nouns, beside those of work and kin, by which news speaks of a person. */
export const personNouns = wordSet(
  `billionaire millionaire businessman businesswoman tycoon magnate mogul nominee contender hopeful frontrunner
  front-runner runner rival challenger incumbent narrator insider operative staffer surrogate socialist conservative
  liberal moderate independent libertarian neurosurgeon star celebrity host mom dad parent grandfather grandmother
  girl boy man woman teenager teen person native lawyer suspect defendant plaintiff victim survivor gunman shooter
  author blogger talker commentator pundit firebrand populist newcomer freshman colleague predecessor successor mentor
  resident protester demonstrator attendee spectator fan user passenger driver officer agent guard veteran
  statesman congresswoman justice lawmaker strategist candidate chairman chairwoman congressman`
)

/** Before a colon at the start of a line they name no speaker. */
export const noSpeakerLabels = wordSet(
  `note notes update updates updated correction corrections clarification watch listen read related photo photos picture
  pictures video videos audio gallery graphic map chart source sources via tags topics contact email phone tel fax address
  date time when where what who why how cost price tickets rating cast director genre summary highlights background
  breaking exclusive opinion analysis more next previous live editor's-note disclaimer warning example`
)

/** Nouns in -man that some papers give to women. */
export const genericNouns = wordSet('spokesman chairman alderman councilman congressman')

/** Nouns for who is at hand and has no name: “the moderator” is not who was just named. */
export const bystanderNouns = wordSet(
  `moderator interviewer questioner reporter heckler caller listener viewer source official aide staffer
  operative surrogate voter attendee bystander passerby onlooker neighbor neighbour interpreter translator juror narrator announcer man woman person guy
  voice-over voiceover`
)

/** Nouns for somebody young, whom news does not name by a role: “the boy” is not the mayor. */
export const youngNouns = wordSet('boy girl child kid teen teenager toddler baby youngster')

/** Nouns of an office that one person holds at a time: without a holder in the article they mean nobody in it. */
export const officeNouns = wordSet('president premier chancellor king queen pope emperor sultan')

/** Titles of which people have one at a time: “the senator” is not Gov. Roe. */
export const singleTitles = wordSet(
  `senator representative governor mayor minister secretary president premier chancellor judge justice ambassador sheriff
  councillor bishop archbishop cardinal pope imam rabbi king queen prince princess general admiral colonel`
)
